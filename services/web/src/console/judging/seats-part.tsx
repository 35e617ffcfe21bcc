import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { SheetName } from './first.view.tsx';
import { fetchHead, fetchSheets, type Sheet } from './judging.client.ts';
import { ModuleSeats } from './module-seats.view.tsx';
import { type Due, dueInPlace } from './seat.rules.ts';
import { seatWords } from './seat-words.ts';
import { SignInPlace } from './sign-in-place.view.tsx';
import { WatchTrouble } from './trouble.view.tsx';
import { useSeatNames } from './use-seat-names.ts';

const LOOK_MS = 15_000;

/** Panels before they begin; then judges who leave one, who takes the seat, and what is signed for them (M09). */
export const SeatsPart = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(seatWords);
  const ui = useWords(uiWords);
  const [news, setNews] = useState('');
  const head = useAnswer(eventId, () => fetchHead(eventId), LOOK_MS);
  const sheets = useAnswer(eventId, () => fetchSheets(eventId), LOOK_MS);
  const again = () => {
    head.again();
    sheets.again();
  };
  const done = (sentence: string) => {
    setNews(sentence);
    again();
  };
  const trouble = head.trouble ?? sheets.trouble;
  if (trouble && !head.body) return <WatchTrouble trouble={trouble} onAgain={again} />;
  const shown = head.body;
  if (!shown || !sheets.body) return <p class="soft">{ui.loading}</p>;
  const sheetsHere = sheets.body.items;
  if (shown.modules.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    );
  }
  return (
    <LookAgain.Provider value={again}>
      <p class="lead">{words.lead}</p>
      <NewsLine news={news} />
      {shown.panels.length > 0 && <DueList head={shown} sheets={sheetsHere} onDone={done} />}
      {shown.modules.map((module) => (
        <ModuleSeats
          key={module.moduleId}
          eventId={eventId}
          head={shown}
          module={module}
          sheets={sheetsHere}
          onDone={done}
        />
      ))}
    </LookAgain.Provider>
  );
};

type DueProps = {
  readonly head: OverviewHead;
  readonly sheets: readonly Sheet[];
  readonly onDone: (sentence: string) => void;
};

/** Sheets that wait for somebody who is gone. */
const DueList = ({ head, sheets, onDone }: DueProps) => {
  const words = useWords(seatWords);
  const nameOf = useSeatNames(head.panels);
  const { offices } = useWho();
  const maySign = offices.has('chief-judge') || offices.has('supervisor');
  const [open, setOpen] = useState<Due | null>(null);
  const due = dueInPlace(sheets);
  return (
    <section class="card stack">
      <h2>{words.due}</h2>
      {due.length === 0 ? (
        <p class="soft">{words.noDue}</p>
      ) : (
        <p class="soft small">{words.dueHint}</p>
      )}
      {due.length > 0 && (
        <ul class="lines">
          {due.map(({ sheet, judgeId }) => (
            <li key={`${sheet.sheetId}/${judgeId}`} class="line">
              <SheetName head={head} sheet={sheet} />
              <span>{nameOf(judgeId, sheet.panelId)}</span>
              {maySign && (
                <button
                  type="button"
                  class="button tight"
                  onClick={() => setOpen({ sheet, judgeId })}
                >
                  {words.signFor}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <SignInPlace
          due={open}
          name={nameOf(open.judgeId, open.sheet.panelId)}
          onClose={() => setOpen(null)}
          onDone={(sentence) => {
            setOpen(null);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
};
