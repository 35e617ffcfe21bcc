import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { ReasonFields } from './decline-invitation.view.tsx';
import { answer, type Invitation } from './official.client.ts';
import { writtenAt } from './official.rules.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly invitation: Invitation;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** An answer that came in writing: the day written on it counts. */
export const PaperAnswer = ({ invitation, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const [said, setSaid] = useState('accepted');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('time');
  const [note, setNote] = useState('');
  const { isBusy, trouble, send } = useSending();
  const save = () => {
    const paper = { means: 'paper', answeredAt: writtenAt(day, new Date()) } as const;
    const declined = { answer: 'declined', reason, note: note.trim() || null } as const;
    const body = said === 'accepted' ? ({ answer: 'accepted' } as const) : declined;
    return send(() => answer(invitation, { ...body, ...paper }), onDone);
  };
  const choices = (['accepted', 'declined'] as const).map((value) => ({
    value,
    label: words.states[value],
  }));
  return (
    <Dialog title={words.paperAnswer} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="columns">
          <SelectField
            id="paper-said"
            label={words.answer}
            value={said}
            onValue={setSaid}
            groups={[{ label: '', choices }]}
          />
          <TextField
            id="paper-day"
            label={words.signedOn}
            type="date"
            value={day}
            onValue={setDay}
            isRequired={true}
          />
        </div>
        {said === 'declined' && (
          <ReasonFields reason={reason} note={note} onReason={setReason} onNote={setNote} />
        )}
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
