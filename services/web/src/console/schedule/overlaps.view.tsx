import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { byHandWords } from './by-hand-words.ts';
import { timeOf } from './day.rules.ts';
import { type Draft, overlapsOf } from './overlap.rules.ts';
import type { Plan } from './plan.rules.ts';
import type { Schedule } from './schedule.client.ts';

type Props = { readonly draft: Draft; readonly schedule: Schedule; readonly plan: Plan };

/** What a session would clash with, while it is being written down. */
export const Overlaps = ({ draft, schedule, plan }: Props) => {
  const words = useWords(byHandWords);
  const language = useLanguage();
  const { zone, sessions } = schedule;
  const overlaps = overlapsOf(draft, sessions);
  return (
    <div role="status">
      {overlaps.length > 0 && (
        <div class="notice">
          <ul>
            {overlaps.slice(0, 6).map(({ kind, session }) => (
              <li key={`${kind} ${session.sessionId}`}>
                {words.overlap[kind](
                  `${timeOf(zone, session.startsAt)}–${timeOf(zone, session.endsAt)} ${plan.eventName(session.eventId)} · ${plan.moduleName(session.moduleId)} · ${textOf(session.name, language)}`,
                )}
              </li>
            ))}
          </ul>
          <p class="small soft">{words.overlapHint}</p>
        </div>
      )}
    </div>
  );
};
