import { useState } from 'preact/hooks';
import { type SetTimes, saveTimes } from '../../desk/desk.client.ts';
import { TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { checkInWords } from './check-in-words.ts';

const MINUTES_MAX = 600;

const minutesOf = (text: string): number | null =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) <= MINUTES_MAX ? Number(text) : null;

type Props = {
  readonly eventId: string;
  readonly times: SetTimes;
  readonly onDone: () => void;
};

/** When the desk opens and from when on somebody is late. */
export const TimesForm = ({ eventId, times, onDone }: Props) => {
  const words = useWords(checkInWords);
  const [opens, setOpens] = useState(String(times.opensMinutes));
  const [late, setLate] = useState(String(times.lateMinutes));
  const [isSaved, setSaved] = useState(false);
  const { isBusy, trouble, send } = useSending();
  const [opensMinutes, lateMinutes] = [minutesOf(opens), minutesOf(late)];
  const save = async (): Promise<void> => {
    if (opensMinutes === null || lateMinutes === null) return;
    const body = { opensMinutes, lateMinutes, version: times.version };
    await send(
      () => saveTimes(eventId, body),
      () => {
        setSaved(true);
        onDone();
      },
    );
  };
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{words.times}</h2>
      <div class="columns">
        <TextField
          id="opens-minutes"
          label={words.opens}
          hint={words.opensHint}
          flaw={opensMinutes === null ? words.wrongMinutes : undefined}
          value={opens}
          onValue={setOpens}
        />
        <TextField
          id="late-minutes"
          label={words.late}
          hint={words.lateHint}
          flaw={lateMinutes === null ? words.wrongMinutes : undefined}
          value={late}
          onValue={setLate}
        />
      </div>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="submit"
          class="button"
          disabled={isBusy || opensMinutes === null || lateMinutes === null}
        >
          {words.save}
        </button>
        <span class="news" role="status">
          {isSaved ? words.saved : ''}
        </span>
        <Lack when={opensMinutes === null || lateMinutes === null} why="fill" />
      </p>
    </form>
  );
};
