import type { PaperAnswer } from '@jinbang/contracts/http/approval';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { confirmLetter, withdrawLetter } from './approval.client.ts';
import { approvalWords } from './approval-words.ts';

type Props = {
  readonly letter: PaperAnswer;
  readonly onDone: (news: string) => void;
  readonly onClose: () => void;
};

/** The second person stands behind just what they were shown. */
export const ConfirmLetter = ({ letter, onDone, onClose }: Props) => {
  const words = useWords(approvalWords);
  const { isBusy, trouble, send } = useSending();
  const { approved, returned } = letter;
  return (
    <Confirm
      title={words.confirm}
      yes={words.confirm}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onNo={onClose}
      onYes={() =>
        void send(
          () => confirmLetter(letter),
          (done) => onDone(words.done(done.approved + done.listed, done.returned)),
        )
      }
    >
      <p>
        <b>
          {letter.documentNo} · {letter.answeredOn}
        </b>
      </p>
      <p>{words.confirmHint(approved, returned.length)}</p>
    </Confirm>
  );
};

/** A record is taken back with a reason; both stay on file. */
export const WithdrawLetter = ({ letter, onDone, onClose }: Props) => {
  const words = useWords(approvalWords);
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.withdraw}
      yes={words.withdraw}
      no={words.cancel}
      isBusy={isBusy}
      lacks={reason.trim() === '' ? 'reason' : undefined}
      trouble={trouble}
      onNo={onClose}
      onYes={() =>
        void send(
          () => withdrawLetter(letter, reason.trim()),
          () => onDone(words.withdrawn),
        )
      }
    >
      <p>{words.withdrawHint}</p>
      <TextField
        id="withdraw-reason"
        label={words.withdrawReason}
        value={reason}
        onValue={setReason}
        lengthMax={500}
      />
    </Confirm>
  );
};
