import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection } from '@jinbang/kernel/rejection';
import { isDayLocked } from '../day/day-lock.rules.ts';
import { refuseOver } from '../event/over.rules.ts';

export type ReopenableSheet = {
  readonly sheetId: string;
  readonly state: 'OPEN' | 'SIGNED';
  readonly version: number;
  /** A sheet nobody stood on is closed by the lock of its day alone. */
  readonly dayLockedVersion?: number | null;
  readonly moduleLocked: boolean;
  readonly registrationState: RegistrationState | null;
};

const stale = (version: number): Rejection => ({
  kind: 'stale',
  code: 'reopening.stale',
  params: { version },
  present: { version },
});

/** Only a signed sheet is reopened, as it stands; what is locked needs more than this. */
const refuseSheet = (
  { state, version, moduleLocked, registrationState, dayLockedVersion = null }: ReopenableSheet,
  basedOn: number,
): Rejection | undefined => {
  const over = refuseOver(registrationState);
  if (over) return over;
  if (moduleLocked) return { kind: 'gone', code: 'module.locked' };
  if (basedOn !== version) return stale(version);
  const isClosed = state === 'SIGNED' || isDayLocked({ version, dayLockedVersion });
  return isClosed ? undefined : { kind: 'conflict', code: 'reopening.not-signed' };
};

/** The chief judge asks for a signed sheet to be opened again (domain §3). */
export const refuseProposal = (
  sheet: ReopenableSheet,
  { basedOn, hasOpen }: { readonly basedOn: number; readonly hasOpen: boolean },
): Rejection | undefined =>
  refuseSheet(sheet, basedOn) ??
  (hasOpen ? { kind: 'conflict', code: 'reopening.open' } : undefined);

export type ProposedReopening = {
  readonly sheetId: string;
  readonly basedOn: number;
  readonly proposedBy: string;
  readonly isDecided: boolean;
};

/** Somebody else decides, once, and on the sheet as it was when it was asked for. */
export const refuseDecision = (
  proposal: ProposedReopening | undefined,
  sheet: ReopenableSheet,
  { actorId, isApproval }: { readonly actorId: string; readonly isApproval: boolean },
): Rejection | undefined => {
  if (proposal?.sheetId !== sheet.sheetId) return { kind: 'missing', code: 'reopening.unknown' };
  if (proposal.isDecided) return { kind: 'conflict', code: 'reopening.decided' };
  if (proposal.proposedBy === actorId) return { kind: 'forbidden', code: 'reopening.four-eyes' };
  return isApproval ? refuseSheet(sheet, proposal.basedOn) : undefined;
};
