import { useState } from 'preact/hooks';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { bilingual, isBlank, named } from './setup.rules.ts';
import type { EventDraft } from './setup.types.ts';
import { setupWords } from './setup-words.ts';
import { SheetDialog } from './sheet-dialog.view.tsx';

type Props = {
  readonly events: readonly EventDraft[];
  readonly onEvents: (events: readonly EventDraft[]) => void;
  readonly blank: () => EventDraft;
  readonly templateId: string;
  /** By `place.path`. */
  readonly flaws: ReadonlyMap<string, string>;
};

const EVENTS_MAX = 60;

/** Ten events at once: a row each, everything else from the template. */
export const EventsTable = ({ events, onEvents, blank, templateId, flaws }: Props) => {
  const [isPasting, setPasting] = useState(false);
  const words = useWords(setupWords);
  const change = (place: number, event: EventDraft) =>
    onEvents(events.map((one, at) => (at === place ? event : one)));
  const add = (count: number) =>
    onEvents([...events, ...Array.from({ length: count }, blank)].slice(0, EVENTS_MAX));
  const heads = [words.eventName, words.nameEn, words.occupation, words.code, words.level];
  return (
    <>
      <p class="soft small">{words.eventsHint}</p>
      <ScrollArea name={words.events}>
        <table class="table sheet-table">
          <thead>
            <tr>
              <th scope="col">#</th>
              {[...heads, words.teamSize, words.starts, words.ends].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {events.map((event, place) => (
              <EventRow
                key={place}
                place={place}
                event={event}
                onEvent={(next) => change(place, next)}
                onRemove={() => onEvents(events.toSpliced(place, 1))}
                flaw={[...flaws].find(([at]) => at.startsWith(`${place}.`))?.[1]}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p class="row">
        <button
          type="button"
          class="button tight"
          disabled={events.length >= EVENTS_MAX}
          onClick={() => add(1)}
        >
          {words.addEvent}
        </button>
        <button
          type="button"
          class="button tight"
          disabled={events.length >= EVENTS_MAX}
          onClick={() => add(10)}
        >
          {words.addRows}
        </button>
        <button type="button" class="button tight" onClick={() => setPasting(true)}>
          {words.fromSheet}
        </button>
        <Lack when={events.length >= EVENTS_MAX} why="most" />
      </p>
      {isPasting && (
        <SheetDialog
          templateId={templateId}
          onClose={() => setPasting(false)}
          onRead={(read) => {
            onEvents([...events.filter((event) => !isBlank(event)), ...read].slice(0, EVENTS_MAX));
            setPasting(false);
          }}
        />
      )}
    </>
  );
};

type RowProps = {
  readonly place: number;
  readonly event: EventDraft;
  readonly onEvent: (event: EventDraft) => void;
  readonly onRemove: () => void;
  readonly flaw: string | undefined;
};

const EventRow = ({ place, event, onEvent, onRemove, flaw }: RowProps) => {
  const words = useWords(setupWords);
  const { name, occupation, dates } = event;
  const cell = (head: string) => `${head} ${place + 1}`;
  const text = (head: string, value: string, onValue: (value: string) => void, kind = 'wide') => (
    <td>
      <input
        class={`input ${kind}`}
        aria-label={cell(head)}
        value={value}
        maxLength={200}
        onInput={(input) => onValue(input.currentTarget.value)}
      />
    </td>
  );
  const day = (head: string, key: 'starts' | 'ends') => (
    <td>
      <input
        class="input"
        type="date"
        aria-label={cell(head)}
        value={dates[key] ?? ''}
        onInput={({ currentTarget: { value } }) =>
          onEvent({ ...event, dates: { ...dates, [key]: value === '' ? null : value } })
        }
      />
    </td>
  );
  return (
    <tr>
      <th scope="row" class="number">
        {place + 1}
      </th>
      {text(words.eventName, name.zh, (zh) => onEvent(named(event, bilingual(zh, name.en ?? ''))))}
      {text(words.nameEn, name.en ?? '', (en) => onEvent(named(event, bilingual(name.zh, en))))}
      {text(words.occupation, occupation.name.zh, (zh) =>
        onEvent({ ...event, occupation: { ...occupation, name: { zh } } }),
      )}
      {text(
        words.code,
        occupation.code,
        (code) => onEvent({ ...event, occupation: { ...occupation, code } }),
        '',
      )}
      <td>
        <select
          class="input"
          aria-label={cell(words.level)}
          value={event.taskLevel}
          onChange={(input) =>
            // Safe: the box offers levels alone.
            onEvent({ ...event, taskLevel: input.currentTarget.value as EventDraft['taskLevel'] })
          }
        >
          {Object.entries(words.levels).map(([level, label]) => (
            <option key={level} value={level}>
              {label}
            </option>
          ))}
        </select>
      </td>
      {text(
        words.teamSize,
        `${event.teamSize}`,
        (size) => onEvent({ ...event, teamSize: Number(size.replace(/\D/g, '')) }),
        'short',
      )}
      {day(words.starts, 'starts')}
      {day(words.ends, 'ends')}
      <td>
        <button
          type="button"
          class="button tight"
          aria-label={words.remove(`${name.zh} ${place + 1}`)}
          onClick={onRemove}
        >
          ×
        </button>
        {flaw && <p class="flaw small">{flaw}</p>}
      </td>
    </tr>
  );
};
