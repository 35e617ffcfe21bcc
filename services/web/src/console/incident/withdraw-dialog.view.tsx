import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { ActForm } from '../appeal/act-form.view.tsx';
import { ProseField } from '../appeal/moment-field.view.tsx';
import { useSending } from '../use-sending.ts';
import { decideIncident } from './incident.client.ts';
import type { ActProps } from './incident-acts.view.tsx';
import { incidentWords } from './incident-words.ts';

/** What was recorded by mistake; it stays on file. */
export const WithdrawDialog = ({ eventId, incident, onClose, onDone }: ActProps) => {
  const words = useWords(incidentWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const lack = reason.trim() === '' ? words.decisionLack.reason : undefined;
  const title = words.withdrawTitle(incident.station);
  const submit = () =>
    void send(
      () => decideIncident(eventId, incident, { kind: 'withdrawn', reason: reason.trim() }),
      () => onDone(words.withdrawDone(incident.station)),
    );
  return (
    <ActForm {...{ title, yes: words.withdrawYes, lack, isBusy, trouble, onClose }} onSend={submit}>
      <p>{words.withdrawHint}</p>
      <ProseField
        id="incident-withdrawal"
        label={words.reason}
        value={reason}
        lengthMax={1_000}
        onValue={setReason}
      />
    </ActForm>
  );
};
