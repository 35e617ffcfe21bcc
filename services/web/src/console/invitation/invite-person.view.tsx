import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { PersonSelect } from '../person/person-select.view.tsx';
import { useSending } from '../use-sending.ts';
import { type Invitation, invite } from './invitation.client.ts';
import { invitationWords } from './invitation-words.ts';

type Props = {
  readonly onClose: () => void;
  readonly onSent: (invitation: Invitation) => void;
};

export const InvitePerson = ({ onClose, onSent }: Props) => {
  const words = useWords(invitationWords);
  const [personId, setPersonId] = useState('');
  const [email, setEmail] = useState('');
  const { isBusy, trouble, send } = useSending();
  return (
    <Dialog title={words.invite} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => invite(personId, email.trim()), onSent);
        }}
      >
        <PersonSelect id="invited" value={personId} onValue={setPersonId} />
        <TextField
          id="invited-email"
          label={words.email}
          hint={words.emailHint}
          type="email"
          value={email}
          onValue={setEmail}
          isRequired={true}
        />
        <p class="soft small">{words.againHint}</p>
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || personId === ''}
            aria-describedby={personId === '' ? 'invite-why' : undefined}
          >
            {words.send}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          {personId === '' && (
            <span id="invite-why" class="soft small">
              {words.personFirst}
            </span>
          )}
        </p>
      </form>
    </Dialog>
  );
};
