import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { flawsByField } from '../office/office-choice.rules.ts';
import { useHouse } from '../person/names.ts';
import { personWords } from '../person/person-words.ts';
import { useSending } from '../use-sending.ts';
import { enterOne } from './entries.client.ts';
import { entriesWords } from './entries-words.ts';

const empty = {
  organisationId: '',
  group: 'worker',
  delegation: '',
  leaderName: '',
  coachName: '',
  name: '',
  sex: 'male',
  idType: 'resident-id',
  idNumber: '',
  birthDate: '',
  ethnicGroup: '',
  education: '',
  phone: '',
  workplace: '',
  memberKind: 'worker',
  condition: '',
};
type Given = typeof empty;
type Setter = (field: keyof Given) => (value: string) => void;

const OF_THE_ENTRY = ['organisationId', 'group', 'delegation', 'leaderName', 'coachName'];

/** The form as the server takes it: what is empty is left out. */
const formOf = (given: Given): object => {
  const filled = Object.entries(given)
    .map(([field, value]) => [field, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(filled.filter(([field]) => OF_THE_ENTRY.includes(field))),
    members: [Object.fromEntries(filled.filter(([field]) => !OF_THE_ENTRY.includes(field)))],
  };
};

type Props = {
  readonly eventId: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** One contestant, as a school sees it. */
export const NewEntry = ({ eventId, onClose, onDone }: Props) => {
  const words = useWords(entriesWords);
  const { house } = useHouse();
  const only =
    house.organisations.length === 1 ? house.organisations[0]?.organisationId : undefined;
  const [given, setGiven] = useState<Given>({ ...empty, organisationId: only ?? '' });
  const { isBusy, trouble, send } = useSending();
  const flaws = flawsByField(trouble);
  const set: Setter = (field) => (value) => setGiven((before) => ({ ...before, [field]: value }));
  return (
    <Dialog title={words.enter} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(
            () => enterOne(eventId, formOf(given)),
            () => onDone(words.entered(given.name)),
          );
        }}
      >
        <p class="soft">{words.formLead}</p>
        <Whose given={given} flaws={flaws} set={set} />
        <Who given={given} flaws={flaws} set={set} />
        <About given={given} flaws={flaws} set={set} />
        <p class="small soft">{words.teamHint}</p>
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

type Fields = {
  readonly given: Given;
  readonly flaws: ReadonlyMap<string, string>;
  readonly set: Setter;
};

type LineProps = Fields & {
  readonly field: keyof Given;
  readonly label: string;
  readonly lengthMax?: number;
  readonly isRequired?: boolean;
};

const Line = ({ given, flaws, set, field, ...rest }: LineProps) => (
  <TextField
    id={`entry-${field}`}
    flaw={flaws.get(field)}
    value={given[field]}
    onValue={set(field)}
    type={field === 'birthDate' ? 'date' : 'text'}
    {...rest}
  />
);

type PickProps = Fields & {
  readonly field: keyof Given;
  readonly label: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly none?: string;
};

const Pick = ({ given, flaws, set, field, label, choices, none }: PickProps) => (
  <SelectField
    id={`entry-${field}`}
    label={label}
    flaw={flaws.get(field)}
    value={given[field]}
    onValue={set(field)}
    none={none}
    groups={[
      {
        label: '',
        choices: Object.entries(choices).map(([value, text]) => ({ value, label: text })),
      },
    ]}
  />
);

const Whose = (fields: Fields) => {
  const words = useWords(entriesWords);
  const language = useLanguage();
  const { house } = useHouse();
  const units = Object.fromEntries(
    house.organisations.map((one) => [one.organisationId, textOf(one.name, language)]),
  );
  return (
    <div class="columns">
      <Pick
        {...fields}
        field="organisationId"
        label={words.unit}
        choices={units}
        none={words.choice}
      />
      <Pick {...fields} field="group" label={words.group} choices={words.groups} />
      <Line {...fields} field="delegation" label={words.delegation} lengthMax={100} />
      <Line {...fields} field="leaderName" label={words.leader} lengthMax={50} />
      <Line {...fields} field="coachName" label={words.coach} lengthMax={50} />
    </div>
  );
};

const Who = (fields: Fields) => {
  const words = useWords(entriesWords);
  const person = useWords(personWords);
  return (
    <div class="columns">
      <Line {...fields} field="name" label={words.name} lengthMax={100} isRequired={true} />
      <Pick {...fields} field="sex" label={person.sex} choices={person.sexes} />
      <Pick {...fields} field="idType" label={person.idType} choices={person.idTypes} />
      <Line {...fields} field="idNumber" label={person.idNumber} lengthMax={32} isRequired={true} />
      {fields.given.idType !== 'resident-id' && (
        <Line {...fields} field="birthDate" label={person.birthDate} />
      )}
      <Line {...fields} field="phone" label={words.phone} lengthMax={24} />
    </div>
  );
};

const About = (fields: Fields) => {
  const words = useWords(entriesWords);
  return (
    <div class="columns">
      <Pick {...fields} field="memberKind" label={words.kind} choices={words.kinds} />
      <Line {...fields} field="workplace" label={words.workplace} lengthMax={100} />
      <Pick
        {...fields}
        field="education"
        label={words.education}
        choices={words.educations}
        none={words.choice}
      />
      <Line {...fields} field="ethnicGroup" label={words.ethnic} lengthMax={20} />
      <Line {...fields} field="condition" label={words.condition} lengthMax={200} />
    </div>
  );
};
