import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { ActForm } from './act-form.view.tsx';
import { rulingOf } from './appeal-page.rules.ts';
import { Report } from './appeal-way.view.tsx';
import { appealWords } from './appeal-words.ts';
import { ProseField } from './moment-field.view.tsx';
import { type ActProps, useAct } from './use-act.ts';

/** Another member reads the ruling once more, and signs it or sends it back. */
export const SignDialog = (props: ActProps) => {
  const { appeal, onClose } = props;
  const words = useWords(appealWords);
  const { isBusy, trouble, act } = useAct(props);
  const [isBack, setBack] = useState(false);
  const [reason, setReason] = useState('');
  const ruling = rulingOf(appeal);
  const lack = isBack && reason.trim() === '' ? words.lacks.reason : undefined;
  const send = () =>
    act({
      what: 'ruling/signature',
      body: isBack ? { outcome: 'sent-back', reason: reason.trim() } : { outcome: 'signed' },
    });
  const yes = isBack ? words.act.sendBack : words.act.sign;
  return (
    <ActForm {...{ title: words.act.sign, yes, lack, isBusy, trouble, onClose }} onSend={send}>
      {ruling !== undefined && (
        <div class="notice stack-tight">
          <b>{words.outcome[ruling.outcome]}</b>
          <p class="appeal-text">{ruling.reason}</p>
          {ruling.aspects.length > 0 && <p>{words.aspectsText(ruling.aspects.join(' '))}</p>}
          {ruling.report !== null && <Report report={ruling.report} />}
        </div>
      )}
      <p>{words.signAsk}</p>
      <fieldset class="choices">
        <legend class="unseen">{words.act.sign}</legend>
        {[false, true].map((value) => (
          <label key={`${value}`} class="choice">
            <input
              type="radio"
              name="sign"
              checked={isBack === value}
              onChange={() => setBack(value)}
            />
            <span>{value ? words.act.sendBack : words.act.sign}</span>
          </label>
        ))}
      </fieldset>
      {isBack && (
        <ProseField
          id="back-reason"
          label={words.reason}
          value={reason}
          onValue={setReason}
          lengthMax={2_000}
        />
      )}
    </ActForm>
  );
};
