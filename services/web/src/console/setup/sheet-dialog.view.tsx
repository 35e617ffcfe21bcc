import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Field } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { useSending } from '../use-sending.ts';
import { fetchBlankSheet, type ReadSheet, readSheet, type SheetProblem } from './setup.client.ts';
import type { EventDraft } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = {
  readonly templateId: string;
  readonly onClose: () => void;
  readonly onRead: (events: readonly EventDraft[]) => void;
};

const keep = (file: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = '赛项.xlsx';
  link.click();
  URL.revokeObjectURL(link.href);
};

/** Cells pasted or a file chosen: checked row by row, taken over only when nothing is wrong. */
export const SheetDialog = ({ templateId, onClose, onRead }: Props) => {
  const words = useWords(setupWords);
  const [pasted, setPasted] = useState('');
  const [found, setFound] = useState<ReadSheet | null>(null);
  const { isBusy, trouble, send } = useSending();
  const [take] = useState(onlyNewest);
  const look = (file: string | Blob) => {
    const isNewest = take();
    setFound(null);
    // What is taken over is what stands there, and not what stood there when it was looked at.
    void send(
      () => readSheet(templateId, file),
      (read) => isNewest() && setFound(read),
    );
  };
  const isGood = found !== null && found.problems.length === 0;
  return (
    <Dialog title={words.sheetTitle} onClose={onClose}>
      <p class="soft">{words.sheetLead}</p>
      <p>
        <button
          type="button"
          class="button tight"
          disabled={isBusy}
          onClick={() => void send(fetchBlankSheet, keep)}
        >
          {words.blankSheet}
        </button>
      </p>
      <Field id="sheet-cells" label={words.paste}>
        <textarea
          id="sheet-cells"
          class="input"
          value={pasted}
          onInput={({ currentTarget }) => {
            take();
            setPasted(currentTarget.value);
            setFound(null);
          }}
        />
      </Field>
      <FileField
        id="sheet-file"
        label={words.upload}
        accept=".xlsx,.csv,.txt"
        isBusy={isBusy}
        onFiles={([file]) => file && look(file)}
      />
      {isBusy && <progress />}
      {trouble && <Problem trouble={trouble} />}
      {found && found.problems.length > 0 && <Problems problems={found.problems} />}
      <p class="row">
        {isGood ? (
          <button type="button" class="button first" onClick={() => onRead(found.events)}>
            {words.take(found.events.length)}
          </button>
        ) : (
          <button
            type="button"
            class="button first"
            disabled={isBusy || pasted.trim() === ''}
            onClick={() => look(pasted)}
          >
            {words.read}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        <Lack when={pasted.trim() === ''} why="paste" />
      </p>
    </Dialog>
  );
};

const SHOWN = 30;

const Problems = ({ problems }: { readonly problems: readonly SheetProblem[] }) => {
  const words = useWords(setupWords);
  return (
    <div role="alert">
      <p class="flaw">{words.sheetProblems(problems.length)}</p>
      <ul class="dotted">
        {problems.slice(0, SHOWN).map(({ row, column, title, mend }) => (
          <li key={`${row} ${column} ${mend}`}>
            {row !== null && (
              <b class="number">
                {words.sheetPlace(
                  `${column ?? ''}${row}`,
                  title === null ? '' : `（${title}）`,
                )}{' '}
              </b>
            )}
            {mend}
          </li>
        ))}
      </ul>
    </div>
  );
};
