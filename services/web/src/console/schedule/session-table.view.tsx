import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayName, dayOf, timeOf } from './day.rules.ts';
import type { Plan } from './plan.rules.ts';
import type { PlannedSession, Schedule } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly schedule: Schedule;
  readonly plan: Plan;
  readonly day: string;
  readonly mayChange: boolean;
  readonly onSession: (session: PlannedSession) => void;
};

/** The day in words: for screen readers, for paper, and for who would rather read. */
export const SessionTable = ({ schedule, plan, day, mayChange, onSession }: Props) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  const { zone, sessions } = schedule;
  const ofDay = sessions
    .filter(({ startsAt }) => dayOf(zone, startsAt) === day)
    .toSorted((left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt));
  return (
    <ScrollArea name={words.tableName(dayName(day, language))}>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.session}</th>
            <th scope="col">{words.room}</th>
            <th scope="col" class="right">
              {words.places}
            </th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span class="unseen">{words.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ofDay.map((session) => (
            <tr key={session.sessionId}>
              <td class="number">
                {timeOf(zone, session.startsAt)}–{timeOf(zone, session.endsAt)}
              </td>
              <th scope="row">
                {plan.eventName(session.eventId)}
                <span class="under small soft">
                  {plan.moduleName(session.moduleId)} · {textOf(session.name, language)}
                </span>
              </th>
              <td>{session.room === '' ? words.noRoom : session.room}</td>
              <td class="number right">{words.placesText(session.places, session.spares)}</td>
              <td>
                <SessionState session={session} plan={plan} />
              </td>
              <td class="right no-print">
                {mayChange && session.state === 'planned' && (
                  <button
                    type="button"
                    class="button tight"
                    aria-label={words.changeName(
                      `${plan.moduleName(session.moduleId)} · ${textOf(session.name, language)}`,
                    )}
                    onClick={() => onSession(session)}
                  >
                    {words.change}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type StateProps = { readonly session: PlannedSession; readonly plan: Plan };

const SessionState = ({ session, plan }: StateProps) => {
  const words = useWords(scheduleWords);
  if (session.state === 'cancelled') {
    return <Badge sign="frozen" tone="doubt" word={words.cancelled} outlined={true} />;
  }
  if (plan.clashesOf(session.sessionId).length > 0) {
    return <Badge sign="bad" tone="bad" word={words.clash} outlined={true} />;
  }
  return session.isDrawn ? (
    <Badge sign="lock" tone="final" word={words.drawn} outlined={true} />
  ) : (
    <Badge sign="wait" tone="doubt" word={words.planned} outlined={true} />
  );
};
