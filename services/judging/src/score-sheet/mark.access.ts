import type { Rejection } from '@jinbang/kernel/rejection';
import { byOffice } from '@jinbang/service-kit/access-rule';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

type Attempt = {
  readonly actorId: string;
  readonly judgeId: string;
  /** Seats of the panel that marks this sub-criterion; none where no panel was named. */
  readonly seats: readonly string[];
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
};

const MARKS = byOffice(['judge'], 'event', { assignment: 'own seat' });
const TYPES = byOffice(['scorer', 'measuring-judge'], 'event', {
  assignment: 'no seat on the panel',
});
const CODES = byOffice(['chief-judge'], 'event', { assignment: 'codes of subjects alone' });
/** Each command of a list is judged for itself. */
export const SENDS_COMMANDS = [MARKS, TYPES, CODES] as const;

const notYourPanel: Rejection = { kind: 'forbidden', code: 'mark.not-your-panel' };
const notYourMark: Rejection = { kind: 'forbidden', code: 'mark.not-your-mark' };
const ownPanelSheet: Rejection = { kind: 'forbidden', code: 'mark.own-panel-sheet' };

/**
 * Who may give this mark: the judge on that seat, in office; or a scorer who types a judge's sheet
 * and does not sit on the panel (M01). Nobody else.
 */
export const refuseMarker = (attempt: Attempt): Rejection | undefined => {
  const { actorId, judgeId, seats, held, chain, at } = attempt;
  if (!seats.includes(judgeId)) return notYourPanel;
  if (actorId === judgeId) {
    return holdsOffice(held, MARKS.offices, chain, at) ? undefined : notYourPanel;
  }
  if (!holdsOffice(held, TYPES.offices, chain, at)) return notYourMark;
  return seats.includes(actorId) ? ownPanelSheet : undefined;
};
