import type { CountedEventView } from '@jinbang/contracts/http/delegation';
import type { Audience } from '../board/board.rules.ts';
import { cutOfBook, standingResult } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { basisOf } from '../standing/opening.rules.ts';
import type { StandingDesk } from '../standing/standing-desk.ts';
import type { ArrangedEvent } from '../tables.ts';

/** What a row of a ranking says for its delegation, published or as it stands. */
export type CountedRow = {
  readonly entryId: string;
  readonly group: string;
  readonly rank: number | null;
  readonly code: string;
  readonly total: string | null;
  readonly scale: number | null;
  readonly award: string | null;
};

/** An event whose rows count, and how far its result is. */
export type CountedEvent = {
  readonly book: EventBook;
  readonly arranged: ArrangedEvent;
  readonly state: CountedEventView['state'];
  readonly resultVersion: number | null;
  readonly rows: readonly CountedRow[];
};

const STATE = { PUBLIC_NOTICE: 'notice', FINAL: 'final', AMENDED: 'amended' } as const;

/** Held, or to be held: neither a draft nor called off. */
export const isListed = ({ state }: ArrangedEvent): boolean =>
  state !== 'DRAFT' && state !== 'VOID' && state !== 'CANCELLED';

/** The released result of an event, where the one cut lets everybody read it. */
const publishedEvent = (book: EventBook, arranged: ArrangedEvent): CountedEvent | null => {
  const result = standingResult(book);
  if (!result || !cutOfBook('public', book, arranged).result) return null;
  return {
    book,
    arranged,
    // Safe: the standing result is one that is published.
    state: STATE[result.state as keyof typeof STATE],
    resultVersion: result.version,
    rows: result.rows.map(({ entryId, standing }) => ({ ...standing, entryId })),
  };
};

/** The ranking as it stands; nobody's while the codes are closed, for whose it is would tell who it is. */
const presentEvent = (
  book: EventBook,
  arranged: ArrangedEvent,
  desk: Pick<StandingDesk, 'rank'>,
): CountedEvent | null => {
  if (basisOf(book) !== 'opened') return null;
  const rows = desk.rank(book).flatMap((group) =>
    group.rows.flatMap((row) => {
      const { rank, code, total, scale, award, line } = row;
      const { entryId } = line;
      return entryId ? [{ entryId, group: group.group, rank, code, total, scale, award }] : [];
    }),
  );
  return { book, arranged, state: 'provisional', resultVersion: null, rows };
};

export type Basis = 'published' | 'present';

/** What of an event counts: for everybody its released result, for staff also how it stands now. */
export const countedEvent = (
  basis: Basis,
  book: EventBook,
  desk: Pick<StandingDesk, 'rank'>,
): CountedEvent | null => {
  const { arranged } = book.event;
  if (!arranged || !isListed(arranged)) return null;
  return basis === 'published'
    ? publishedEvent(book, arranged)
    : presentEvent(book, arranged, desk);
};

/** Whose eyes a table is made for. */
export type Sight = { readonly audience: Audience; readonly basis: Basis };
