import { level } from '@jinbang/contracts/level';
import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Ticks } from '../eligibility/small-fields.view.tsx';
import { planEventsWords } from './plan-events-words.ts';
import { bilingual } from './setup.rules.ts';
import { setupWords } from './setup-words.ts';

type PlanEvent = NonNullable<PlanRecord['events']>[number];
type Props = { readonly plan: PlanRecord; readonly onPlan: (plan: PlanRecord) => void };

/** The events the yearly plan names, with the levels each may lead to; a plan may name none. */
export const PlanEvents = ({ plan, onPlan }: Props) => {
  const words = useWords(planEventsWords);
  const { events: _, ...rest } = plan;
  const events = plan.events ?? [];
  const put = (list: readonly PlanEvent[]) =>
    onPlan(list.length === 0 ? rest : { ...rest, events: [...list] });
  const blank: PlanEvent = { name: { zh: '' }, occupationCode: '', levels: ['3'] };
  return (
    <details class="explain" open={events.length > 0}>
      <summary>{words.title(events.length)}</summary>
      <div class="stack">
        <p class="soft small">{words.hint}</p>
        {events.map((event, place) => (
          <Line
            key={place}
            id={`plan-event-${place}`}
            event={event}
            onEvent={(next) => put(events.with(place, next))}
            onRemove={() => put(events.toSpliced(place, 1))}
          />
        ))}
        {events.length < 200 && (
          <p>
            <button type="button" class="button tight" onClick={() => put([...events, blank])}>
              {words.add}
            </button>
          </p>
        )}
      </div>
    </details>
  );
};

type LineProps = {
  readonly id: string;
  readonly event: PlanEvent;
  readonly onEvent: (event: PlanEvent) => void;
  readonly onRemove: () => void;
};

const Line = ({ id, event, onEvent, onRemove }: LineProps) => {
  const words = useWords(planEventsWords);
  const setup = useWords(setupWords);
  const names = Object.fromEntries(
    level.options.map((one) => [one, setup.levels[one] ?? one]),
  ) as Record<PlanEvent['levels'][number], string>;
  const put = (part: Partial<PlanEvent>) => onEvent({ ...event, ...part });
  return (
    <section class="feeder stack" aria-label={event.name.zh}>
      <div class="columns">
        <TextField
          id={`${id}-name`}
          label={setup.eventName}
          lengthMax={100}
          value={event.name.zh}
          onValue={(zh) => put({ name: bilingual(zh, event.name.en ?? '') })}
        />
        <TextField
          id={`${id}-code`}
          label={setup.code}
          lengthMax={32}
          value={event.occupationCode}
          onValue={(code) => put({ occupationCode: code.trim() })}
        />
      </div>
      <Ticks
        id={`${id}-levels`}
        label={words.levels}
        names={names}
        order={level.options}
        values={event.levels}
        onValues={(levels) => put({ levels: level.options.filter((one) => levels.includes(one)) })}
      />
      {event.levels.length === 0 && <p class="flaw small">{words.noLevel}</p>}
      <p>
        <button
          type="button"
          class="button tight plain"
          aria-label={setup.remove(event.name.zh)}
          onClick={onRemove}
        >
          {words.remove}
        </button>
      </p>
    </section>
  );
};
