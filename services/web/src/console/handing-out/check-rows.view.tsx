import type { CheckSheetRow, Finding, WrongField } from '@jinbang/contracts/http/handing-out';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { FoundChoice } from './found-choice.view.tsx';
import { fetchSheet, recordFindings } from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';

type Props = {
  readonly checkSheetId: string;
  readonly mayHandle: boolean;
  readonly onDone: () => void;
};

/** The rows of one sheet: each is right until somebody says what is wrong. */
export const CheckRows = ({ checkSheetId, mayHandle, onDone }: Props) => {
  const words = useWords(handingOutWords);
  const ui = useWords(uiWords);
  const { personId } = useWho();
  const { body, trouble, again } = useAnswer(checkSheetId, () => fetchSheet(checkSheetId));
  const sending = useSending();
  const [wrong, setWrong] = useState<ReadonlyMap<number, readonly WrongField[]>>(new Map());
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const mine = body.rows.filter(
    (row) =>
      mayHandle &&
      !row.stale &&
      row.wrong.length === 0 &&
      !row.secondBy &&
      row.firstBy !== personId,
  );
  const found = mine.map(({ line }): Finding => ({ line, wrong: [...(wrong.get(line) ?? [])] }));
  const record = () =>
    sending.send(
      () => recordFindings(checkSheetId, found),
      () => {
        again();
        onDone();
      },
    );
  return (
    <div class="stack">
      <ScrollArea name={words.openSheet}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col" class="right">
                {words.line}
              </th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.idEnd}</th>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {body.rows.map((row) => (
              <tr key={row.line}>
                <td class="number right">{row.line}</td>
                <th scope="row" lang="zh-CN">
                  {row.name ?? <span class="soft">{words.nameless}</span>}
                  <span class="under soft">{row.unit ?? ''}</span>
                </th>
                <td class="number">…{row.idEnd ?? ''}</td>
                <td class="number">{row.number}</td>
                <td>
                  {mine.includes(row) ? (
                    <FoundChoice
                      line={row.line}
                      wrong={wrong.get(row.line) ?? []}
                      onWrong={(fields) => setWrong(new Map(wrong).set(row.line, fields))}
                    />
                  ) : (
                    <RowState row={row} isOwn={row.firstBy === personId} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {sending.trouble && <Problem trouble={sending.trouble} />}
      {mine.length > 0 && (
        <p>
          <button
            type="button"
            class="button first"
            disabled={sending.isBusy}
            onClick={() => void record()}
          >
            {words.record(mine.length)}
          </button>
        </p>
      )}
    </div>
  );
};

const RowState = ({ row, isOwn }: { readonly row: CheckSheetRow; readonly isOwn: boolean }) => {
  const words = useWords(handingOutWords);
  if (row.wrong.length > 0) {
    const fields = row.wrong.map((one) => words.field[one]);
    return <Badge sign="bad" word={words.wrongIn(fields)} outlined />;
  }
  if (row.stale) return <Badge sign="amended" word={words.stale} outlined />;
  if (row.secondBy) return <Badge sign="twice" tone="good" word={words.bothDone} outlined />;
  return row.firstBy ? (
    <Badge sign="good" word={isOwn ? words.ownDone : words.firstDone} outlined />
  ) : (
    <Badge sign="wait" word={words.place.numbered} outlined />
  );
};
