import { type Level, level } from '@jinbang/contracts/level';
import { useEffect, useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { CheckList } from '../admission/check-list.view.tsx';
import { setupWords } from '../setup/setup-words.ts';
import { useSending } from '../use-sending.ts';
import { type Trial as Answer, tryOut } from './eligibility.client.ts';
import { demandsIn, NOBODY } from './eligibility.rules.ts';
import type { MadeUp, MemberKind, Rule } from './eligibility.types.ts';
import { eligibilityWords } from './eligibility-words.ts';
import { CountField, Ticks } from './small-fields.view.tsx';

type Props = {
  readonly competitionId: string;
  readonly eventId: string;
  readonly checks: readonly Rule[];
  /** The rules are being changed and not in force yet. */
  readonly isDraft: boolean;
};

type FieldsProps = {
  readonly asked: ReadonlySet<string>;
  readonly person: MadeUp;
  readonly onPerson: (person: MadeUp) => void;
};

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];
const orNull = (text: string): string | null => (text === '' ? null : text);

/** Of the person, alone: what the rules look at. */
const PersonFields = ({ asked, person, onPerson }: FieldsProps) => {
  const words = useWords(eligibilityWords);
  const { levels } = useWords(setupWords);
  const put = (part: Partial<MadeUp>) => onPerson({ ...person, ...part });
  const levelChoices = [
    { label: '', choices: level.options.map((one) => ({ value: one, label: levels[one] ?? one })) },
  ];
  return (
    <>
      {asked.has('age') && (
        <TextField
          id="trial-birth"
          label={words.birthDate}
          type="date"
          value={person.birthDate ?? ''}
          onValue={(date) => put({ birthDate: orNull(date) })}
        />
      )}
      {asked.has('member-kind') && (
        <SelectField
          id="trial-kind"
          label={words.kind}
          none={words.notSaid}
          value={person.memberKind ?? ''}
          onValue={(kind) => put({ memberKind: orNull(kind) as MemberKind | null })}
          groups={choicesOf(words.memberKind)}
        />
      )}
      {asked.has('years') && (
        <CountField
          id="trial-years"
          label={words.kinds.years}
          max={80}
          value={person.yearsInOccupation}
          onValue={(yearsInOccupation) => put({ yearsInOccupation })}
        />
      )}
      {asked.has('held-level') && (
        <SelectField
          id="trial-level"
          label={words.heldLevel}
          none={words.notSaid}
          value={person.heldLevel ?? ''}
          onValue={(held) => put({ heldLevel: orNull(held) as Level | null })}
          groups={levelChoices}
        />
      )}
      {asked.has('condition-named') && (
        <TextField
          id="trial-condition"
          label={words.condition}
          lengthMax={100}
          value={person.condition ?? ''}
          onValue={(condition) => put({ condition: orNull(condition) })}
        />
      )}
    </>
  );
};

/** Of the record around the person. */
const RecordFields = ({ asked, person, onPerson }: FieldsProps) => {
  const words = useWords(eligibilityWords);
  const put = (part: Partial<MadeUp>) => onPerson({ ...person, ...part });
  return (
    <>
      {asked.has('no-former-winner') && (
        <TextField
          id="trial-title"
          label={words.formerTitle}
          lengthMax={100}
          value={person.formerTitle ?? ''}
          onValue={(title) => put({ formerTitle: orNull(title.trimStart()) })}
        />
      )}
      {asked.has('no-former-winner') && (
        <CountField
          id="trial-rank"
          label={words.bestRank}
          max={400}
          value={person.bestOwnRank}
          onValue={(rank) => put({ bestOwnRank: rank === 0 ? null : rank })}
        />
      )}
      {asked.has('one-event') && (
        <CountField
          id="trial-others"
          label={words.otherEvents}
          max={50}
          value={person.otherEvents}
          onValue={(count) => put({ otherEvents: count ?? 0 })}
        />
      )}
    </>
  );
};

const FileFields = ({ asked, person, onPerson }: FieldsProps) => {
  const words = useWords(eligibilityWords);
  const put = (part: Partial<MadeUp>) => onPerson({ ...person, ...part });
  const flags = [
    ...(asked.has('held-level') ? (['heldElsewhere'] as const) : []),
    ...(asked.has('photo') ? (['hasPhoto'] as const) : []),
  ];
  const flagNames = {
    heldElsewhere: `${words.heldLevel}: ${words.elsewhere}`,
    hasPhoto: words.hasPhoto,
  };
  return (
    <div class="row trial-ticks">
      {flags.map((flag) => (
        <label class="row" key={flag}>
          <input
            type="checkbox"
            class="check"
            checked={person[flag]}
            onChange={({ currentTarget }) => put({ [flag]: currentTarget.checked })}
          />
          {flagNames[flag]}
        </label>
      ))}
      {asked.has('consent') && (
        <Ticks
          id="trial-consents"
          label={words.kinds.consent}
          names={words.purpose}
          values={person.consents}
          onValues={(consents) => put({ consents })}
        />
      )}
      {asked.has('proof') && (
        <Ticks
          id="trial-proofs"
          label={words.kinds.proof}
          names={words.proof}
          values={person.proofs}
          onValues={(proofs) => put({ proofs })}
        />
      )}
    </div>
  );
};

/** Somebody made up meets the rules: would they come in, and why not? */
export const Trial = ({ competitionId, eventId, checks, isDraft }: Props) => {
  const words = useWords(eligibilityWords);
  const [person, setPerson] = useState(NOBODY);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { isBusy, trouble, send } = useSending();
  const asked = new Set(demandsIn(checks).map(({ kind }) => kind as string));
  const rules = JSON.stringify(checks);
  const [take] = useState(onlyNewest);
  // An answer is about the rules and the person it was given for.
  useEffect(() => {
    take();
    setAnswer(null);
  }, [rules, person]);
  const fields = { asked, person, onPerson: setPerson };
  return (
    <form
      class="card stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        const isNewest = take();
        const show = (body: Answer) => isNewest() && setAnswer(body);
        void send(() => tryOut(competitionId, eventId, checks, person), show);
      }}
    >
      <h2>{words.trial}</h2>
      <p class="soft">
        {words.trialLead} {isDraft && words.trialDraft}
      </p>
      {checks.length === 0 ? (
        <p class="soft">{words.nothingAsked}</p>
      ) : (
        <>
          <div class="columns">
            <PersonFields {...fields} />
            <RecordFields {...fields} />
          </div>
          <FileFields {...fields} />
          <p>
            <button type="submit" class="button" disabled={isBusy}>
              {words.tryIt}
            </button>
          </p>
        </>
      )}
      {trouble && <Problem trouble={trouble} />}
      {answer && (
        <div class="stack" role="status">
          <p>
            <strong>{words.trialSays[answer.outcome]}</strong>
          </p>
          <CheckList
            entry={{
              outcome: answer.outcome,
              checks: answer.checks.map((check, place) => ({ ...check, personId: `${place}` })),
            }}
          />
        </div>
      )}
    </form>
  );
};
