import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { ClockField } from './clock-field.view.tsx';
import { dayOf, instantOf, timeOf } from './day.rules.ts';
import { cancelSession, moveSession, type PlannedSession, type Room } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly session: PlannedSession;
  readonly zone: string;
  readonly rooms: readonly Room[];
  readonly title: string;
  readonly mayChange: boolean;
  readonly onDone: (news: string) => void;
  readonly onClose: () => void;
};

/** One session: moved to another time or room, or taken off the plan. */
export const SessionDialog = (props: Props) => {
  const words = useWords(scheduleWords);
  const { session, title, mayChange, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      {session.isDrawn && <p class="notice">{words.drawnHint}</p>}
      {mayChange && !session.isDrawn ? <SessionForm {...props} /> : <Facts {...props} />}
    </Dialog>
  );
};

const Facts = ({ session, zone, onClose }: Props) => {
  const words = useWords(scheduleWords);
  return (
    <>
      <p class="number">
        {dayOf(zone, session.startsAt)} {timeOf(zone, session.startsAt)}–
        {timeOf(zone, session.endsAt)} · {session.room === '' ? words.noRoom : session.room}
      </p>
      <p>
        {words.places}: {words.placesText(session.places, session.spares)}
      </p>
      <button type="button" class="button" onClick={onClose}>
        {words.close}
      </button>
    </>
  );
};

const SessionForm = ({ session, zone, rooms, onDone, onClose }: Props) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const [name, setName] = useState(session.name.zh);
  const [day, setDay] = useState(dayOf(zone, session.startsAt));
  const [from, setFrom] = useState(timeOf(zone, session.startsAt));
  const [to, setTo] = useState(timeOf(zone, session.endsAt));
  const [roomId, setRoomId] = useState(session.roomId ?? '');
  const title = textOf(session.name, language);
  const save = () => {
    const form = {
      moduleId: session.moduleId,
      name: name === session.name.zh ? session.name : { zh: name },
      startsAt: instantOf(zone, day, from),
      endsAt: instantOf(zone, day, to),
      room: session.room,
      roomId: roomId === '' ? null : roomId,
      group: session.group,
      batch: session.batch,
    };
    void send(
      () => moveSession(session, form),
      () => onDone(words.moved(title)),
    );
  };
  const choices = rooms
    .filter(({ closed, roomId: id }) => !closed || id === session.roomId)
    .map((room) => ({ value: room.roomId, label: room.name }));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        id="session-name"
        label={words.name}
        value={name}
        onValue={setName}
        isRequired={true}
        lengthMax={200}
      />
      <div class="columns">
        <ClockField id="session-day" label={words.date} type="date" value={day} onValue={setDay} />
        <ClockField
          id="session-from"
          label={words.from}
          type="time"
          value={from}
          onValue={setFrom}
        />
        <ClockField id="session-to" label={words.to} type="time" value={to} onValue={setTo} />
      </div>
      <SelectField
        id="session-room"
        label={words.room}
        value={roomId}
        onValue={setRoomId}
        none={session.room === '' ? words.noRoom : `${words.ownRoom}: ${session.room}`}
        groups={[{ label: '', choices }]}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={isBusy}>
          {words.save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
      <TakeOff session={session} title={title} onDone={onDone} />
    </form>
  );
};

type TakeOffProps = Pick<Props, 'session' | 'title' | 'onDone'>;

const TakeOff = ({ session, title, onDone }: TakeOffProps) => {
  const words = useWords(scheduleWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  return (
    <details class="explain">
      <summary>{words.takeOff}</summary>
      <div class="stack">
        <TextField
          id="session-reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onValue={setReason}
          lengthMax={500}
        />
        {trouble && <Problem trouble={trouble} />}
        <button
          type="button"
          class="button"
          disabled={isBusy || reason.trim() === ''}
          onClick={() =>
            void send(
              () => cancelSession(session, reason),
              () => onDone(words.takenOff(title)),
            )
          }
        >
          {words.takeOff}
        </button>
      </div>
    </details>
  );
};
