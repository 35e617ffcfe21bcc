import type { Rejection } from '@jinbang/kernel/rejection';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

type Reader = {
  readonly actorId: string;
  readonly seats: readonly string[];
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
};

/** Only a judge who sits on the panel signs its sheet. */
export const refuseSigner = ({ actorId, seats, held, chain, at }: Reader): Rejection | undefined =>
  seats.includes(actorId) && holdsOffice(held, ['judge'], chain, at)
    ? undefined
    : { kind: 'forbidden', code: 'sheet.not-your-panel' };

/** The panel, the chief judge, the supervisor and the scorer see a sheet; what they see of it, the rules decide. */
export const refuseSheetReader = (reader: Reader): Rejection | undefined => {
  const { held, chain, at } = reader;
  const isStaff = holdsOffice(held, ['chief-judge', 'supervisor', 'scorer'], chain, at);
  return isStaff ? undefined : refuseSigner(reader);
};
