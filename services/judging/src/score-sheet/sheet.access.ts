import type { Rejection } from '@jinbang/kernel/rejection';
import { byOffice } from '@jinbang/service-kit/access-rule';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

type Reader = {
  readonly actorId: string;
  readonly seats: readonly string[];
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
};

const READS_SHEETS = byOffice(['chief-judge', 'supervisor', 'scorer', 'auditor'], 'event');
const OWN_SHEET = byOffice(['judge'], 'event', { assignment: 'own panel' });
export const SEES_SHEET = [READS_SHEETS, OWN_SHEET] as const;

/** Only a judge who sits on the panel, or sat on it until they left, signs its sheet. */
export const refuseSigner = ({ actorId, seats, held, chain, at }: Reader): Rejection | undefined =>
  seats.includes(actorId) && holdsOffice(held, OWN_SHEET.offices, chain, at)
    ? undefined
    : { kind: 'forbidden', code: 'sheet.not-your-panel' };

/** The panel, the chief judge, the supervisor and the scorer see a sheet; what they see of it, the rules decide. */
export const refuseSheetReader = (reader: Reader): Rejection | undefined => {
  const { held, chain, at } = reader;
  const isStaff = holdsOffice(held, READS_SHEETS.offices, chain, at);
  return isStaff ? undefined : refuseSigner(reader);
};
