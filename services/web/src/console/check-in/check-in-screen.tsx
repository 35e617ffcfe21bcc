import { fetchLines, fetchTimes } from '../../desk/desk.client.ts';
import type { Line } from '../../desk/desk.types.ts';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { usePlace } from '../use-place.ts';
import { checkInWords } from './check-in-words.ts';
import { TimesForm } from './times-form.view.tsx';

const LOOK_MS = 20_000;

/** How check-in goes, when it opens, and the way to the desk itself. */
export const CheckInScreen = () => {
  const words = useWords(checkInWords);
  const { chosen } = usePlace();
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {chosen.has('unsent') && (
        <p class="notice" role="alert">
          {words.unsent}
        </p>
      )}
      <EventSelect screen="check-in" />
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
    </>
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const ui = useWords(uiWords);
  const list = useAnswer(eventId, () => fetchLines(eventId), LOOK_MS);
  const times = useAnswer(eventId, () => fetchTimes(eventId));
  return (
    <section class="stack">
      {list.trouble && <Problem trouble={list.trouble} onAgain={list.again} />}
      {!list.body && !list.trouble && <p class="soft">{ui.loading}</p>}
      {list.body && <Lines eventId={eventId} lines={list.body.items} />}
      {times.trouble && <Problem trouble={times.trouble} onAgain={times.again} />}
      {times.body && <TimesForm eventId={eventId} times={times.body} onDone={times.again} />}
    </section>
  );
};

type LinesProps = { readonly eventId: string; readonly lines: readonly Line[] };

const Lines = ({ eventId, lines }: LinesProps) => {
  const words = useWords(checkInWords);
  if (lines.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    );
  }
  return (
    <article class="card stack">
      <p class="counts">
        {(['present', 'expected', 'absent'] as const).map((state) => (
          <span key={state}>
            <b class="number">{lines.filter((line) => line.state === state).length}</b>{' '}
            {words[state]}
          </span>
        ))}
      </p>
      <p>
        <a class="button first" href={`/desk/?event=${eventId}`}>
          {words.open}
        </a>
      </p>
      <p class="small soft">{words.openHint}</p>
      <p class="small soft">{words.privacy}</p>
    </article>
  );
};
