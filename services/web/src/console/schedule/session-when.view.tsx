import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ClockField } from './clock-field.view.tsx';
import type { Room } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

/** What a session is called, when and where it is held. */
export type When = {
  readonly name: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly roomId: string;
};

type Props = {
  readonly when: When;
  readonly rooms: readonly Room[];
  /** The line for no room on record. */
  readonly none: string;
  readonly onWhen: (when: When) => void;
};

/** The fields a session has, whether it is new or moved. */
export const SessionWhen = ({ when, rooms, none, onWhen }: Props) => {
  const words = useWords(scheduleWords);
  const put = (part: Partial<When>) => onWhen({ ...when, ...part });
  const clock = (id: 'day' | 'from' | 'to', label: string) => (
    <ClockField
      id={`session-${id}`}
      label={label}
      type={id === 'day' ? 'date' : 'time'}
      value={when[id]}
      onValue={(value) => put({ [id]: value })}
    />
  );
  return (
    <>
      <TextField
        id="session-name"
        label={words.name}
        value={when.name}
        onValue={(name) => put({ name })}
        isRequired={true}
        lengthMax={200}
      />
      <div class="columns">
        {clock('day', words.date)}
        {clock('from', words.from)}
        {clock('to', words.to)}
      </div>
      <SelectField
        id="session-room"
        label={words.room}
        value={when.roomId}
        onValue={(roomId) => put({ roomId })}
        none={none}
        groups={[
          { label: '', choices: rooms.map((room) => ({ value: room.roomId, label: room.name })) },
        ]}
      />
    </>
  );
};
