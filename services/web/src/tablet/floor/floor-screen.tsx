import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { clockText, minuteText } from '../../ui/time-text.ts';
import { cellKey } from '../cell-book.rules.ts';
import type { OpenDesk } from '../use-desk.ts';
import { type Floor, floorActs } from './floor.rules.ts';
import { sessionShown } from './floor-clock.rules.ts';
import { floorWords } from './floor-words.ts';
import type { KeptFloor } from './kept-floor.ts';
import { RefusedActs } from './refused-acts.view.tsx';
import { StationGrid } from './station-grid.view.tsx';
import { StationScreen } from './station-screen.tsx';
import type { FloorWork } from './use-floor.ts';
import { useFloorActs } from './use-floor-acts.ts';
import { useSecond } from './use-second.ts';

type Props = {
  readonly work: FloorWork & { readonly kept: KeptFloor };
  readonly open: OpenDesk;
};

/** A floor judge at work: each station of the session with its clock, and what goes wrong there. */
export const FloorScreen = ({ work, open }: Props) => {
  const { desk, state } = open;
  const floor = useFloorActs(work.kept, state, work.load);
  const nowMs = useSecond(work.kept.fineMs);
  const [sessionId, setSession] = useState<string | null>(null);
  const [station, setStation] = useState<string | null>(null);
  const session =
    floor.sessions.find((one) => one.sessionId === sessionId) ??
    sessionShown(floor.sessions, nowMs);
  const refused = floorActs(state.queue).filter(({ refusal }) => refusal !== null);
  const isOnline = work.trouble === null;
  return (
    <section class="floor stack">
      <RefusedActs
        acts={refused}
        onInsist={(one) => desk.insist(cellKey(one.subjectId, one.aspectId))}
        onTryAgain={(one) => desk.tryAgain(cellKey(one.subjectId, one.aspectId))}
        onDrop={(one) => desk.giveWay(cellKey(one.subjectId, one.aspectId))}
      />
      {session && station !== null ? (
        <StationScreen
          {...{ floor, session, station, nowMs }}
          onAct={desk.act}
          onBack={() => setStation(null)}
        />
      ) : (
        <>
          <Head {...{ floor, session, nowMs, isOnline }} onSession={setSession} />
          {session && <StationGrid {...{ floor, session, nowMs }} onStation={setStation} />}
        </>
      )}
    </section>
  );
};

type HeadProps = {
  readonly floor: Floor;
  readonly session: Floor['sessions'][number] | undefined;
  readonly nowMs: number;
  readonly isOnline: boolean;
  readonly onSession: (sessionId: string) => void;
};

const Head = ({ floor, session, nowMs, isOnline, onSession }: HeadProps) => {
  const words = useWords(floorWords);
  const language = useLanguage();
  if (!session) return <p class="empty">{words.none}</p>;
  return (
    <>
      <header class="floor-head">
        <h1>
          <span class="session-name">{textOf(session.name, language)}</span>
        </h1>
        <p class="floor-time">
          <span class="small soft">{isOnline ? words.serverTime : words.ownTime}</span>
          <b class="number">{clockText(new Date(nowMs), language)}</b>
        </p>
      </header>
      <p class="soft number">
        {textOf(session.moduleName, language)} · {session.room} ·{' '}
        {words.span(minuteText(session.startsAt, language), minuteText(session.endsAt, language))}
      </p>
      {floor.sessions.length > 1 && (
        <nav class="strip" aria-label={words.sessions}>
          {floor.sessions.map((one) => (
            <button
              key={one.sessionId}
              type="button"
              class="strip-item"
              aria-current={one.sessionId === session.sessionId}
              onClick={() => onSession(one.sessionId)}
            >
              <b>{textOf(one.name, language)}</b>
              <span class="small number">{minuteText(one.startsAt, language)}</span>
            </button>
          ))}
        </nav>
      )}
    </>
  );
};
