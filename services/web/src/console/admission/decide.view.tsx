import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { type Admission, decide, type Verdict } from './admission.client.ts';
import { admissionWords } from './admission-words.ts';

type Props = {
  readonly eventId: string;
  readonly entries: readonly Admission[];
  readonly verdict: Verdict;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The question before a batch is decided; the reason stands on record. */
export const Decide = ({ eventId, entries, verdict, onClose, onDone }: Props) => {
  const words = useWords(admissionWords);
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const isNeeded = verdict !== 'approve' || entries.some(({ outcome }) => outcome === 'unknown');
  const count = entries.length;
  const yes = { approve: words.approve, 'send-back': words.sendBack, refuse: words.refuse }[
    verdict
  ];
  return (
    <Confirm
      title={words.sure[verdict](count)}
      yes={yes(count)}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isNeeded && reason.trim() === '' ? 'reason' : undefined}
      trouble={trouble}
      onYes={() => void send(() => decide(eventId, entries, verdict, reason.trim()), onDone)}
      onNo={onClose}
    >
      <p>{words.follows[verdict]}</p>
      <TextField
        id="decision-reason"
        label={words.reason}
        hint={isNeeded ? words.needsReason : words.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={500}
        isRequired={isNeeded}
      />
    </Confirm>
  );
};
