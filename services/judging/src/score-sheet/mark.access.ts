import type { Office } from '@jinbang/contracts/office';
import type { Rejection } from '@jinbang/kernel/rejection';
import { byOffice } from '@jinbang/service-kit/access-rule';
import {
  type HeldOffice,
  heldOffice,
  holdsOffice,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';
import { RECORDS_INCIDENTS } from '../incident/incident.access.ts';

type Attempt = {
  readonly actorId: string;
  readonly judgeId: string;
  /** Seats of the panel that marks this sub-criterion; none where no panel was named. */
  readonly seats: readonly string[];
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
  /** Set for what a tablet captured and hands in later: the office held then counts, not now. */
  readonly capturedAt?: Date | undefined;
};

const MARKS = byOffice(['judge'], 'event', { assignment: 'own seat' });
const TYPES = byOffice(['scorer', 'measuring-judge'], 'event', {
  assignment: 'no seat on the panel',
});
const CODES = byOffice(['chief-judge'], 'event', { assignment: 'codes of subjects alone' });
/** What happens at a station is written down by whoever records incidents, and is no mark. */
const WRITES_FLOOR = byOffice(RECORDS_INCIDENTS.offices, 'event', {
  assignment: 'records of the floor alone',
});
/** Each command of a list is judged for itself. */
export const SENDS_COMMANDS = [MARKS, TYPES, CODES, WRITES_FLOOR] as const;

/** The chief judge decides between two entries that differ, where no third of the panel does (S23). */
const DECIDES = byOffice(['chief-judge'], 'event');

const notYourPanel: Rejection = { kind: 'forbidden', code: 'mark.not-your-panel' };
const notYourMark: Rejection = { kind: 'forbidden', code: 'mark.not-your-mark' };
const ownPanelSheet: Rejection = { kind: 'forbidden', code: 'mark.own-panel-sheet' };

/**
 * Who may give this mark: the judge on that seat, in office; or a scorer who types a judge's sheet
 * and does not sit on the panel (M01). Nobody else. What was captured before somebody left their
 * office is theirs: it is judged by the office at capture (M09).
 */
export const refuseMarker = (attempt: Attempt): Rejection | undefined => {
  const { actorId, judgeId, seats, held, chain, at, capturedAt } = attempt;
  const may = (offices: readonly Office[]): boolean =>
    capturedAt === undefined
      ? holdsOffice(held, offices, chain, at)
      : heldOffice(held, offices, chain, capturedAt);
  if (!seats.includes(judgeId)) return notYourPanel;
  if (actorId === judgeId) {
    return may(MARKS.offices) ? undefined : notYourPanel;
  }
  if (!may(TYPES.offices)) return notYourMark;
  return seats.includes(actorId) ? ownPanelSheet : undefined;
};

/** Who may decide between two entries that differ: another of the panel, or the chief judge. */
export const refuseDecider = (attempt: Attempt): Rejection | undefined => {
  const { actorId, judgeId, held, chain, at } = attempt;
  const isChief = actorId === judgeId && holdsOffice(held, DECIDES.offices, chain, at);
  return isChief ? undefined : refuseMarker(attempt);
};
