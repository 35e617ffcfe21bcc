import { useWords } from '../../ui/language.ts';
import { CodesPart } from '../code/codes-part.tsx';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { addressOf } from '../place.rules.ts';
import { followLink, usePlace } from '../use-place.ts';
import { BoardPart } from './board-part.tsx';
import { DailyPart } from './daily-part.tsx';
import './judging.css';
import { JudgesPart } from './judges-part.tsx';
import { type JudgingView, judgingWords } from './judging-words.ts';
import { SeatsPart } from './seats-part.tsx';

const VIEWS: readonly JudgingView[] = ['board', 'judges', 'seats', 'codes', 'daily'];

const chosenOf = (event: string, view: JudgingView): Readonly<Record<string, string>> =>
  view === 'board' ? { event } : { event, view };

type PartsProps = { readonly view: JudgingView; readonly eventId: string };

const Parts = ({ view, eventId }: PartsProps) => {
  const words = useWords(judgingWords);
  return (
    <nav class="parts no-print" aria-label={words.viewsName}>
      {VIEWS.map((one) => (
        <a
          key={one}
          href={addressOf('judging', chosenOf(eventId, one))}
          aria-current={one === view ? 'page' : undefined}
          onClick={followLink('judging', chosenOf(eventId, one))}
        >
          {words.views[one]}
        </a>
      ))}
    </nav>
  );
};

/** The chief judge's view: how far judging is, how judges agree, and the daily meeting. */
export const JudgingScreen = () => {
  const words = useWords(judgingWords);
  const { chosen } = usePlace();
  const eventId = useChosenEvent();
  const view = VIEWS.find((one) => one === chosen.get('view')) ?? 'board';
  return (
    <>
      <div class="no-print stack">
        <h1>{words.title}</h1>
        <p class="soft lead">{words.lead}</p>
        <EventSelect screen="judging" />
      </div>
      {eventId !== undefined && (
        <div class="stack judging" key={eventId}>
          <Parts view={view} eventId={eventId} />
          {view === 'board' && <BoardPart eventId={eventId} />}
          {view === 'judges' && <JudgesPart eventId={eventId} />}
          {view === 'seats' && <SeatsPart eventId={eventId} />}
          {view === 'codes' && <CodesPart eventId={eventId} />}
          {view === 'daily' && <DailyPart eventId={eventId} day={chosen.get('day') ?? undefined} />}
        </div>
      )}
    </>
  );
};
