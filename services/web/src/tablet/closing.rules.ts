import type { SheetView } from '@jinbang/contracts/http/judging-views';
import type { SheetWork } from './day-index.rules.ts';

/** Why a sheet takes no marks here; null where it does. `inPlace`: signatures others put (M09). */
export type Closing = {
  readonly kind: 'mine-in-place' | 'in-place' | 'locked' | 'signed' | 'left';
  readonly inPlace: number;
};

type Seats = Pick<SheetView, 'seats'>;

/** Signatures chief judge and supervisor put in the place of judges who left. */
export const signedInPlace = ({ seats }: Seats): number =>
  seats.filter(({ inPlace }) => inPlace === true).length;

/** Nobody finds a sheet shut without being told by whom. */
export const closingOf = (
  { sheet: head, module }: Pick<SheetWork, 'sheet' | 'module'>,
  sheet: (Seats & Pick<SheetView, 'state'>) | null,
  judgeId: string,
): Closing | null => {
  const inPlace = sheet ? signedInPlace(sheet) : 0;
  const mine = sheet?.seats.find((one) => one.judgeId === judgeId);
  if (mine?.inPlace) return { kind: 'mine-in-place', inPlace };
  const isSigned = (sheet?.state ?? head.state) === 'SIGNED';
  if (isSigned && inPlace > 0) return { kind: 'in-place', inPlace };
  if (module.locked) return { kind: 'locked', inPlace };
  if (isSigned) return { kind: 'signed', inPlace };
  // Whoever left marks no more, and is asked for their signature alone.
  return head.hasLeft ? { kind: 'left', inPlace } : null;
};
