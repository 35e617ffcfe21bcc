import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { frameWords } from '../frame/frame-words.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { answer, type Invitation } from './official.client.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly invitation: Invitation;
  readonly event: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export const AcceptInvitation = ({ invitation, event, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const frame = useWords(frameWords);
  const { lookAgain } = useWho();
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.acceptTitle(frame.office[invitation.office], event)}
      yes={words.accept}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() =>
        void send(
          () => answer(invitation, { answer: 'accepted', means: 'screen' }),
          () => {
            onDone();
            // A new office opens other screens.
            lookAgain();
          },
        )
      }
      onNo={onClose}
    >
      <p>{words.acceptText}</p>
    </Confirm>
  );
};
