import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { type Alike, type AskForm, withAlike, withRoomEach } from './ask-form.rules.ts';
import { ClockField } from './clock-field.view.tsx';
import type { PlannedEvent, Room } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly form: AskForm;
  readonly onForm: (form: AskForm) => void;
  readonly events: readonly PlannedEvent[];
  readonly rooms: readonly Room[];
};

/** What all events have alike, said once; each can be changed below. */
export const AlikeFields = ({ form, onForm, events, rooms }: Props) => {
  const words = useWords(scheduleWords);
  const [alike, setAlike] = useState<Alike>({ entries: '', minutes: '', roomIds: [] });
  const [said, setSaid] = useState('');
  const take = (next: AskForm) => {
    onForm(next);
    setSaid(words.alikeDone(form.chosen.length));
  };
  const { roomIds } = alike;
  const turn = (roomId: string, wanted: boolean) =>
    setAlike({
      ...alike,
      roomIds: wanted ? [...roomIds, roomId] : roomIds.filter((one) => one !== roomId),
    });
  const isEmpty = alike.entries === '' && alike.minutes === '' && roomIds.length === 0;
  return (
    <fieldset class="plan-event">
      <legend>
        <b>{words.alike}</b>
      </legend>
      <p class="soft small">{words.alikeHint}</p>
      <div class="columns">
        <ClockField
          id="alike-entries"
          label={words.alikeEntries}
          type="number"
          value={alike.entries}
          onValue={(entries) => setAlike({ ...alike, entries })}
        />
        <ClockField
          id="alike-minutes"
          label={words.alikeMinutes}
          type="number"
          value={alike.minutes}
          onValue={(minutes) => setAlike({ ...alike, minutes })}
        />
      </div>
      <fieldset class="choices">
        <legend class="small soft">{words.alikeRooms}</legend>
        <div class="room-choices">
          {rooms.map(({ roomId, name }) => (
            <label key={roomId} class="choice">
              <input
                type="checkbox"
                checked={roomIds.includes(roomId)}
                onChange={(event) => turn(roomId, event.currentTarget.checked)}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="row">
        <button
          type="button"
          class="button tight"
          disabled={isEmpty}
          onClick={() => take(withAlike(form, events, alike))}
        >
          {words.alikeTake}
        </button>
        <button
          type="button"
          class="button tight"
          onClick={() =>
            take(
              withRoomEach(
                form,
                events,
                rooms.map(({ roomId }) => roomId),
              ),
            )
          }
        >
          {words.roomEach}
        </button>
        <span class="soft small" role="status">
          {said === '' && isEmpty ? words.alikeEmpty : said}
        </span>
      </p>
    </fieldset>
  );
};
