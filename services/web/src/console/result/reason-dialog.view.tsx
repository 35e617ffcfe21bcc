import { useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ProseField } from '../appeal/moment-field.view.tsx';
import { useSending } from '../use-sending.ts';
import { resultWords } from './result-words.ts';

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly label?: string;
  readonly hint?: string;
  /** Whether something must be written. */
  readonly needed: boolean;
  readonly lengthMax?: number;
  readonly send: (reason: string) => Promise<Answer<unknown>>;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** A question with, where one is needed, its reason. */
export const ReasonDialog = (props: Props) => {
  const { title, lead, needed, lengthMax = 500, onClose, onDone } = props;
  const words = useWords(resultWords);
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const text = reason.trim();
  return (
    <Confirm
      title={title.replace('…', '')}
      yes={title.replace('…', '')}
      no={words.no}
      isBusy={isBusy}
      lacks={needed && text === '' ? 'reason' : undefined}
      trouble={trouble}
      onYes={() => void send(() => props.send(text), onDone)}
      onNo={onClose}
    >
      <p>{lead}</p>
      {needed && (
        <ProseField
          id="result-reason"
          label={props.label ?? words.reason}
          hint={props.hint ?? words.reasonHint}
          value={reason}
          onValue={setReason}
          lengthMax={lengthMax}
        />
      )}
    </Confirm>
  );
};
