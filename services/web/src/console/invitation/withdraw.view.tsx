import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { type Invitation, withdraw } from './invitation.client.ts';
import { invitationWords } from './invitation-words.ts';

type Props = {
  readonly invitation: Invitation;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export const Withdraw = ({ invitation, onClose, onDone }: Props) => {
  const words = useWords(invitationWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.withdrawTitle(invitation.email)}
      yes={words.withdraw}
      no={words.keep}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => withdraw(invitation.invitationId), onDone)}
      onNo={onClose}
    >
      <p>{words.withdrawText}</p>
    </Confirm>
  );
};
