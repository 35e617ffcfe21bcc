import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { exact, fixedText } from '@jinbang/kernel/exact';

/** Why a sheet cannot be signed now; null when it can. */
export type Obstacle =
  | { readonly kind: 'unsent' | 'missing'; readonly count: number }
  | { readonly kind: 'changed' | 'already' | 'all' | 'in-place' };

type Asked = {
  readonly sheet: SheetView;
  readonly judgeId: string;
  /** Hash over the marks on this screen. */
  readonly shownHash: string;
  /** Marks of this sheet that are not on the server. */
  readonly unsent: number;
};

export const obstacleOf = ({ sheet, judgeId, shownHash, unsent }: Asked): Obstacle | null => {
  const own = sheet.seats.find((seat) => seat.judgeId === judgeId);
  // Others have answered for somebody who left (M09): that is not their own signature.
  if (own?.inPlace) return { kind: 'in-place' };
  if (sheet.state === 'SIGNED') return { kind: 'all' };
  if (unsent > 0) return { kind: 'unsent', count: unsent };
  if (sheet.missing > 0) return { kind: 'missing', count: sheet.missing };
  if (shownHash !== sheet.hash) return { kind: 'changed' };
  return own?.signed ? { kind: 'already' } : null;
};

const PLACES_MAX = 4;

const placesOf = (value: string): number =>
  value.includes('/') ? PLACES_MAX : (value.split('.')[1]?.length ?? 0);

/** Decimals that write every mark of a column, so that they align. */
export const columnPlaces = (values: readonly string[]): number =>
  Math.max(0, ...values.map(placesOf));

/** A mark as people read it; one that never ends is rounded, and says so. */
export const shownMark = (value: string, places: number): string =>
  `${value.includes('/') ? '≈' : ''}${fixedText(exact(value), places)}`;
