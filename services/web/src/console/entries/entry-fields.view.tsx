import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { personWords } from '../person/person-words.ts';
import { entriesWords } from './entries-words.ts';
import type { EntryGiven, MemberGiven } from './entry-form.rules.ts';
import { entryFormWords } from './entry-form-words.ts';

type Given = Readonly<Record<string, string>>;

/** One part of a form: what stands in it, what is wrong, and which fields the competition asks for. */
export type Part<Of extends Given> = {
  readonly given: Of;
  readonly set: (field: keyof Of & string, value: string) => void;
  /** Before the name of a field in ids and in what is wrong: `members.1.`. */
  readonly at: string;
  readonly flaws: ReadonlyMap<string, string>;
  readonly asked: ReadonlySet<string>;
  /** A form that stands may be mended bit by bit: what it still lacks is marked, and may wait. */
  readonly mayWait?: boolean;
};

type LineProps<Of extends Given> = Part<Of> & {
  readonly field: keyof Of & string;
  readonly label: string;
  readonly hint?: string;
  readonly lengthMax?: number;
};

/** The first member of a form keeps the plain ids a form of one person has. */
export const idOf = (at: string, field: string): string =>
  `entry-${at.replace(/^members\.0\./, '').replaceAll('.', '-')}${field}`;

const Line = <Of extends Given>({
  given,
  set,
  at,
  flaws,
  asked,
  mayWait = false,
  field,
  hint,
  ...rest
}: LineProps<Of>) => {
  const words = useWords(entryFormWords);
  const isAsked = asked.has(field);
  return (
    <TextField
      id={idOf(at, field)}
      flaw={flaws.get(`${at}${field}`)}
      value={given[field] ?? ''}
      onValue={(value) => set(field, value)}
      type={field === 'birthDate' ? 'date' : 'text'}
      isRequired={isAsked && !mayWait}
      hint={hint ?? (isAsked ? words.needed : undefined)}
      {...rest}
    />
  );
};

/** Chosen in every form, whatever a competition asks for. */
const ALWAYS: ReadonlySet<string> = new Set(['organisationId', 'group', 'sex']);

type PickProps<Of extends Given> = Part<Of> & {
  readonly field: keyof Of & string;
  readonly label: string;
  readonly choices: Given;
  readonly none?: string | undefined;
};

const Pick = <Of extends Given>({
  given,
  set,
  at,
  flaws,
  asked,
  field,
  label,
  choices,
  none,
}: PickProps<Of>) => {
  const words = useWords(entryFormWords);
  return (
    <SelectField
      id={idOf(at, field)}
      label={label}
      hint={
        (asked.has(field) || ALWAYS.has(field)) && none !== undefined ? words.needed : undefined
      }
      flaw={flaws.get(`${at}${field}`)}
      value={given[field] ?? ''}
      onValue={(value) => set(field, value)}
      none={none}
      groups={[
        {
          label: '',
          choices: Object.entries(choices).map(([value, text]) => ({ value, label: text })),
        },
      ]}
    />
  );
};

/** The line of a choice that is not taken back once it was made. */
const noneFor = (chosen: string, word: string): string | undefined =>
  chosen === '' ? word : undefined;

type EntryPart = Part<EntryGiven> & {
  readonly groups: readonly string[];
  /** Left out where the organisation stays. */
  readonly units?: Given;
};

/** Whose entry it is, and who goes with them. */
export const EntryFields = ({ groups, units, ...part }: EntryPart) => {
  const words = useWords(entriesWords);
  const more = useWords(entryFormWords);
  const offered = Object.fromEntries(groups.map((group) => [group, words.groups[group] ?? group]));
  return (
    <div class="columns">
      {units && (
        <Pick
          {...part}
          field="organisationId"
          label={words.unit}
          choices={units}
          none={words.choice}
        />
      )}
      <Pick
        {...part}
        field="group"
        label={words.group}
        choices={offered}
        none={noneFor(part.given.group, words.choice)}
      />
      <Line {...part} field="delegation" label={words.delegation} lengthMax={100} />
      <Line {...part} field="leaderName" label={words.leader} lengthMax={50} />
      <Line {...part} field="coachName" label={words.coach} lengthMax={50} />
      <Line
        {...part}
        // The event says it where the form does not.
        asked={new Set()}
        field="occupation"
        label={more.occupation}
        hint={more.occupationHint}
        lengthMax={100}
      />
    </div>
  );
};

/** Who it is. */
export const WhoFields = (part: Part<MemberGiven>) => {
  const words = useWords(entriesWords);
  const person = useWords(personWords);
  return (
    <div class="columns">
      <Line {...part} field="name" label={words.name} lengthMax={100} />
      <Pick
        {...part}
        field="sex"
        label={person.sex}
        choices={person.sexes}
        none={noneFor(part.given.sex, words.choice)}
      />
      <Pick {...part} field="idType" label={person.idType} choices={person.idTypes} />
      <Line {...part} field="idNumber" label={person.idNumber} lengthMax={32} />
      {part.given.idType !== 'resident-id' && (
        <Line {...part} field="birthDate" label={person.birthDate} />
      )}
    </div>
  );
};

/** What the form says of a member besides. */
export const AboutFields = ({
  phoneLastFour,
  ...part
}: Part<MemberGiven> & { readonly phoneLastFour?: string | null }) => {
  const words = useWords(entriesWords);
  const more = useWords(entryFormWords);
  const kept = phoneLastFour ? more.phoneKept(phoneLastFour) : undefined;
  const withoutPhone = new Set([...part.asked].filter((field) => field !== 'phone'));
  return (
    <>
      <div class="columns">
        <Line
          {...part}
          asked={kept === undefined ? part.asked : withoutPhone}
          field="phone"
          label={words.phone}
          lengthMax={24}
          {...(kept === undefined ? {} : { hint: kept })}
        />
        <Pick
          {...part}
          field="memberKind"
          label={words.kind}
          choices={words.kinds}
          none={noneFor(part.given.memberKind, words.choice)}
        />
        <Line {...part} field="workplace" label={words.workplace} lengthMax={100} />
        <Line {...part} field="yearsInOccupation" label={more.years} lengthMax={2} />
        <Line {...part} field="professionalTitle" label={more.professionalTitle} lengthMax={100} />
        <Pick
          {...part}
          field="education"
          label={words.education}
          choices={words.educations}
          none={words.choice}
        />
        <Line {...part} field="ethnicGroup" label={words.ethnic} lengthMax={20} />
      </div>
      <HeldFields {...part} />
    </>
  );
};

const HeldFields = (part: Part<MemberGiven>) => {
  const words = useWords(entriesWords);
  const more = useWords(entryFormWords);
  return (
    <div class="columns">
      <Pick
        {...part}
        field="heldLevel"
        label={more.heldLevel}
        choices={more.levels}
        none={more.noLevel}
      />
      <Line {...part} field="heldCertificateNo" label={more.certificateNo} lengthMax={64} />
      <Line
        {...part}
        field="heldOccupation"
        label={more.heldOccupation}
        hint={more.heldOccupationHint}
        lengthMax={100}
      />
      <Line {...part} field="condition" label={words.condition} lengthMax={200} />
    </div>
  );
};
