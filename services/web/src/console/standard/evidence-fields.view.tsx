import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { levelNames, STEPS } from './level-names.ts';
import { isCount, type Typed } from './standard.rules.ts';
import { standardWords } from './standard-words.ts';

type Props = { readonly typed: Typed; readonly onTyped: (typed: Typed) => void };
type Count =
  | 'age'
  | 'yearsInOccupation'
  | 'yearsInRelated'
  | 'trainingHours'
  | 'heldYears'
  | 'titleYears';
type Choice = 'apprenticeshipDone' | 'heldLevel' | 'diploma' | 'major' | 'title';
type Choices = readonly (readonly [value: string, label: string])[];

const Counted = ({ name, label, typed, onTyped }: Props & { name: Count; label: string }) => {
  const words = useWords(standardWords);
  return (
    <TextField
      id={`evidence-${name}`}
      label={label}
      value={typed[name]}
      onValue={(value) => onTyped({ ...typed, [name]: value.trim() })}
      lengthMax={5}
      flaw={isCount(typed[name]) ? undefined : words.wholeNumber}
    />
  );
};

type ChosenProps = Props & {
  readonly name: Choice;
  readonly label: string;
  readonly choices: Choices;
  readonly none?: string;
};

const Chosen = ({ name, label, choices, none, typed, onTyped }: ChosenProps) => (
  <SelectField
    id={`evidence-${name}`}
    label={label}
    value={typed[name]}
    onValue={(value) => onTyped({ ...typed, [name]: value })}
    none={none}
    groups={[{ label: '', choices: choices.map(([value, text]) => ({ value, label: text })) }]}
  />
);

type TickedProps = Props & { readonly name: 'heldRelated' | 'finalYear'; readonly label: string };

const Ticked = ({ name, label, typed, onTyped }: TickedProps) => (
  <label class="choice">
    <input
      type="checkbox"
      checked={typed[name]}
      onChange={({ currentTarget }) => onTyped({ ...typed, [name]: currentTarget.checked })}
    />
    {label}
  </label>
);

/** What of these is held, with more to say once something is. */
const HeldFields = (props: Props) => {
  const words = useWords(standardWords);
  const names = useWords(levelNames);
  const { heldLevel } = props.typed;
  const choices = [
    ['none', words.nothing] as const,
    ...STEPS.map((level) => [level, names[level]] as const),
  ];
  return (
    <>
      <Chosen
        {...props}
        name="heldLevel"
        label={words.held}
        choices={choices}
        none={words.unknown}
      />
      {heldLevel !== '' && heldLevel !== 'none' && (
        <>
          <Counted {...props} name="heldYears" label={words.heldYears} />
          <Ticked {...props} name="heldRelated" label={words.heldRelated} />
        </>
      )}
    </>
  );
};

const SchoolFields = (props: Props) => {
  const words = useWords(standardWords);
  const { diploma } = props.typed;
  const none = ['none', words.nothing] as const;
  return (
    <>
      <Chosen
        {...props}
        name="diploma"
        label={words.diploma}
        choices={[none, ...Object.entries(words.diplomas)]}
        none={words.unknown}
      />
      {diploma !== '' && diploma !== 'none' && (
        <>
          <Chosen
            {...props}
            name="major"
            label={words.major}
            choices={Object.entries(words.majors)}
          />
          <Ticked {...props} name="finalYear" label={words.finalYear} />
        </>
      )}
    </>
  );
};

const TitleFields = (props: Props) => {
  const words = useWords(standardWords);
  const { title } = props.typed;
  const none = ['none', words.nothing] as const;
  return (
    <>
      <Chosen
        {...props}
        name="title"
        label={words.titleHeld}
        choices={[none, ...Object.entries(words.grades)]}
        none={words.unknown}
      />
      {title !== '' && title !== 'none' && (
        <Counted {...props} name="titleYears" label={words.titleYears} />
      )}
    </>
  );
};

/** What is proven of somebody who stays unnamed; each left empty is not known. */
export const EvidenceFields = (props: Props) => {
  const words = useWords(standardWords);
  const yesOrNo = [
    ['yes', words.yes],
    ['no', words.no],
  ] as const;
  return (
    <div class="columns">
      <Counted {...props} name="age" label={words.age} />
      <Counted {...props} name="yearsInOccupation" label={words.years} />
      <Counted {...props} name="yearsInRelated" label={words.yearsRelated} />
      <Counted {...props} name="trainingHours" label={words.training} />
      <Chosen
        {...props}
        name="apprenticeshipDone"
        label={words.apprenticeship}
        choices={yesOrNo}
        none={words.unknown}
      />
      <HeldFields {...props} />
      <SchoolFields {...props} />
      <TitleFields {...props} />
    </div>
  );
};
