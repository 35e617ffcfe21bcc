import type { PrizeLimit } from '@jinbang/scoring/prizes';
import type { Counts } from '../standing/award.rules.ts';
import type { StandingRow } from '../standing/standing.rules.ts';
import type { RowSpan } from './moved-rows.ts';

/** Which lines an audience may see; ranks are made of these alone. */
export type Sight = 'all' | 'signed' | 'locked';

/**
 * How rows are listed below the ranked ones. `board`: who has not begun, then FAIL, DNF, WD, DNS, DSQ,
 * as `boardOrder` sorts them. `standing`: the same codes, and who has not begun at the very end.
 */
export type Listing = 'board' | 'standing';

export type WindowAsked = {
  readonly sight: Sight;
  readonly listing: Listing;
  /** One group alone; left out: all of them, one after the other in the order of the rules. */
  readonly group?: string | undefined;
  /** The first row, from 0. */
  readonly from: number;
  readonly count: number;
};

export type StandingWindow = {
  /** How many rows there are in all. */
  readonly total: number;
  readonly rows: readonly StandingRow[];
};

/** What is said of a group beside its rows. */
export type GroupHead = {
  readonly group: string;
  readonly rows: number;
  readonly counts: Counts;
  readonly isComplete: boolean;
  readonly prizeLimits: readonly PrizeLimit[];
};

/** Whose own total or code changed; others may stand elsewhere because of them. */
export type ChangedLines = {
  /** Give it back to hear what came later. */
  readonly place: number;
  /** Ids of lines; `all` where anything may have changed. */
  readonly lineIds: ReadonlySet<string> | 'all';
};

/** Reading a ranking by pieces: a mark costs what its own line and the rows that are read cost. */
export type StandingWindows<Book> = {
  /** Rows `from … from + count` of the ranking. */
  readonly windowOf: (book: Book, asked: WindowAsked) => StandingWindow;
  /** One line's row, wherever it stands. */
  readonly rowOf: (book: Book, sight: Sight, lineId: string) => StandingRow | undefined;
  readonly headsOf: (book: Book, sight: Sight) => readonly GroupHead[];
  /** Lines whose own total changed since `place`; without one, where to begin. */
  readonly changedSince: (book: Book, place?: number) => ChangedLines;
  /** Rows of the board in which others may stand since this was asked last: for the one framer. */
  readonly takeMoved: (book: Book, sight: Sight) => RowSpan | 'all' | null;
};
