import type { PaperRow } from '@jinbang/contracts/http/handing-out';
import { useState } from 'preact/hooks';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { HandOverDialog } from './hand-over-dialog.view.tsx';
import { fetchLists, fetchPapers, makeList } from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';
import type { PartProps } from './part-props.ts';
import { ReissueDialog } from './reissue-dialog.view.tsx';
import { Scan } from './scan.view.tsx';
import { TakeFile } from './take-file.view.tsx';
import { Uncollected } from './uncollected.view.tsx';

/** 列入领取表: what is sealed may be collected from here on. */
export const ListPart = ({ way, eventId, onDone }: PartProps) => {
  const words = useWords(handingOutWords);
  const language = useLanguage();
  const lists = useAnswer(way.bodyId, () => fetchLists(way.bodyId));
  const making = useSending();
  const look = () => {
    lists.again();
    onDone();
  };
  return (
    <section class="stack">
      <h2>{words.step.list}</h2>
      <p class="soft">{words.listLead}</p>
      {way.may.handle && (
        <p class="row">
          <button
            type="button"
            class="button first"
            disabled={making.isBusy || eventId === '' || way.counts.sealed === 0}
            onClick={() => void making.send(() => makeList(way.bodyId, eventId), look)}
          >
            {words.makeList}
          </button>
          <Lack when={eventId === ''} why="choose" />
        </p>
      )}
      {making.trouble && <Problem trouble={making.trouble} />}
      {lists.trouble && <Problem trouble={lists.trouble} onAgain={lists.again} />}
      {lists.body?.items.length === 0 && <p class="soft">{words.noList}</p>}
      {lists.body && lists.body.items.length > 0 && (
        <ScrollArea name={words.lists}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{words.lists}</th>
                <th scope="col" class="right">
                  {words.count}
                </th>
                <th scope="col" class="right">
                  {words.gone}
                </th>
                <th scope="col">{words.acts}</th>
              </tr>
            </thead>
            <tbody>
              {lists.body.items.map((one) => (
                <tr key={one.handListId}>
                  <th scope="row">
                    {textOf(one.event, language)}
                    <span class="under soft number">
                      {momentText(one.madeAt, language, new Date())}
                    </span>
                  </th>
                  <td class="number right">{one.lineCount}</td>
                  <td class="number right">{one.handedOver}</td>
                  <td>
                    {way.may.handle && (
                      <p class="row">
                        <TakeFile
                          kind="hand-lists"
                          id={one.handListId}
                          name={`hand-list-${one.handListId.slice(-6)}`}
                          onDone={look}
                        />
                      </p>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  );
};

/** 发放: by scanning, or out of the list of what waits, a unit at a time. */
export const HandPart = ({ way, eventId, onDone }: PartProps) => {
  const words = useWords(handingOutWords);
  const key = `${way.bodyId}/${eventId}`;
  const { body, trouble, again } = useAnswer(key, () => fetchPapers(way.bodyId, eventId, 'issued'));
  const [giving, setGiving] = useState<readonly PaperRow[] | null>(null);
  const [given, setGiven] = useState(0);
  const [handed, setHanded] = useState<PaperRow | null>(null);
  const [isReissued, setReissued] = useState(false);
  const look = () => {
    again();
    onDone();
  };
  return (
    <section class="stack">
      <h2>{words.step.hand}</h2>
      <p class="soft">{words.handLead}</p>
      <p class="news" role="status">
        {given > 0 && words.handed(given)}
        {isReissued && words.reissued}
      </p>
      {way.may.handle && (
        <Scan
          bodyId={way.bodyId}
          onFound={(row) => setGiving([row])}
          onHanded={(row) => setHanded(row)}
        />
      )}
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body?.items.length === 0 && <p class="soft">{words.nothing}</p>}
      {body && body.items.length > 0 && (
        <Uncollected
          bodyId={way.bodyId}
          rows={body.items}
          mayHandle={way.may.handle}
          onGive={setGiving}
          onDone={look}
        />
      )}
      {handed && (
        <ReissueDialog
          bodyId={way.bodyId}
          paper={handed}
          onClose={() => setHanded(null)}
          onDone={() => {
            setHanded(null);
            setGiven(0);
            setReissued(true);
            look();
          }}
        />
      )}
      {giving && (
        <HandOverDialog
          bodyId={way.bodyId}
          papers={giving}
          onClose={() => setGiving(null)}
          onDone={() => {
            setGiven(giving.length);
            setReissued(false);
            setGiving(null);
            look();
          }}
        />
      )}
    </section>
  );
};
