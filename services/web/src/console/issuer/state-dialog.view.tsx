import type { IssuerStateName, IssuerView } from '@jinbang/contracts/http/issuer';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { changeState } from './issuer.client.ts';
import { STATES } from './issuer.rules.ts';
import { issuerWords } from './issuer-words.ts';

type Props = {
  readonly issuer: IssuerView;
  readonly onClose: () => void;
  readonly onDone: (news: News) => void;
};

/** Another state for a body, by a document and for a reason. */
export const StateDialog = ({ issuer, onClose, onDone }: Props) => {
  const words = useWords(issuerWords);
  const others = STATES.filter((state) => state !== issuer.state);
  const [state, setState] = useState<IssuerStateName | ''>('');
  const [documentNo, setDocumentNo] = useState('');
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const save = (to: IssuerStateName) =>
    send(
      () => changeState(issuer, { state: to, documentNo, reason }),
      ({ step }) =>
        onDone(
          inBoth(issuerWords, (said) =>
            step === 'waiting' ? said.asked(said.states[to]) : said.changed(said.states[to]),
          ),
        ),
    );
  return (
    <Dialog title={words.change} onClose={onClose}>
      <p>{words.changeLead}</p>
      <SelectField
        id="issuer-state"
        label={words.newState}
        value={state}
        none={words.choose}
        onValue={(value) => setState(others.find((one) => one === value) ?? '')}
        groups={[
          { label: '', choices: others.map((one) => ({ value: one, label: words.states[one] })) },
        ]}
      />
      <TextField
        id="issuer-change-no"
        label={words.changeNo}
        value={documentNo}
        onValue={setDocumentNo}
        lengthMax={64}
      />
      <TextField
        id="issuer-reason"
        label={words.reason}
        value={reason}
        onValue={setReason}
        lengthMax={500}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || state === '' || !documentNo.trim() || !reason.trim()}
          onClick={() => state !== '' && void save(state)}
        >
          {words.save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
