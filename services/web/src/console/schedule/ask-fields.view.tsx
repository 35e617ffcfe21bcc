import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { AlikeFields } from './alike-fields.view.tsx';
import { type AskedModule, type AskForm, moduleIn } from './ask-form.rules.ts';
import { ClockField } from './clock-field.view.tsx';
import type { PlannedEvent, Room } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly form: AskForm;
  readonly onForm: (form: AskForm) => void;
  readonly events: readonly PlannedEvent[];
  readonly rooms: readonly Room[];
};

/** Days and hours, then each event with its modules, minutes and rooms. */
export const AskFields = ({ form, onForm, events, rooms }: Props) => {
  const words = useWords(scheduleWords);
  const set = (change: Partial<AskForm>) => onForm({ ...form, ...change });
  const field = (
    key: 'firstDay' | 'dayCount' | 'from' | 'to' | 'lunchFrom' | 'lunchTo' | 'pause',
  ) => ({
    id: `ask-${key}`,
    value: form[key],
    onValue: (value: string) => set({ [key]: value }),
  });
  return (
    <div class="plan-form stack">
      <p class="soft">{words.proposeLead}</p>
      {rooms.length === 0 && <p class="notice">{words.needsRooms}</p>}
      <div class="columns">
        <ClockField {...field('firstDay')} label={words.firstDay} type="date" />
        <ClockField {...field('dayCount')} label={words.dayCount} type="number" />
        <ClockField {...field('from')} label={words.from} type="time" />
        <ClockField {...field('to')} label={words.to} type="time" />
        <ClockField {...field('pause')} label={words.pause} type="number" />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={form.hasLunch}
          onChange={(event) => set({ hasLunch: event.currentTarget.checked })}
        />
        {words.lunch}
      </label>
      {form.hasLunch && (
        <div class="columns">
          <ClockField {...field('lunchFrom')} label={words.lunchFrom} type="time" />
          <ClockField {...field('lunchTo')} label={words.lunchTo} type="time" />
        </div>
      )}
      {form.chosen.length > 1 && rooms.length > 0 && (
        <AlikeFields form={form} onForm={onForm} events={events} rooms={rooms} />
      )}
      {events.map((event) => (
        <EventFields key={event.eventId} form={form} set={set} event={event} rooms={rooms} />
      ))}
    </div>
  );
};

type EventProps = {
  readonly form: AskForm;
  readonly set: (change: Partial<AskForm>) => void;
  readonly event: PlannedEvent;
  readonly rooms: readonly Room[];
};

const EventFields = ({ form, set, event, rooms }: EventProps) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  const { eventId } = event;
  const isChosen = form.chosen.includes(eventId);
  const choose = (wanted: boolean) =>
    set({
      chosen: wanted ? [...form.chosen, eventId] : form.chosen.filter((one) => one !== eventId),
    });
  return (
    <fieldset class="plan-event">
      <legend>
        <label class="choice">
          <input
            type="checkbox"
            checked={isChosen}
            onChange={(change) => choose(change.currentTarget.checked)}
          />
          <b>{textOf(event.name, language)}</b>
        </label>
      </legend>
      {isChosen && (
        <>
          <div class="narrow">
            <ClockField
              id={`entries-${eventId}`}
              label={words.entries}
              hint={words.entriesHint(event.entries)}
              type="number"
              value={form.entries[eventId] ?? ''}
              onValue={(value) => set({ entries: { ...form.entries, [eventId]: value } })}
            />
          </div>
          {event.modules.map(({ moduleId, name }) => (
            <ModuleFields
              key={moduleId}
              moduleId={moduleId}
              name={textOf(name, language)}
              asked={moduleIn(form, moduleId)}
              rooms={rooms}
              onAsked={(asked) => set({ modules: { ...form.modules, [moduleId]: asked } })}
            />
          ))}
        </>
      )}
    </fieldset>
  );
};

type ModuleProps = {
  readonly moduleId: string;
  readonly name: string;
  readonly asked: AskedModule;
  readonly rooms: readonly Room[];
  readonly onAsked: (asked: AskedModule) => void;
};

const ModuleFields = ({ moduleId, name, asked, rooms, onAsked }: ModuleProps) => {
  const words = useWords(scheduleWords);
  const { minutes, roomIds } = asked;
  const turn = (roomId: string, wanted: boolean) =>
    onAsked({
      minutes,
      roomIds: wanted ? [...roomIds, roomId] : roomIds.filter((one) => one !== roomId),
    });
  return (
    <div class="plan-module">
      <div class="narrow">
        <ClockField
          id={`minutes-${moduleId}`}
          label={`${name} · ${words.minutes}`}
          type="number"
          value={minutes}
          onValue={(value) => onAsked({ minutes: value, roomIds })}
        />
      </div>
      <fieldset class="choices">
        <legend class="small soft">{`${name} · ${words.inRooms}`}</legend>
        <div class="room-choices">
          {rooms.map((room) => (
            <label key={room.roomId} class="choice">
              <input
                type="checkbox"
                checked={roomIds.includes(room.roomId)}
                onChange={(event) => turn(room.roomId, event.currentTarget.checked)}
              />
              {room.name}{' '}
              <span class="soft small number">
                {room.stations.filter(({ spare }) => !spare).length}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
};
