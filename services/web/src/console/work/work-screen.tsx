import type { Office } from '@jinbang/contracts/office';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { READ_STANDINGS } from '../season/season.rules.ts';
import { isOfBody } from './body-work.rules.ts';
import { BodyWork } from './body-work.view.tsx';
import { EventCard } from './event-card.view.tsx';
import { FirstSteps } from './first-steps.view.tsx';
import { useWork } from './use-work.ts';
import './work.css';
import { workWords } from './work-words.ts';

/** Today's work first: what is in conflict, what waits for a signature, what is missing. */
export const WorkScreen = () => {
  const words = useWords(workWords);
  const ui = useWords(uiWords);
  const { isOperator, offices, held } = useWho();
  const asksRanking = isOperator || READ_STANDINGS.some((one) => offices.has(one));
  const { events, trouble, progress, sessions, again } = useWork(asksRanking);
  return (
    <>
      <h1>{words.title}</h1>
      <BodyWork />
      {trouble && <Problem trouble={trouble} />}
      {!events && !trouble && <p class="soft">{ui.loading}</p>}
      {events?.length === 0 && isOperator && <FirstSteps />}
      {events?.length === 0 && !isOperator && !isOfBody(held, new Date()) && <NoEvents />}
      {events?.map((event) => (
        <EventCard
          key={event.eventId}
          event={event}
          progress={progress.get(event.eventId)}
          sessions={sessions.get(event.eventId) ?? []}
          onChanged={again}
        />
      ))}
    </>
  );
};

const ENTERING: readonly Office[] = ['organisation', 'team-leader', 'coach'];

const NoEvents = () => {
  const words = useWords(workWords);
  const { held } = useWho();
  // An office at one's own organisation reaches what that organisation holds, not what others hold.
  const isAtHome = held.some(
    ({ office, scope }) => scope.kind === 'organisation' && ENTERING.includes(office),
  );
  return (
    <div class="empty">
      <h2>{words.noEvents}</h2>
      <p class="soft">{isAtHome ? words.onlyAtHome : words.noEventsHint}</p>
    </div>
  );
};
