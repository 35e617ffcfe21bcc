import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { answer, type Invitation } from './official.client.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly invitation: Invitation;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export const DeclineInvitation = ({ invitation, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const [reason, setReason] = useState('time');
  const [note, setNote] = useState('');
  const { isBusy, trouble, send } = useSending();
  const said = { answer: 'declined', reason, note: note.trim() || null, means: 'screen' } as const;
  return (
    <Dialog title={words.declineTitle} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => answer(invitation, said), onDone);
        }}
      >
        <ReasonFields reason={reason} note={note} onReason={setReason} onNote={setNote} />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.decline}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

type FieldsProps = {
  readonly reason: string;
  readonly note: string;
  readonly onReason: (reason: string) => void;
  readonly onNote: (note: string) => void;
};

/** Why not: the same whether the invited say so or the organiser records it. */
export const ReasonFields = ({ reason, note, onReason, onNote }: FieldsProps) => {
  const words = useWords(officialWords);
  const choices = Object.entries(words.reasons).map(([value, label]) => ({ value, label }));
  return (
    <>
      <SelectField
        id="decline-reason"
        label={words.reason}
        value={reason}
        onValue={onReason}
        groups={[{ label: '', choices }]}
      />
      <TextField
        id="decline-note"
        label={words.note}
        hint={words.noteHint}
        value={note}
        onValue={onNote}
        lengthMax={200}
      />
    </>
  );
};
