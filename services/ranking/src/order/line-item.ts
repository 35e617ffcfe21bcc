import type { ResultCode } from '@jinbang/scoring/rank';
import type { Line } from '../standing/line.rules.ts';
import type { Comparable } from './comparable.ts';
import type { OrderedItem } from './tie-order.ts';

/** A line as the order keeps it: what places it, and nothing that can be read from the book again. */
export type LineItem = OrderedItem & {
  readonly line: Line;
  /** `blank`: OK without a mark, so not begun. */
  readonly section: 'blank' | ResultCode;
  readonly total: Comparable;
};

/** Below the ranked rows. */
export const CODES = ['FAIL', 'DNF', 'WD', 'DNS', 'DSQ'] as const;
export type Unranked = (typeof CODES)[number];

/** The sections of a group in the order they are listed in. */
export const SECTIONS = {
  board: ['OK', 'blank', ...CODES],
  standing: ['OK', ...CODES, 'blank'],
} as const;
