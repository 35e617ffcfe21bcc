import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { Sign } from '../../ui/sign.view.tsx';
import { type Bar, dayName, drawDay, timeOf } from './day.rules.ts';
import type { Plan } from './plan.rules.ts';
import type { PlannedSession, Schedule } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly schedule: Schedule;
  readonly plan: Plan;
  readonly day: string;
  readonly onSession: (session: PlannedSession) => void;
};

/** A day on a sheet: rooms down, hours across. The table below says the same in words. */
export const DayDrawing = ({ schedule, plan, day, onSession }: Props) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  const { hours, rows } = drawDay(schedule.sessions, schedule.zone, day);
  if (rows.length === 0) return null;
  return (
    <ScrollArea name={words.drawing(dayName(day, language))}>
      <div class="day-drawing no-print" style={{ '--hours': hours.length }}>
        <div class="day-hours" aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} class="number small soft">
              {hour}:00
            </span>
          ))}
        </div>
        <ul>
          {rows.map(({ room, bars, lanes }) => (
            <li key={room} class="day-room">
              <span class="day-room-name">{room === '' ? words.noRoom : room}</span>
              <div class="day-lanes" style={{ '--lanes': lanes }}>
                {bars.map((bar) => (
                  <SessionBar
                    key={bar.session.sessionId}
                    bar={bar}
                    zone={schedule.zone}
                    plan={plan}
                    onSession={onSession}
                  />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </ScrollArea>
  );
};

type BarProps = Pick<Props, 'plan' | 'onSession'> & { readonly bar: Bar; readonly zone: string };

const SessionBar = ({ bar, zone, plan, onSession }: BarProps) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  const { session, left, width, lane } = bar;
  const isClashing = plan.clashesOf(session.sessionId).length > 0;
  const times = `${timeOf(zone, session.startsAt)}–${timeOf(zone, session.endsAt)}`;
  return (
    <button
      type="button"
      class={`day-bar hue-${plan.hueOf(session.eventId)}${isClashing ? ' clashing' : ''}`}
      style={{ left: `${left}%`, width: `${width}%`, '--lane': lane }}
      title={`${plan.eventName(session.eventId)} · ${plan.moduleName(session.moduleId)} · ${textOf(session.name, language)} · ${times}`}
      onClick={() => onSession(session)}
    >
      {isClashing && (
        <span class="day-clash">
          <Sign name="bad" />
          {words.clash}
        </span>
      )}
      <b>{plan.eventName(session.eventId)}</b>
      <span>
        {plan.moduleName(session.moduleId)} · {textOf(session.name, language)}
      </span>
      <span class="number">{times}</span>
    </button>
  );
};
