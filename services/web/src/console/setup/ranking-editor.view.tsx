import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { isExactText } from '@jinbang/kernel/exact';
import { RankingLines } from '../../board/ranking-lines.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Ticks } from '../eligibility/small-fields.view.tsx';
import { GateFields } from './gate-fields.view.tsx';
import { gateWords } from './gate-words.ts';
import { MedalFields } from './medal-fields.view.tsx';
import { PrizeFields } from './prize-fields.view.tsx';
import { FRESH_GATE, FRESH_PRIZES, flawOfRanking, withGate, withPassMark } from './rank.rules.ts';
import { rankWords } from './rank-words.ts';
import type { EventDraft } from './setup.types.ts';
import { TieChain } from './tie-chain.view.tsx';
import { UnitFields } from './unit-fields.view.tsx';

type Props = {
  readonly event: EventDraft;
  readonly onEvent: (event: EventDraft) => void;
  readonly isFrozen: boolean;
};

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];

/** How totals become ranks and prizes: as everybody will read it, and what it is made of. */
export const RankingEditor = ({ event, onEvent, isFrozen }: Props) => {
  const words = useWords(rankWords);
  const { ranking, modules } = event;
  const put = (part: Partial<RankingRule>) =>
    onEvent({ ...event, ranking: { ...ranking, ...part } });
  const putAll = (whole: RankingRule) => onEvent({ ...event, ranking: whole });
  const flaw = flawOfRanking(ranking);
  // A weight that is being typed is no number yet: the sentence about weights waits for it.
  const isWeighed = modules.every(({ weight }) => isExactText(weight));
  const page = {
    ranking,
    modules: isWeighed ? modules.map((one) => ({ ...one, moduleId: one.moduleId ?? '' })) : [],
  };
  return (
    <section class="stack">
      <h2>{words.title}</h2>
      <RankingLines page={page} />
      <div class="card">
        <fieldset class="choices stack" disabled={isFrozen}>
          <legend class="unseen">{words.title}</legend>
          <TieChain
            ties={ranking.ties}
            modules={modules}
            isFrozen={isFrozen}
            onTies={(ties) => put({ ties })}
          />
          <Numbers ranking={ranking} onRanking={put} />
          <PassMarks ranking={ranking} onRule={putAll} />
          <Gates ranking={ranking} modules={modules} onRule={putAll} />
          <Boxes ranking={ranking} onRanking={put} />
          {ranking.medals && (
            <MedalFields ranking={ranking} onMedals={(medalRule) => put({ medalRule })} />
          )}
          {ranking.prizes && (
            <PrizeFields prizes={ranking.prizes} onPrizes={(prizes) => put({ prizes })} />
          )}
          <UnitFields ranking={ranking} onRule={putAll} />
          {flaw && <p class="flaw">{words.flaw[flaw]}</p>}
        </fieldset>
      </div>
    </section>
  );
};

type PartProps = {
  readonly ranking: RankingRule;
  readonly onRanking: (part: Partial<RankingRule>) => void;
};

const Numbers = ({ ranking, onRanking }: PartProps) => {
  const words = useWords(rankWords);
  const places = [0, 1, 2, 3, 4, 5, 6].map((count) => ({
    value: `${count}`,
    label: words.decimals(count),
  }));
  return (
    <div class="columns">
      <SelectField
        id="rank-shared"
        label={words.equals}
        value={ranking.shared ? 'shared' : 'never'}
        onValue={(value) => onRanking({ shared: value === 'shared' })}
        groups={choicesOf(words.equal)}
      />
      {ranking.shared && (
        <SelectField
          id="rank-numbering"
          label={words.numbering}
          value={ranking.numbering}
          // Safe: the box offers what the field may be.
          onValue={(value) => onRanking({ numbering: value as RankingRule['numbering'] })}
          groups={choicesOf(words.numberings)}
        />
      )}
      <SelectField
        id="rank-module-decimals"
        label={words.moduleDecimals}
        none={words.notRounded}
        value={ranking.moduleDecimals === null ? '' : `${ranking.moduleDecimals}`}
        onValue={(value) => onRanking({ moduleDecimals: value === '' ? null : Number(value) })}
        groups={[{ label: '', choices: places }]}
      />
      <SelectField
        id="rank-total-decimals"
        label={words.totalDecimals}
        value={`${ranking.totalDecimals}`}
        onValue={(value) => onRanking({ totalDecimals: Number(value) })}
        groups={[{ label: '', choices: places }]}
      />
      <TextField
        id="rank-pass"
        label={words.passMark}
        hint={words.passHint}
        lengthMax={12}
        value={ranking.passMark ?? ''}
        onValue={(text) => onRanking({ passMark: text.trim() || null })}
      />
    </div>
  );
};

type WholeProps = {
  readonly ranking: RankingRule;
  readonly onRule: (rule: RankingRule) => void;
};

const PassMarks = ({ ranking, onRule }: WholeProps) => {
  const words = useWords(rankWords);
  const labels = { practical: words.practicalMark, theory: words.theoryMark };
  return (
    <div class="columns">
      {(['practical', 'theory'] as const).map((of) => (
        <TextField
          key={of}
          id={`rank-pass-${of}`}
          label={labels[of]}
          hint={words.passHint}
          lengthMax={12}
          value={ranking.passMarks?.find((mark) => mark.of === of)?.atLeast ?? ''}
          onValue={(text) => onRule(withPassMark(ranking, of, text.trim()))}
        />
      ))}
    </div>
  );
};

const GATES_MAX = 3;

const Gates = ({
  ranking,
  modules,
  onRule,
}: WholeProps & { readonly modules: EventDraft['modules'] }) => {
  const words = useWords(gateWords);
  const { gates = [] } = ranking;
  return (
    <>
      {gates.map((gate, place) => (
        <GateFields
          key={place}
          gate={gate}
          place={place}
          modules={modules}
          onGate={(next) => onRule(withGate(ranking, place, next))}
        />
      ))}
      {gates.length < GATES_MAX && (
        <button
          type="button"
          class="button tight"
          onClick={() => onRule(withGate(ranking, gates.length, FRESH_GATE))}
        >
          {words.add}
        </button>
      )}
    </>
  );
};

const Boxes = ({ ranking, onRanking }: PartProps) => {
  const words = useWords(rankWords);
  const box = (label: string, isOn: boolean, onChange: (isOn: boolean) => void) => (
    <label class="row">
      <input
        type="checkbox"
        class="check"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
  return (
    <>
      <Ticks
        id="rank-floor"
        label={words.floor}
        names={words.floors}
        values={ranking.floorAt ?? []}
        onValues={(floorAt) => onRanking({ floorAt: [...floorAt] })}
      />
      <div class="checks">
        {box(words.scale, ranking.scale, (scale) => onRanking({ scale }))}
        {box(words.medals, ranking.medals, (medals) => onRanking({ medals }))}
        {box(words.hasPrizes, ranking.prizes !== null, (isOn) =>
          onRanking({ prizes: isOn ? FRESH_PRIZES : null }),
        )}
      </div>
    </>
  );
};
