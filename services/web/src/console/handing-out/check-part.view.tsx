import type { CheckSheetView } from '@jinbang/contracts/http/handing-out';
import { useState } from 'preact/hooks';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { CheckRows } from './check-rows.view.tsx';
import { fetchSheets, makeSheet } from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';
import type { PartProps } from './part-props.ts';
import { TakeFile } from './take-file.view.tsx';

/** 核对: the sheets two people compare with the originals. */
export const CheckPart = ({ way, eventId, onDone }: PartProps) => {
  const words = useWords(handingOutWords);
  const { body, trouble, again } = useAnswer(way.bodyId, () => fetchSheets(way.bodyId));
  const making = useSending();
  const [isAgain, setAgain] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const look = () => {
    again();
    onDone();
  };
  const { numbered, wrong } = way.counts;
  return (
    <section class="stack">
      <h2>{words.step.check}</h2>
      <p class="soft">{words.checkLead}</p>
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={making.isBusy || eventId === '' || numbered + (isAgain ? wrong : 0) === 0}
          onClick={() => void making.send(() => makeSheet(way.bodyId, eventId, isAgain), look)}
        >
          {words.makeSheet}
        </button>
        {wrong > 0 && (
          <label class="choice">
            <input
              type="checkbox"
              checked={isAgain}
              onChange={(event) => setAgain(event.currentTarget.checked)}
            />
            {words.again}
          </label>
        )}
        <Lack when={eventId === ''} why="choose" />
      </p>
      {making.trouble && <Problem trouble={making.trouble} />}
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body?.items.length === 0 && <p class="soft">{words.noCheck}</p>}
      {body && body.items.length > 0 && (
        <SheetTable sheets={body.items} open={open} onOpen={setOpen} onDone={look} />
      )}
      {open && (
        <CheckRows key={open} checkSheetId={open} mayHandle={way.may.handle} onDone={look} />
      )}
    </section>
  );
};

type TableProps = {
  readonly sheets: readonly CheckSheetView[];
  readonly open: string | null;
  readonly onOpen: (checkSheetId: string | null) => void;
  readonly onDone: () => void;
};

const SheetTable = ({ sheets, open, onOpen, onDone }: TableProps) => {
  const words = useWords(handingOutWords);
  const language = useLanguage();
  return (
    <ScrollArea name={words.sheetsMade}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.sheetsMade}</th>
            <th scope="col" class="right">
              {words.rows}
            </th>
            <th scope="col" class="right">
              {words.right}
            </th>
            <th scope="col" class="right">
              {words.once}
            </th>
            <th scope="col" class="right">
              {words.wrong}
            </th>
            <th scope="col">{words.acts}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((one) => (
            <tr key={one.checkSheetId}>
              <th scope="row">
                {textOf(one.event, language)}
                <span class="under soft number">
                  {momentText(one.madeAt, language, new Date())}
                </span>
              </th>
              <td class="number right">{one.rowCount}</td>
              <td class="number right">{one.right}</td>
              <td class="number right">{one.once}</td>
              <td class="number right">{one.wrong}</td>
              <td>
                <p class="row">
                  <button
                    type="button"
                    class="button tight"
                    aria-expanded={open === one.checkSheetId}
                    onClick={() => onOpen(open === one.checkSheetId ? null : one.checkSheetId)}
                  >
                    {open === one.checkSheetId ? words.closeSheet : words.openSheet}
                  </button>
                  <TakeFile
                    kind="check-sheets"
                    id={one.checkSheetId}
                    name={`check-sheet-${one.checkSheetId.slice(-6)}`}
                    onDone={onDone}
                  />
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
