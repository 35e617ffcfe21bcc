import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { ActForm } from '../appeal/act-form.view.tsx';
import { instantOf } from '../appeal/filing.rules.ts';
import { MomentField } from '../appeal/moment-field.view.tsx';
import { useSending } from '../use-sending.ts';
import { addStep, type IncidentFloorStep } from './incident.client.ts';
import { lackOfStep, localOf } from './incident.rules.ts';
import type { ActProps } from './incident-acts.view.tsx';
import { incidentWords } from './incident-words.ts';

const useStep = ({ eventId, incident, onDone }: ActProps) => {
  const words = useWords(incidentWords);
  const { isBusy, trouble, send } = useSending();
  const step = (body: IncidentFloorStep) =>
    void send(
      () => addStep(eventId, incident, body),
      () => onDone(words.stepped(incident.station)),
    );
  return { isBusy, trouble, step };
};

/** The work went on; a later word takes the place of an earlier one. */
export const RestartDialog = (props: ActProps) => {
  const words = useWords(incidentWords);
  const { incident, onClose } = props;
  const { isBusy, trouble, step } = useStep(props);
  const [local, setLocal] = useState(() => localOf(new Date()));
  const lacking = lackOfStep(local, incident, new Date());
  const title = words.restartTitle(incident.station);
  const lack = lacking && words.stepLack[lacking];
  return (
    <ActForm
      {...{ title, yes: words.restartYes, lack, isBusy, trouble, onClose }}
      onSend={() => step({ kind: 'restarted', restartedAt: instantOf(local) ?? '' })}
    >
      <MomentField
        id="incident-restarted"
        label={words.restartField}
        value={local}
        onValue={setLocal}
      />
    </ActForm>
  );
};

const OUTCOMES = ['signed', 'refused'] as const;

/** Whether the contestant signed the record, and when; who they are stands nowhere. */
export const SignDialog = (props: ActProps) => {
  const words = useWords(incidentWords);
  const { incident, onClose } = props;
  const { isBusy, trouble, step } = useStep(props);
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number] | null>(null);
  const [local, setLocal] = useState(() => localOf(new Date()));
  const lacking = lackOfStep(local, incident, new Date());
  const lack = outcome === null ? words.signChoose : lacking && words.stepLack[lacking];
  const title = words.signTitle(incident.station);
  const submit = () => {
    if (outcome === null) return;
    step({ kind: 'contestant-signed', outcome, signedAt: instantOf(local) ?? '' });
  };
  return (
    <ActForm {...{ title, yes: words.signYes, lack, isBusy, trouble, onClose }} onSend={submit}>
      <p class="soft">{words.signHint}</p>
      <fieldset class="choices">
        <legend class="unseen">{title}</legend>
        {OUTCOMES.map((one) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="incident-outcome"
              checked={outcome === one}
              onChange={() => setOutcome(one)}
            />
            {words.signOutcome[one]}
          </label>
        ))}
      </fieldset>
      <MomentField id="incident-signed" label={words.signField} value={local} onValue={setLocal} />
    </ActForm>
  );
};
