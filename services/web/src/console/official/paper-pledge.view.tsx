import { PRESENT_PLEDGE } from '@jinbang/contracts/registration/pledge-text';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { dayStart } from '../office/office-choice.rules.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { type Panel, pledge, type Seat } from './official.client.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly panel: Panel;
  readonly seat: Seat;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** A pledge that was signed on paper: the day written on it counts. */
export const PaperPledge = ({ panel, seat, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const { nameOf } = useNaming();
  const [day, setDay] = useState('');
  const { isBusy, trouble, send } = useSending();
  const save = () =>
    send(
      () =>
        pledge(panel.setting.competitionId, {
          personId: seat.personId,
          eventId: panel.eventId,
          textVersion: PRESENT_PLEDGE.version,
          means: 'paper',
          pledgedAt: dayStart(day),
        }),
      onDone,
    );
  return (
    <Dialog title={words.paperPledge(nameOf(seat.personId))} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          id="pledged-on"
          label={words.signedOn}
          type="date"
          value={day}
          onValue={setDay}
          isRequired={true}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.record}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
