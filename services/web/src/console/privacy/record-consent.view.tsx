import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { PersonSelect } from '../person/person-select.view.tsx';
import { useSending } from '../use-sending.ts';
import { type Purpose, recordConsent } from './consent.client.ts';
import { consentWords } from './consent-words.ts';
import { momentOfDay, todayAt } from './privacy.rules.ts';

const PURPOSES: readonly Purpose[] = ['taking-part', 'publication', 'certificate-register'];

type Props = {
  readonly competitionId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const useSheet = () => {
  const [personId, setPersonId] = useState('');
  const [purpose, setPurpose] = useState<string>('taking-part');
  const [day, setDay] = useState(() => todayAt(new Date()));
  const [text, setText] = useState('');
  const [guardian, setGuardian] = useState('');
  return {
    personId,
    setPersonId,
    purpose,
    setPurpose,
    day,
    setDay,
    text,
    setText,
    guardian,
    setGuardian,
  };
};

/** One signed sheet of paper. */
export const RecordConsent = ({ competitionId, onClose, onDone }: Props) => {
  const words = useWords(consentWords);
  const sheet = useSheet();
  const { isBusy, trouble, send } = useSending();
  const isReady = sheet.personId !== '';
  const record = () =>
    send(
      () =>
        recordConsent(competitionId, {
          personId: sheet.personId,
          // Safe: chosen from the list of purposes.
          purpose: sheet.purpose as Purpose,
          textVersion: sheet.text.trim(),
          givenAt: momentOfDay(sheet.day, new Date()),
          guardianName: sheet.guardian.trim(),
        }),
      onDone,
    );
  return (
    <Dialog title={words.recordTitle} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <PersonSelect id="consent-person" value={sheet.personId} onValue={sheet.setPersonId} />
        <Fields sheet={sheet} />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || !isReady}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          {!isReady && <span class="soft small">{words.choosePerson}</span>}
        </p>
      </form>
    </Dialog>
  );
};

const Fields = ({ sheet }: { readonly sheet: ReturnType<typeof useSheet> }) => {
  const words = useWords(consentWords);
  return (
    <>
      <SelectField
        id="consent-purpose"
        label={words.purpose}
        value={sheet.purpose}
        onValue={sheet.setPurpose}
        groups={[
          {
            label: '',
            choices: PURPOSES.map((value) => ({ value, label: words.purposes[value] })),
          },
        ]}
      />
      <div class="columns">
        <TextField
          id="consent-day"
          type="date"
          label={words.day}
          value={sheet.day}
          onValue={sheet.setDay}
          isRequired={true}
        />
        <TextField
          id="consent-text"
          label={words.text}
          hint={words.textHint}
          value={sheet.text}
          onValue={sheet.setText}
          isRequired={true}
          lengthMax={32}
        />
      </div>
      <TextField
        id="consent-guardian"
        label={words.guardian}
        hint={words.guardianHint}
        value={sheet.guardian}
        onValue={sheet.setGuardian}
        lengthMax={50}
      />
    </>
  );
};
