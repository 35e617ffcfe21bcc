import {
  OFFICE_COLUMNS,
  OFFICE_PASSWORD_MIN,
  type OfficeColumn,
  type OfficeFileView,
} from '@jinbang/contracts/http/office-file';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { saveFile } from '../paper/save-file.ts';
import { useSending } from '../use-sending.ts';
import { takeFile } from './office-file.client.ts';
import { officeFileWords } from './office-file-words.ts';
import { passwordOf, RANDOM_BYTES } from './password.rules.ts';

const LOOK_MS = 1_000;

const newPassword = (): string => passwordOf(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));

type Props = {
  readonly batchId: string;
  /** As they were chosen last. */
  readonly columns: readonly OfficeColumn[];
  /** The file that was asked for last: while one is made, how far it is. */
  readonly newest: OfficeFileView | undefined;
  readonly onMoved: () => void;
  readonly onDone: () => void;
};

/** Taking the file out: its password, its columns, and how far it is while it is made. */
export const TakePart = ({ batchId, columns: last, newest, onMoved, onDone }: Props) => {
  const words = useWords(officeFileWords);
  const [password, setPassword] = useState(newPassword);
  const [columns, setColumns] = useState(last);
  const [byHand, setByHand] = useState(false);
  const [saved, setSaved] = useState('');
  const stop = useRef<AbortController | null>(null);
  const { isBusy, trouble, send, clear } = useSending();
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(onMoved, LOOK_MS);
    return () => clearInterval(timer);
  }, [isBusy, onMoved]);
  // Nobody waits for a file of a screen that was left.
  useEffect(() => () => stop.current?.abort(), []);
  const isShort = password.length < OFFICE_PASSWORD_MIN;
  const take = async () => {
    setSaved('');
    stop.current = new AbortController();
    const { signal } = stop.current;
    await send(
      () => takeFile({ batchId, password, columns, byHand, signal }),
      ({ file, name }) => {
        saveFile(file, name);
        setSaved(name);
      },
    );
    // What somebody stopped themselves is no trouble to them.
    if (signal.aborted) clear();
    onDone();
  };
  return (
    <div class="stack">
      <div class="office-file-password">
        <TextField
          id="office-file-password"
          label={words.password}
          value={password}
          hint={words.passwordHint}
          flaw={isShort ? words.passwordShort : undefined}
          onValue={setPassword}
          lengthMax={128}
        />
        <button type="button" class="button tight" onClick={() => setPassword(newPassword())}>
          {words.another}
        </button>
      </div>
      <ColumnChoice columns={columns} onColumns={setColumns} />
      <label class="choice">
        <input
          type="checkbox"
          checked={byHand}
          onChange={(event) => setByHand(event.currentTarget.checked)}
        />
        {words.byHand}
      </label>
      <p class="small">{words.warn}</p>
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || isShort || columns.length === 0}
          onClick={() => void take()}
        >
          {words.take}
        </button>
        {isBusy && (
          <button type="button" class="button" onClick={() => stop.current?.abort()}>
            {words.cancel}
          </button>
        )}
      </p>
      {isBusy && <Making newest={newest} />}
      <p role="status" class={saved === '' ? 'unseen' : ''}>
        {saved !== '' && (
          <>
            {words.saved(saved)} <b>{words.keep}</b>
          </>
        )}
      </p>
      {trouble && <Problem trouble={trouble} />}
    </div>
  );
};

const Making = ({ newest }: { readonly newest: OfficeFileView | undefined }) => {
  const words = useWords(officeFileWords);
  const isMaking = newest?.state === 'making' && newest.all > 0;
  const text = isMaking ? words.making(newest.done, newest.all) : words.beginning;
  return (
    <div class="stack">
      <progress aria-label={text} {...(isMaking ? { max: newest.all, value: newest.done } : {})} />
      <p class="small number">{text}</p>
    </div>
  );
};

type ColumnProps = {
  readonly columns: readonly OfficeColumn[];
  readonly onColumns: (columns: readonly OfficeColumn[]) => void;
};

const ColumnChoice = ({ columns, onColumns }: ColumnProps) => {
  const words = useWords(officeFileWords);
  return (
    <details>
      <summary>
        {words.columns}{' '}
        <span class="soft small number">
          {columns.length} / {OFFICE_COLUMNS.length}
        </span>
      </summary>
      <p class="soft small">{words.columnsHint}</p>
      <div class="office-file-columns">
        {OFFICE_COLUMNS.map((id) => (
          <label key={id} class="choice">
            <input
              type="checkbox"
              checked={columns.includes(id)}
              onChange={(event) =>
                onColumns(
                  event.currentTarget.checked
                    ? [...columns, id]
                    : columns.filter((one) => one !== id),
                )
              }
            />
            {words.column[id]}
          </label>
        ))}
      </div>
    </details>
  );
};
