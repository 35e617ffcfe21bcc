import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { SheetName } from './first.view.tsx';
import type { Sheet } from './judging.client.ts';
import { namesText, needOf } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { AskReopening, DecideReopening } from './reopening.view.tsx';
import { useSeatNames } from './use-seat-names.ts';

type Props = {
  readonly head: OverviewHead;
  readonly sheets: readonly Sheet[];
  readonly mayLead: boolean;
  readonly mayDecide: boolean;
  readonly onDone: (sentence: string) => void;
};

type Open = { readonly act: 'ask' | 'decide'; readonly sheet: Sheet };

/** Every sheet with its signatures; a signed one can be asked to be opened again. */
export const Sheets = ({ head, sheets, mayLead, mayDecide, onDone }: Props) => {
  const words = useWords(judgingWords);
  const [open, setOpen] = useState<Open | null>(null);
  const done = (sentence: string) => {
    setOpen(null);
    onDone(sentence);
  };
  return (
    <details class="sheet-details">
      <summary>
        <h2>
          {words.sheetList} <span class="number">{sheets.length}</span>
        </h2>
      </summary>
      <ScrollArea name={words.sheetList}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.sheet}</th>
              <th scope="col" class="right">
                {words.marks}
              </th>
              <th scope="col">{words.signatures}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <Row
                key={sheet.sheetId}
                head={head}
                sheet={sheet}
                mayLead={mayLead}
                mayDecide={mayDecide}
                onOpen={setOpen}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {open?.act === 'ask' && (
        <AskReopening sheet={open.sheet} onClose={() => setOpen(null)} onDone={done} />
      )}
      {open?.act === 'decide' && (
        <DecideReopening sheet={open.sheet} onClose={() => setOpen(null)} onDone={done} />
      )}
    </details>
  );
};

type RowProps = Omit<Props, 'sheets' | 'onDone'> & {
  readonly sheet: Sheet;
  readonly onOpen: (open: Open) => void;
};

const Row = ({ head, sheet, mayLead, mayDecide, onOpen }: RowProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const nameOf = useSeatNames(head.panels);
  const unsigned = sheet.seats.filter(({ signed, mustSign }) => mustSign && !signed);
  const names = unsigned.map(({ judgeId }) => nameOf(judgeId, sheet.panelId));
  return (
    <tr>
      <th scope="row">
        <SheetName head={head} sheet={sheet} />
      </th>
      <td class="right number">
        {sheet.settled} / {sheet.expected}
      </td>
      <td>
        {sheet.state === 'SIGNED' ? (
          <Badge sign="good" word={words.signed} tone="good" outlined={true} />
        ) : (
          <span class="small">{words.unsigned(namesText(names, language))}</span>
        )}
      </td>
      <td>
        <Act head={head} sheet={sheet} mayLead={mayLead} mayDecide={mayDecide} onOpen={onOpen} />
      </td>
    </tr>
  );
};

const Act = ({ head, sheet, mayLead, mayDecide, onOpen }: RowProps) => {
  const words = useWords(judgingWords);
  const need = needOf(sheet);
  if (need !== null) return <span class="soft small">{words.need[need]}</span>;
  const isLocked = head.modules.some((one) => one.moduleId === sheet.moduleId && one.locked);
  if (sheet.reopeningId !== null) {
    return mayDecide ? (
      <button type="button" class="button tight" onClick={() => onOpen({ act: 'decide', sheet })}>
        {words.decide}
      </button>
    ) : (
      <span class="soft small">{words.reopenWaits}</span>
    );
  }
  if (isLocked) return <span class="soft small">{words.lockedSheet}</span>;
  if (!mayLead) return null;
  return (
    <button type="button" class="button tight" onClick={() => onOpen({ act: 'ask', sheet })}>
      {words.reopen}
    </button>
  );
};
