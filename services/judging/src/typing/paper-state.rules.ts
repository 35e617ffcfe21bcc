import type { SheetStanding } from '@jinbang/contracts/http/judging-paper';
import type { PaperCounts, PaperState } from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import { disputesIn, marksToStore, type PlannedPaperMark } from './paper-plan.rules.ts';
import type { Compared } from './reading.rules.ts';

const PAPER: Readonly<Record<SheetStanding, PaperState>> = {
  out: 'printed',
  returned: 'returned',
  spoilt: 'spoilt',
  missing: 'missing',
};

/** Where a sheet stands: the paper itself, who read it, and whether its marks are in. */
export const paperStateOf = (
  standing: SheetStanding,
  { readers, differing }: Compared,
  plan: readonly PlannedPaperMark[],
): PaperState => {
  const isAgreed = readers.length > 1 && differing.length === 0;
  // What two people read alike does not go away with the paper: the chief judge still decides.
  if (isAgreed && disputesIn(plan).length > 0) return 'disputed';
  if (standing === 'spoilt' || standing === 'missing' || readers.length === 0) {
    return PAPER[standing];
  }
  if (readers.length === 1) return 'typed';
  if (!isAgreed) return 'differs';
  return marksToStore(plan).length > 0 ? 'compared' : 'in';
};

const CLOSED: ReadonlySet<PaperState> = new Set(['in', 'spoilt', 'missing']);
/** A sheet nobody has to look at any more. */
export const isClosed = (state: PaperState): boolean => CLOSED.has(state);

/** The furthest from done first: what to do about it is another sentence each time. */
const URGENT: readonly PaperState[] = [
  'printed',
  'returned',
  'typed',
  'differs',
  'disputed',
  'compared',
];

export type StandingSheet = { readonly number: string; readonly state: PaperState };

/** Nothing is locked while a printed sheet is open (M01): says which one, and what to do about it. */
export const refuseOpenPaper = (sheets: readonly StandingSheet[]): Rejection | undefined => {
  for (const state of URGENT) {
    const found = sheets.filter((one) => one.state === state);
    const [first] = found;
    if (first) {
      const params = { open: found.length, number: first.number };
      return { kind: 'conflict', code: `paper-sheet.open-${state}`, params };
    }
  }
  return undefined;
};

type Counted = StandingSheet & { readonly signed: boolean };
const BACK: ReadonlySet<PaperState> = new Set([
  'returned',
  'typed',
  'differs',
  'disputed',
  'compared',
  'in',
]);
const READ_TWICE: ReadonlySet<PaperState> = new Set(['disputed', 'compared', 'in']);

/** The reconciliation of one panel and session: how many sheets came how far. */
export const countPapers = (sheets: readonly Counted[]): PaperCounts => {
  const count = (is: (sheet: Counted) => boolean) => sheets.filter(is).length;
  return {
    printed: sheets.length,
    returned: count(({ state }) => BACK.has(state)),
    spoilt: count(({ state }) => state === 'spoilt'),
    missing: count(({ state }) => state === 'missing'),
    typed: count(({ state }) => BACK.has(state) && state !== 'returned'),
    compared: count(({ state }) => READ_TWICE.has(state)),
    signed: count(({ state, signed }) => state === 'in' && signed),
    open: count(({ state }) => !isClosed(state)),
  };
};
