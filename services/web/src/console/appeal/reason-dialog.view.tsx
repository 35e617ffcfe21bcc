import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { ActForm } from './act-form.view.tsx';
import { appealWords } from './appeal-words.ts';
import { ProseField } from './moment-field.view.tsx';
import { type ActProps, useAct } from './use-act.ts';

/** Takes an appeal back, with a reason. */
export const ReasonDialog = (props: ActProps) => {
  const words = useWords(appealWords);
  const { isBusy, trouble, act } = useAct(props);
  const [reason, setReason] = useState('');
  const lack = reason.trim() === '' ? words.lacks.reason : undefined;
  const { withdraw } = words.act;
  return (
    <ActForm
      {...{ title: withdraw, yes: withdraw, lack, isBusy, trouble, onClose: props.onClose }}
      onSend={() => act({ what: 'withdrawal', body: { reason: reason.trim() } })}
    >
      <ProseField
        id="withdrawal-reason"
        label={words.reason}
        value={reason}
        onValue={setReason}
        lengthMax={2_000}
      />
    </ActForm>
  );
};
