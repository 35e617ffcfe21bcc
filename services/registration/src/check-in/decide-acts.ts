import type { ActResult, CheckInKind, CheckInState, NewAct } from './check-in.body.ts';
import { type ActGround, codeOfAct, stateAfter } from './check-in.rules.ts';

/** An act that is on record already. */
type Known = {
  readonly actId: string;
  readonly entryId: string;
  readonly personId: string;
  readonly kind: CheckInKind;
};
type Recorded = { readonly act: NewAct; readonly turn: number };
type Present = { readonly state: CheckInState; readonly seen: number };

const isSame = (act: NewAct, known: Known): boolean =>
  act.entryId === known.entryId && act.personId === known.personId && act.kind === known.kind;

/**
 * Decides a list of acts one after the other, each on what those before it left.
 * @param repeated acts with these ids that are on record: sent again they are answered, not doubled
 */
export const decideActs = (
  acts: readonly NewAct[],
  groundOf: (act: NewAct) => ActGround,
  repeated: readonly Known[],
): { readonly results: readonly ActResult[]; readonly recorded: readonly Recorded[] } => {
  const onRecord = new Map<string, Known>(repeated.map((one) => [one.actId, one]));
  const present = new Map<string, Present>();
  const recorded: Recorded[] = [];
  const results = acts.map((act): ActResult => {
    const ground = groundOf(act);
    const { state, seen } = present.get(act.personId) ?? ground;
    const known = onRecord.get(act.actId);
    const stands = { actId: act.actId, state, seen };
    if (known) {
      return isSame(act, known)
        ? { ...stands, outcome: 'recorded', code: null }
        : { ...stands, outcome: 'refused', code: 'check-in.act-used' };
    }
    const code = codeOfAct(act, { ...ground, state, seen });
    if (code) return { ...stands, outcome: 'refused', code };
    const after = {
      state: act.kind === 'wrong-person' ? state : stateAfter([act.kind]),
      seen: seen + 1,
    };
    present.set(act.personId, after);
    onRecord.set(act.actId, act);
    recorded.push({ act, turn: after.seen });
    return { actId: act.actId, outcome: 'recorded', code: null, ...after };
  });
  return { results, recorded };
};
