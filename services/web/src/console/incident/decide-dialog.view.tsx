import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ActForm } from '../appeal/act-form.view.tsx';
import { ProseField } from '../appeal/moment-field.view.tsx';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { decideIncident, type IncidentView } from './incident.client.ts';
import {
  type Cause,
  type DecisionDraft,
  decisionOf,
  lostMinutes,
  type Ruling,
} from './incident.rules.ts';
import type { ActProps } from './incident-acts.view.tsx';
import { incidentWords } from './incident-words.ts';

const BLANK: DecisionDraft = { cause: '', as: '', minutes: '', reason: '' };
const CAUSES: readonly Cause[] = ['not', 'contestant', 'open'];
const RULINGS: readonly Ruling[] = [
  'minutes',
  'spare-station',
  'last-session',
  'nothing',
  'deduction',
  'stop',
  'disqualify',
];

/** The chief judge's word on an incident, with its reason; a later one takes its place. */
export const DecideDialog = ({ eventId, incident, onClose, onDone }: ActProps) => {
  const words = useWords(incidentWords);
  const { isBusy, trouble, send } = useSending();
  const [draft, setDraft] = useState(BLANK);
  const set = (change: Partial<DecisionDraft>) => setDraft({ ...draft, ...change });
  const body = decisionOf(draft);
  const lack = typeof body === 'string' ? words.decisionLack[body] : undefined;
  const submit = () => {
    if (typeof body === 'string') return;
    void send(
      () => decideIncident(eventId, incident, body),
      () => onDone(words.decided(incident.station)),
    );
  };
  const title = words.decideTitle(incident.station);
  return (
    <ActForm {...{ title, yes: words.decideYes, lack, isBusy, trouble, onClose }} onSend={submit}>
      {incident.decision && <p class="notice">{words.decideAgainHint}</p>}
      <Causes draft={draft} onSet={set} />
      <RulingFields eventId={eventId} incident={incident} draft={draft} onSet={set} />
      <ProseField
        id="incident-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={draft.reason}
        lengthMax={1_000}
        onValue={(reason) => set({ reason })}
      />
    </ActForm>
  );
};

type PartProps = {
  readonly draft: DecisionDraft;
  readonly onSet: (change: Partial<DecisionDraft>) => void;
};

const Causes = ({ draft, onSet }: PartProps) => {
  const words = useWords(incidentWords);
  return (
    <fieldset class="choices">
      <legend>{words.causeField}</legend>
      {CAUSES.map((cause) => (
        <label key={cause} class="choice">
          <input
            type="radio"
            name="incident-cause"
            checked={draft.cause === cause}
            onChange={() => onSet({ cause })}
          />
          {words.cause[cause]}
        </label>
      ))}
    </fieldset>
  );
};

type RulingProps = PartProps & { readonly eventId: string; readonly incident: IncidentView };

/** What is decided and what it means; minutes only where minutes are given. */
const RulingFields = ({ eventId, incident, draft, onSet }: RulingProps) => {
  const words = useWords(incidentWords);
  const lost = lostMinutes(incident);
  const choices = RULINGS.map((value) => ({ value, label: words.ruling[value] }));
  return (
    <>
      <SelectField
        id="incident-ruling"
        label={words.rulingField}
        value={draft.as}
        none={words.decisionLack.ruling}
        groups={[{ label: '', choices }]}
        onValue={(value) => onSet({ as: RULINGS.find((one) => one === value) ?? '' })}
      />
      {draft.as !== '' && (
        <p class="notice">
          {words.means[draft.as]} <Elsewhere eventId={eventId} ruling={draft.as} />
        </p>
      )}
      {draft.as === 'minutes' && (
        <TextField
          id="incident-minutes"
          label={words.minutes}
          hint={lost === null ? words.minutesRunning : words.minutesLost(lost)}
          value={draft.minutes}
          lengthMax={3}
          onValue={(minutes) => onSet({ minutes })}
        />
      )}
    </>
  );
};

type ElsewhereProps = { readonly eventId: string; readonly ruling: Ruling };

/** Where the act itself is done that a decision only records. */
const Elsewhere = ({ eventId, ruling }: ElsewhereProps) => {
  const words = useWords(incidentWords);
  if (ruling !== 'deduction') return null;
  const chosen = { event: eventId };
  return (
    <a href={addressOf('penalties', chosen)} onClick={followLink('penalties', chosen)}>
      {words.toPenalties}
    </a>
  );
};
