import { type Level, level } from '@jinbang/contracts/level';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { setupWords } from '../setup/setup-words.ts';
import type { Demand } from './eligibility.types.ts';
import { eligibilityWords } from './eligibility-words.ts';
import { CountField, Ticks } from './small-fields.view.tsx';

type Of<Kind extends Demand['kind']> = Extract<Demand, { kind: Kind }>;
type Props<Kind extends Demand['kind'] = Demand['kind']> = {
  readonly id: string;
  readonly demand: Of<Kind>;
  readonly onDemand: (demand: Demand) => void;
};

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];

const AgeFields = ({ id, demand, onDemand }: Props<'age'>) => {
  const words = useWords(eligibilityWords);
  return (
    <div class="columns">
      <CountField
        id={`${id}-min`}
        label={words.min}
        max={99}
        value={demand.min}
        onValue={(min) => onDemand({ ...demand, min: min === 0 ? null : min })}
      />
      <CountField
        id={`${id}-max`}
        label={words.max}
        max={120}
        value={demand.max}
        onValue={(max) => onDemand({ ...demand, max: max === 0 ? null : max })}
      />
      <TextField
        id={`${id}-on`}
        label={words.on}
        type="date"
        value={demand.on}
        onValue={(on) => on !== '' && onDemand({ ...demand, on })}
      />
    </div>
  );
};

const LevelFields = ({ id, demand, onDemand }: Props<'held-level'>) => {
  const words = useWords(eligibilityWords);
  const { levels } = useWords(setupWords);
  const choices = [
    { label: '', choices: level.options.map((one) => ({ value: one, label: levels[one] ?? one })) },
  ];
  // Safe: every choice but the empty one is a level.
  const chosen = (value: string) => (value === '' ? null : (value as Level));
  return (
    <div class="columns">
      {(['atLeast', 'atMost'] as const).map((bound) => (
        <SelectField
          key={bound}
          id={`${id}-${bound}`}
          label={words[bound]}
          none={words.any}
          value={demand[bound] ?? ''}
          onValue={(value) => onDemand({ ...demand, [bound]: chosen(value) })}
          groups={choices}
        />
      ))}
    </div>
  );
};

/** The small controls of one demand; some have nothing to set. */
export const DemandFields = ({ id, demand, onDemand }: Props) => {
  const words = useWords(eligibilityWords);
  switch (demand.kind) {
    case 'age':
      return <AgeFields id={id} demand={demand} onDemand={onDemand} />;
    case 'held-level':
      return <LevelFields id={id} demand={demand} onDemand={onDemand} />;
    case 'member-kind':
      return (
        <Ticks
          id={id}
          label={words.kind}
          names={words.memberKind}
          values={demand.allowed}
          onValues={(allowed) => onDemand({ ...demand, allowed })}
        />
      );
    case 'years':
      return (
        <CountField
          id={id}
          label={words.years}
          max={60}
          value={demand.atLeast}
          onValue={(years) => onDemand({ ...demand, atLeast: Math.max(1, years ?? 1) })}
        />
      );
    case 'consent':
      return (
        <SelectField
          id={id}
          label={words.kinds.consent}
          value={demand.purpose}
          onValue={(purpose) =>
            onDemand({ ...demand, purpose: purpose as Of<'consent'>['purpose'] })
          }
          groups={choicesOf(words.purpose)}
        />
      );
    case 'proof':
      return (
        <SelectField
          id={id}
          label={words.kinds.proof}
          value={demand.of}
          onValue={(of) => onDemand({ ...demand, of: of as Of<'proof'>['of'] })}
          groups={choicesOf(words.proof)}
        />
      );
    case 'no-former-winner':
      return (
        <CountField
          id={id}
          label={words.ranks}
          hint={words.ranksHint}
          max={50}
          value={demand.ownRankUpTo}
          onValue={(rank) => onDemand({ ...demand, ownRankUpTo: rank === 0 ? null : rank })}
        />
      );
    default:
      return null;
  }
};
