import type { GateRule } from '@jinbang/contracts/ranking-rule';
import { type GatePlace, type GateResult, gateOf } from '@jinbang/scoring/gate';
import type { RankSubject, TieOrder, TieStep } from '@jinbang/scoring/tie-chain';
import { decidedPlace } from './decision.rules.ts';
import type { Line } from './line.rules.ts';
import type { LineTotal } from './standing.rules.ts';

/** One stage of an event with the gate at its end, as far as its marks are told. */
export type Stage = {
  readonly gate: GateRule;
  /** The order in which its own modules and criteria tell equals apart. */
  readonly order: TieOrder;
  readonly ties: readonly TieStep[];
  readonly lines: readonly Line[];
  readonly totalOfLine: (line: Line) => LineTotal;
  /** Every module of it has a scheme; without one a total would be a complete nought. */
  readonly isMarked: boolean;
};

/** The last gate a line came to, and what became of it there. */
export type LineGate = Omit<GatePlace, 'id'> & { readonly stage: number };

export type GroupGate = Pick<GateResult, 'state' | 'counted' | 'through' | 'undecided'> & {
  readonly stage: number;
};

export type Gated = {
  readonly ofLine: ReadonlyMap<string, LineGate>;
  readonly ofGroup: ReadonlyMap<string, readonly GroupGate[]>;
};

export const NO_GATES: Gated = { ofLine: new Map(), ofGroup: new Map() };

/** One gate after the other; who was held back at one does not come to the next. */
export const passGates = (
  stages: readonly Stage[],
  decisions: readonly (readonly string[])[],
): Gated => {
  const ofLine = new Map<string, LineGate>();
  const ofGroup = new Map<string, readonly GroupGate[]>();
  for (const [index, stage] of stages.entries()) {
    const byGroup = Map.groupBy(stage.lines, ({ group }) => group);
    for (const [group, lines] of byGroup) {
      const before = ofGroup.get(group) ?? [];
      const comers = lines.filter(({ id }) => isThrough(ofLine.get(id)));
      const result = before.every(isPassed)
        ? gateOf(subjectsOf(stage, comers, decisions), stage.gate, stage)
        : null;
      ofGroup.set(group, [...before, groupGate(index + 1, comers, result)]);
      for (const [id, { id: _, ...place }] of result?.places ?? []) {
        ofLine.set(id, { ...place, stage: index + 1 });
      }
    }
  }
  return { ofLine, ofGroup };
};

const isThrough = (gate: LineGate | undefined): boolean =>
  gate === undefined || gate.outcome === 'through';

/** Decided for everybody: nobody is waited for. */
export const isPassed = ({ state }: Pick<GroupGate, 'state'>): boolean =>
  state === 'closed' || state === 'waived';

/** A gate behind one that is not decided yet is open itself. */
const groupGate = (stage: number, comers: readonly Line[], result: GateResult | null): GroupGate =>
  result === null
    ? { stage, state: 'open', counted: comers.length, through: 0, undecided: [] }
    : {
        stage,
        state: result.state,
        counted: result.counted,
        through: result.through,
        undecided: result.undecided.map((tie) => inReadingOrder(tie, comers)),
      };

/** A tie lists as people read it, by code. */
const inReadingOrder = (tie: readonly string[], lines: readonly Line[]): readonly string[] =>
  lines
    .filter(({ id }) => tie.includes(id))
    .toSorted((left, right) => (left.code < right.code ? -1 : 1))
    .map(({ id }) => id);

const subjectsOf = (
  { totalOfLine, isMarked }: Stage,
  lines: readonly Line[],
  decisions: readonly (readonly string[])[],
): readonly RankSubject[] =>
  lines.map((line) => {
    const { totals } = totalOfLine(line);
    return {
      id: line.id,
      code: line.resultCode,
      totals: isMarked ? totals : { ...totals, state: 'provisional' },
      decision: decidedPlace(decisions, line.id),
    };
  });

/** At which gate somebody was held back, and why; nothing of whoever goes on. */
export const heldBack = (
  gate: LineGate | null | undefined,
): { readonly held?: { stage: number; because: 'below' | 'outside' | 'tie' } } => {
  if (gate?.outcome !== 'held') return {};
  const { stage, because } = gate;
  // Too few for a gate, or within its places, holds nobody back.
  return because === null || because === 'few' || because === 'within'
    ? {}
    : { held: { stage, because } };
};

/** Among those held back later stages list first, and within one the better place. */
export const heldAt = (gate: LineGate | undefined, stages: number): number | undefined =>
  gate?.outcome === 'held' ? (stages - gate.stage) * STAGE_ROWS_MAX + (gate.rank ?? 0) : undefined;

const STAGE_ROWS_MAX = 1_000_000;
