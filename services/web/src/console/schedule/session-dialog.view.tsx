import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useSending } from '../use-sending.ts';
import { dayOf, instantOf, timeOf } from './day.rules.ts';
import { Overlaps } from './overlaps.view.tsx';
import type { Plan } from './plan.rules.ts';
import {
  cancelSession,
  moveSession,
  type PlannedSession,
  type Room,
  type Schedule,
} from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';
import { SessionWhen } from './session-when.view.tsx';

type Props = {
  readonly session: PlannedSession;
  readonly schedule: Schedule;
  readonly plan: Plan;
  readonly rooms: readonly Room[];
  readonly title: string;
  readonly mayChange: boolean;
  readonly onDone: (news: News) => void;
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

const Facts = ({ session, schedule, onClose }: Props) => {
  const { zone } = schedule;
  const words = useWords(scheduleWords);
  const ui = useWords(uiWords);
  return (
    <>
      <p class="number">
        {dayOf(zone, session.startsAt)} {timeOf(zone, session.startsAt)}–
        {timeOf(zone, session.endsAt)} · {session.room === '' ? words.noRoom : session.room}
      </p>
      <p>
        {words.places}
        {ui.colon}
        {words.placesText(session.places, session.spares)}
      </p>
      <button type="button" class="button" onClick={onClose}>
        {words.close}
      </button>
    </>
  );
};

const SessionForm = ({ session, schedule, plan, rooms, onDone, onClose }: Props) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  const { zone } = schedule;
  const { isBusy, trouble, send } = useSending();
  const [when, setWhen] = useState({
    name: session.name.zh,
    day: dayOf(zone, session.startsAt),
    from: timeOf(zone, session.startsAt),
    to: timeOf(zone, session.endsAt),
    roomId: session.roomId ?? '',
  });
  const isTimed = when.day !== '' && when.from !== '' && when.to !== '';
  const times = isTimed
    ? {
        startsAt: instantOf(zone, when.day, when.from),
        endsAt: instantOf(zone, when.day, when.to),
      }
    : { startsAt: session.startsAt, endsAt: session.endsAt };
  const title = textOf(session.name, language);
  const save = () => {
    const form = {
      moduleId: session.moduleId,
      name: when.name === session.name.zh ? session.name : { zh: when.name },
      ...times,
      room: session.room,
      roomId: when.roomId === '' ? null : when.roomId,
      group: session.group,
      batch: session.batch,
    };
    void send(
      () => moveSession(session, form),
      () => onDone(inBoth(scheduleWords, (words) => words.moved(title))),
    );
  };
  const usable = rooms.filter(({ closed, roomId }) => !closed || roomId === session.roomId);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SessionWhen
        when={when}
        rooms={usable}
        none={session.room === '' ? words.noRoom : `${words.ownRoom}: ${session.room}`}
        onWhen={setWhen}
      />
      {isTimed && (
        <Overlaps
          draft={{ ...session, ...times, roomId: when.roomId || null }}
          schedule={schedule}
          plan={plan}
        />
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={isBusy || !isTimed}>
          {words.save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
        <Lack when={!isTimed} why="fill" />
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
              () => onDone(inBoth(scheduleWords, (words) => words.takenOff(title))),
            )
          }
        >
          {words.takeOff}
        </button>
        <Lack when={reason.trim() === ''} why="reason" />
      </div>
    </details>
  );
};
