import type { OnLeave } from '@jinbang/contracts/http/judging-views';
import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection } from '@jinbang/kernel/rejection';
import { refuseOver } from '../event/over.rules.ts';
import type { SeatChange } from './seat-change.rules.ts';

/** Season, M09: a measurement goes on with the successor, a judgement is given anew by the panel. */
export const USUAL_ON_LEAVE: OnLeave = { measurement: 'continue', judgement: 'restart' };

/** Far above what a contest sees; every one is read for every mark. */
export const CHANGES_MAX = 1_000;

export type Replaceable = {
  readonly registrationState: RegistrationState | null;
  readonly panelsVersion: number;
  readonly moduleLocked: boolean;
  /** Seats of the panel; undefined where the module has no such panel. */
  readonly seats: readonly string[] | undefined;
  /** Changes of all panels of the module. */
  readonly changesInModule: number;
  /** Has the panel begun? Before that its seats are simply named anew. */
  readonly isMarked: boolean;
  /** Earlier changes of this panel. */
  readonly changes: readonly SeatChange[];
  /** Holds the successor the office `judge` for this event now? */
  readonly isJudge: boolean;
  /** Competes an organisation of the successor, where the event recuses them all (M04)? */
  readonly isRecused: boolean;
};

type Wanted = {
  readonly judgeId: string;
  readonly successorId: string;
  readonly leftAt: Date;
  readonly basedOn: number;
  readonly now: Date;
};

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

/** May this judge take the seat of the one who leaves? */
export const refuseReplacing = (panel: Replaceable, wanted: Wanted): Rejection | undefined => {
  const { panelsVersion: version, seats, changes } = panel;
  const { judgeId, successorId, leftAt, now } = wanted;
  const over = refuseOver(panel.registrationState);
  if (over) return over;
  if (panel.moduleLocked) return { kind: 'gone', code: 'module.locked' };
  if (wanted.basedOn !== version) {
    return { kind: 'stale', code: 'panel.stale', params: { version }, present: { version } };
  }
  if (!seats) return { kind: 'missing', code: 'panel.unknown' };
  if (!seats.includes(judgeId)) return conflict('seat.not-on-panel');
  if (!panel.isMarked) return conflict('seat.not-begun');
  if (panel.changesInModule >= CHANGES_MAX) {
    return { kind: 'conflict', code: 'seat.too-many', params: { max: CHANGES_MAX } };
  }
  if (leftAt > now) return { kind: 'invalid', code: 'seat.left-in-future' };
  if (seats.includes(successorId)) return conflict('seat.already-on-panel');
  // Who comes back would hold two seats in the same record.
  if (changes.some(({ leaverId }) => leaverId === successorId)) return conflict('seat.left-before');
  if (!panel.isJudge) return conflict('panel.not-a-judge');
  return panel.isRecused ? conflict('panel.recused') : undefined;
};
