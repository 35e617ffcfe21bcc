import type { PlaceProof, RefusalGround } from '@jinbang/contracts/http/judging-appeal';
import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ActForm } from './act-form.view.tsx';
import { appealWords } from './appeal-words.ts';
import { ProseField } from './moment-field.view.tsx';
import { type ActProps, useAct } from './use-act.ts';

const PROOFS: Readonly<Record<'entry' | 'station' | 'review', readonly PlaceProof[]>> = {
  entry: ['entry-no'],
  station: ['slip', 'encryption-judge'],
  review: ['encryption-judge'],
};
const GROUNDS: readonly RefusalGround[] = ['form', 'not-own', 'not-appealable', 'decided-before'];

/** Admits an appeal, with how its place was made sure of, or refuses it with a ground. */
export const AdmitDialog = (props: ActProps) => {
  const { appeal, onClose } = props;
  const words = useWords(appealWords);
  const { isBusy, trouble, act } = useAct(props);
  const [isAdmitted, setAdmitted] = useState(!appeal.late);
  const [proof, setProof] = useState<PlaceProof>(PROOFS[appeal.keyKind][0] ?? 'slip');
  const [code, setCode] = useState('');
  const [ground, setGround] = useState<RefusalGround>(appeal.late ? 'late' : 'form');
  const [reason, setReason] = useState('');
  const asksCode = appeal.keyKind === 'review' && appeal.place === null;
  const lack = !isAdmitted && reason.trim() === '' ? words.lacks.reason : undefined;
  const send = () =>
    act({
      what: 'admission',
      body: isAdmitted
        ? { outcome: 'admitted', proof, ...(code.trim() === '' ? {} : { code: code.trim() }) }
        : { outcome: 'refused', ground, reason: reason.trim() },
    });
  const yes = isAdmitted ? words.act.admit : words.act.refuse;
  return (
    <ActForm {...{ title: words.act.admit, yes, lack, isBusy, trouble, onClose }} onSend={send}>
      <AdmitChoice isLate={appeal.late} isAdmitted={isAdmitted} onAdmitted={setAdmitted} />
      {isAdmitted && <ProofField keyKind={appeal.keyKind} proof={proof} onProof={setProof} />}
      {isAdmitted && asksCode && (
        <TextField
          id="admit-code"
          label={words.admitCode}
          value={code}
          onValue={setCode}
          lengthMax={32}
        />
      )}
      {!isAdmitted && (
        <>
          <SelectField
            id="ground"
            label={words.groundName}
            value={ground}
            // Safe: chosen from the list of grounds.
            onValue={(value) => setGround(value as RefusalGround)}
            groups={[
              {
                label: '',
                choices: (appeal.late ? (['late'] as const) : GROUNDS).map((value) => ({
                  value,
                  label: words.ground[value],
                })),
              },
            ]}
          />
          <ProseField
            id="refusal-reason"
            label={words.reason}
            hint={words.reasonHint}
            value={reason}
            onValue={setReason}
            lengthMax={2_000}
          />
        </>
      )}
    </ActForm>
  );
};

type ProofProps = {
  readonly keyKind: keyof typeof PROOFS;
  readonly proof: PlaceProof;
  readonly onProof: (proof: PlaceProof) => void;
};

const ProofField = ({ keyKind, proof, onProof }: ProofProps) => {
  const words = useWords(appealWords);
  return (
    <SelectField
      id="proof"
      label={words.proofName}
      hint={words.proofHint}
      value={proof}
      // Safe: chosen from the list of proofs.
      onValue={(value) => onProof(value as PlaceProof)}
      groups={[
        {
          label: '',
          choices: PROOFS[keyKind].map((value) => ({ value, label: words.proof[value] })),
        },
      ]}
    />
  );
};

type ChoiceProps = {
  readonly isLate: boolean;
  readonly isAdmitted: boolean;
  readonly onAdmitted: (isAdmitted: boolean) => void;
};

/** What came late can only be refused; the reason stands beside the choice. */
const AdmitChoice = ({ isLate, isAdmitted, onAdmitted }: ChoiceProps) => {
  const words = useWords(appealWords);
  return (
    <fieldset class="choices">
      <legend class="unseen">{words.act.admit}</legend>
      {[true, false].map((value) => (
        <label key={`${value}`} class="choice">
          <input
            type="radio"
            name="admitted"
            checked={isAdmitted === value}
            disabled={value && isLate}
            onChange={() => onAdmitted(value)}
          />
          <span>
            {value ? words.act.admit : words.act.refuse}
            {value && isLate && <span class="flaw small under">{words.late}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
