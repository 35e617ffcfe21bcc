import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayName, dayOf, timeOf } from './day.rules.ts';
import type { Plan } from './plan.rules.ts';
import type { Proposal, Room } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly proposal: Proposal;
  readonly zone: string;
  readonly plan: Plan;
  readonly rooms: readonly Room[];
};

/** The plan before it is made: what finds no place first, then every session in the order of time. */
export const ProposalTable = ({ proposal, zone, plan, rooms }: Props) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  const names = new Map(rooms.map(({ roomId, name }) => [roomId, name]));
  const entries = proposal.sessions.reduce((sum, one) => sum + one.entries, 0);
  const inTime = proposal.sessions.toSorted(
    (left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt),
  );
  return (
    <div class="plan-form stack" role="status">
      <h3>{words.proposal(proposal.sessions.length, entries)}</h3>
      {proposal.problems.length > 0 && (
        <div class="notice">
          <b>{words.notPlaced}</b>
          <ul class="dotted">
            {proposal.problems.map(({ eventId, moduleId, code, params }) => (
              <li key={`${eventId} ${moduleId} ${code} ${params.room}`}>
                {plan.eventName(eventId)}
                {moduleId !== null && ` · ${plan.moduleName(moduleId)}`}:{' '}
                {words.lost[code]?.(params) ?? code}
              </li>
            ))}
          </ul>
        </div>
      )}
      {inTime.length > 0 && (
        <ScrollArea name={words.proposal(proposal.sessions.length, entries)}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{words.time}</th>
                <th scope="col">{words.session}</th>
                <th scope="col">{words.room}</th>
                <th scope="col" class="right">
                  {words.entries}
                </th>
              </tr>
            </thead>
            <tbody>
              {inTime.map((session) => (
                <tr key={`${session.moduleId} ${session.roomId} ${session.startsAt}`}>
                  <td class="number">
                    {dayName(dayOf(zone, session.startsAt), language)}
                    <span class="under">
                      {timeOf(zone, session.startsAt)}–{timeOf(zone, session.endsAt)}
                    </span>
                  </td>
                  <th scope="row">
                    {plan.eventName(session.eventId)}
                    <span class="under small soft">
                      {plan.moduleName(session.moduleId)} · {textOf(session.name, language)}
                    </span>
                  </th>
                  <td>{names.get(session.roomId ?? '') ?? session.room}</td>
                  <td class="number right">{session.entries}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </div>
  );
};
