import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useHouse } from '../person/names.ts';
import { levelNames, STEPS } from '../standard/level-names.ts';
import { EMPTY_FORM, type Form, SHOWN_STATES, type ShownState } from './register.rules.ts';
import { registerWords } from './register-words.ts';

type Props = { readonly first: Form; readonly onLook: (form: Form) => void };

/** What to look for. Nothing of it goes into the address: number and name lead to a person. */
export const SearchForm = ({ first, onLook }: Props) => {
  const words = useWords(registerWords);
  const [form, setForm] = useState(first);
  return (
    <form
      class="card register-search"
      aria-label={words.search}
      onSubmit={(event) => {
        event.preventDefault();
        onLook(form);
      }}
    >
      <Fields form={form} onChange={(part) => setForm({ ...form, ...part })} />
      <p class="row">
        <button type="submit" class="button first">
          {words.look}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            setForm(EMPTY_FORM);
            onLook(EMPTY_FORM);
          }}
        >
          {words.clear}
        </button>
      </p>
    </form>
  );
};

type FieldsProps = { readonly form: Form; readonly onChange: (part: Partial<Form>) => void };

const Fields = (props: FieldsProps) => (
  <div class="register-fields">
    <Typed {...props} />
    <Chosen {...props} />
    <Days {...props} />
  </div>
);

const Typed = ({ form, onChange }: FieldsProps) => {
  const words = useWords(registerWords);
  return (
    <>
      <TextField
        id="register-number"
        label={words.number}
        hint={words.numberHint}
        value={form.number}
        onValue={(number) => onChange({ number })}
        lengthMax={64}
      />
      <TextField
        id="register-name"
        label={words.name}
        hint={words.nameHint}
        value={form.name}
        onValue={(name) => onChange({ name })}
        lengthMax={100}
      />
    </>
  );
};

const Chosen = ({ form, onChange }: FieldsProps) => {
  const words = useWords(registerWords);
  const levels = useWords(levelNames);
  const language = useLanguage();
  const { house } = useHouse();
  const events = house.contests.map(({ eventId, name }) => ({
    value: eventId,
    label: textOf(name, language),
  }));
  const states = SHOWN_STATES.map((state) => ({ value: state, label: words.state[state] }));
  const steps = STEPS.map((level) => ({ value: level, label: levels[level] }));
  return (
    <>
      <SelectField
        id="register-state"
        label={words.stateLabel}
        value={form.state}
        none={words.any}
        // Safe: the choices are the states themselves.
        onValue={(state) => onChange({ state: state as '' | ShownState })}
        groups={[{ label: '', choices: states }]}
      />
      <SelectField
        id="register-level"
        label={words.level}
        value={form.level}
        none={words.any}
        onValue={(level) => onChange({ level })}
        groups={[{ label: '', choices: steps }]}
      />
      <SelectField
        id="register-event"
        label={words.event}
        value={form.eventId}
        none={words.any}
        onValue={(eventId) => onChange({ eventId })}
        groups={[{ label: '', choices: events }]}
      />
    </>
  );
};

const Days = ({ form, onChange }: FieldsProps) => {
  const words = useWords(registerWords);
  return (
    <>
      <TextField
        id="register-from"
        type="date"
        label={words.from}
        value={form.from}
        onValue={(from) => onChange({ from })}
      />
      <TextField
        id="register-to"
        type="date"
        label={words.to}
        value={form.to}
        onValue={(to) => onChange({ to })}
      />
      <TextField
        id="register-ends"
        type="date"
        label={words.endsTo}
        value={form.endsTo}
        onValue={(endsTo) => onChange({ endsTo })}
      />
    </>
  );
};
