import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { describedBy, Field, TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { RoomList } from './room-list.view.tsx';
import { readRooms } from './rooms.rules.ts';
import { registerVenue, type Venue } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly competitionId: string;
  readonly venues: readonly Venue[];
  readonly onDone: (news: News) => void;
  readonly onClose: () => void;
};

/** The rooms on record, and a venue more, written down as people write lists. */
export const RoomsDialog = ({ competitionId, venues, onDone, onClose }: Props) => {
  const words = useWords(scheduleWords);
  const { isBusy, trouble, send } = useSending();
  const [venue, setVenue] = useState('');
  const [lines, setLines] = useState('');
  const { rooms, wrongLines } = readRooms(lines);
  const flaw = wrongLines.length > 0 ? words.wrongLines(wrongLines.join(', ')) : undefined;
  return (
    <Dialog title={words.roomsTitle} onClose={onClose}>
      <h3>{words.roomsHave}</h3>
      <RoomList competitionId={competitionId} venues={venues} onChanged={onDone} />
      <form
        class="stack add"
        onSubmit={(event) => {
          event.preventDefault();
          void send(
            () => registerVenue(competitionId, { name: { zh: venue.trim() }, rooms }),
            () => onDone(inBoth(scheduleWords, (words) => words.roomsAdded(rooms.length))),
          );
        }}
      >
        <TextField
          id="venue"
          label={words.venue}
          value={venue}
          onValue={setVenue}
          isRequired={true}
          lengthMax={100}
        />
        <Field id="room-lines" label={words.roomLines} hint={words.roomLinesHint} flaw={flaw}>
          <textarea
            id="room-lines"
            class="input"
            value={lines}
            required={true}
            aria-invalid={flaw !== undefined}
            {...describedBy('room-lines')}
            onInput={(event) => setLines(event.currentTarget.value)}
          />
        </Field>
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || flaw !== undefined || rooms.length === 0}
          >
            {words.roomsAdd}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.close}
          </button>
          <Lack when={flaw === undefined && rooms.length === 0} why="rooms" />
          <Lack when={flaw !== undefined} why="flaws" />
        </p>
      </form>
    </Dialog>
  );
};
