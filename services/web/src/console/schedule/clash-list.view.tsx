import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { useNaming } from '../person/names.ts';
import { dayName, dayOf, timeOf } from './day.rules.ts';
import type { Plan } from './plan.rules.ts';
import type { Clash, Schedule } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly schedule: Schedule;
  readonly clashes: readonly Clash[];
  readonly plan: Plan;
  readonly onDay: (day: string) => void;
};

/** Every clash with its reason and what to do; a place in the plan to go to where it has one. */
export const ClashList = ({ schedule, clashes, plan, onDay }: Props) => {
  const words = useWords(scheduleWords);
  if (clashes.length === 0) {
    return schedule.sessions.length === 0 ? null : (
      <p>
        <Badge sign="good" tone="good" word={words.noClash} outlined={true} />
      </p>
    );
  }
  return (
    <details class="card explain" open={clashes.length <= 5}>
      <summary>
        <Badge sign="bad" tone="bad" word={words.clashes(clashes.length)} />
      </summary>
      <ul class="lines">
        {clashes.map((clash) => (
          <ClashLine
            key={`${clash.kind} ${clash.sessionIds.join()} ${clash.moduleId} ${clash.personIds.join()}`}
            clash={clash}
            schedule={schedule}
            plan={plan}
            onDay={onDay}
          />
        ))}
      </ul>
    </details>
  );
};

type LineProps = Omit<Props, 'clashes'> & { readonly clash: Clash };

const ClashLine = ({ clash, schedule, plan, onDay }: LineProps) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { what, todo } = words.clashed[clash.kind];
  const { zone, sessions } = schedule;
  const found = sessions.filter(({ sessionId }) => clash.sessionIds.includes(sessionId));
  const [first] = found;
  const about = [
    ...clash.eventIds.map(plan.eventName),
    ...(clash.moduleId === null ? [] : [plan.moduleName(clash.moduleId)]),
    ...clash.personIds.map(nameOf),
  ].filter((name) => name !== '');
  return (
    <li class="line">
      <div class="clash">
        <Sign name="bad" />
        <div>
          <b>{what(clash.params)}</b>
          <p class="small">{about.join(' · ')}</p>
          <p class="small soft">{todo}</p>
        </div>
      </div>
      {first && (
        <button
          type="button"
          class="button tight no-print"
          onClick={() => onDay(dayOf(zone, first.startsAt))}
        >
          {dayName(dayOf(zone, first.startsAt), language)} {timeOf(zone, first.startsAt)} ·{' '}
          {textOf(first.name, language)}
        </button>
      )}
    </li>
  );
};
