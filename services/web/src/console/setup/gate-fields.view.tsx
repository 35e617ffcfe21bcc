import type { GateRule } from '@jinbang/contracts/ranking-rule';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { CountField, Ticks } from '../eligibility/small-fields.view.tsx';
import { gateWords } from './gate-words.ts';
import type { ModuleDraft } from './setup.types.ts';

type Props = {
  readonly gate: GateRule;
  readonly place: number;
  readonly modules: readonly ModuleDraft[];
  readonly onGate: (gate: GateRule | null) => void;
};

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];

/** Who goes on from one stage to the next. */
export const GateFields = ({ gate, place, modules, onGate }: Props) => {
  const words = useWords(gateWords);
  const language = useLanguage();
  const names = Object.fromEntries(
    modules.flatMap(({ moduleId, name }) => (moduleId ? [[moduleId, textOf(name, language)]] : [])),
  );
  const put = (part: Partial<GateRule>) => onGate({ ...gate, ...part });
  const id = (field: string) => `gate-${place}-${field}`;
  return (
    <div class="stack gate">
      <div class="row">
        <h3>{words.title(place + 1)}</h3>
        <button type="button" class="button tight" onClick={() => onGate(null)}>
          {words.remove}
        </button>
      </div>
      <div class="columns">
        <SelectField
          id={id('of')}
          label={words.of}
          value={gate.of === 'theory' ? 'theory' : 'named'}
          onValue={(of) => put({ of: of === 'theory' ? 'theory' : [] })}
          groups={choicesOf(words.ofs)}
        />
        <TextField
          id={id('least')}
          label={words.atLeast}
          hint={words.optional}
          lengthMax={12}
          value={gate.atLeast ?? ''}
          onValue={(text) => put({ atLeast: text.trim() || null })}
        />
        <CountField
          id={id('places')}
          label={words.places}
          hint={words.optional}
          max={100_000}
          value={gate.places}
          onValue={(places) => put({ places: places || null })}
        />
        <SelectField
          id={id('ties')}
          label={words.ties}
          value={gate.ties}
          // Safe: the box offers what the field may be; so below.
          onValue={(ties) => put({ ties: ties as GateRule['ties'] })}
          groups={choicesOf(words.tie)}
        />
        <CountField
          id={id('open')}
          label={words.openUpTo}
          hint={words.openHint}
          max={100_000}
          value={gate.openUpTo === 0 ? null : gate.openUpTo}
          onValue={(openUpTo) => put({ openUpTo: openUpTo ?? 0 })}
        />
        <SelectField
          id={id('base')}
          label={words.base}
          value={gate.base}
          onValue={(base) => put({ base: base as GateRule['base'] })}
          groups={choicesOf(words.bases)}
        />
      </div>
      {gate.of !== 'theory' && (
        <Ticks
          id={id('modules')}
          label={words.modules}
          names={names}
          values={gate.of}
          onValues={(of) => put({ of: [...of] })}
        />
      )}
      {gate.of !== 'theory' && Object.keys(names).length < modules.length && (
        <p class="soft small">{words.unsaved}</p>
      )}
    </div>
  );
};
