import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { actOnKey, endRemoval } from './signing-key.client.ts';
import { type KeyAct, signingKeyWords } from './signing-key-words.ts';

export type Chosen = {
  readonly act: KeyAct;
  readonly bodyId: string;
  readonly keyName: string;
  readonly removal: { readonly removalId: string; readonly version: number } | null;
};

type Props = {
  readonly chosen: Chosen;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const send = ({ act, bodyId, keyName, removal }: Chosen, reason: string) => {
  if (act === 'retirement' || act === 'removals') return actOnKey(bodyId, keyName, act, reason);
  return endRemoval(removal?.removalId ?? '', act, removal?.version ?? 0);
};

/** Asked before anything is done to a key, with what follows from it. */
export const KeyActDialog = ({ chosen, onClose, onDone }: Props) => {
  const words = useWords(signingKeyWords);
  const [reason, setReason] = useState('');
  const sending = useSending();
  const { act } = chosen;
  const isReasoned = act === 'retirement' || act === 'removals';
  return (
    <Confirm
      title={words.ask[act](chosen.keyName.slice(-8))}
      yes={words.act[act]}
      no={words.cancel}
      isBusy={sending.isBusy}
      lacks={isReasoned && reason.trim() === '' ? 'reason' : undefined}
      trouble={sending.trouble}
      onYes={() => void sending.send(() => send(chosen, reason.trim()), onDone)}
      onNo={onClose}
    >
      <p>{words.follows[act]}</p>
      {isReasoned && (
        <TextField
          id="key-reason"
          label={words.reason}
          value={reason}
          onValue={setReason}
          isRequired={true}
          lengthMax={500}
        />
      )}
    </Confirm>
  );
};
