import { lockedLines, signedLines } from '../board/progress.rules.ts';
import { changedSince, logEnd } from '../book/change-log.ts';
import type { EventBook } from '../book/event-book.ts';
import { joinSpans, type RowSpan } from '../order/moved-rows.ts';
import { isKept } from '../order/order-rules.ts';
import { createOrder, moveLine, type StandingOrder } from '../order/standing-order.ts';
import type { ChangedLines, Sight } from '../order/window.ts';
import { bookSubjects, type Kept, type KeptOrder, totalIn } from './kept-event.ts';
import type { Line } from './line.rules.ts';
import type { GroupStanding } from './standing.rules.ts';

/**
 * Takes in the subjects whose first mark came: false where one of them has no place here, so that
 * everything has to be derived anew.
 */
export const readOn = (own: Kept): boolean => {
  const { book, lineOf, subjectsOf, stages } = own;
  const keys = changedSince(book.log, own.read);
  if (keys === 'all') return false;
  for (const key of keys) {
    if (own.apart.has(key)) continue;
    const line = lineOf.get(key);
    const subject = book.subjects.get(key);
    if (!line || !subject) return false;
    const known = subjectsOf.get(line.id) ?? [];
    if (known.includes(subject)) continue;
    if (stages.length > 0) return false;
    subjectsOf.set(line.id, bookSubjects(book, line));
  }
  own.read = logEnd(book.log);
  return true;
};

const isSameSight = (sight: Sight, made: KeptOrder['made'], book: EventBook): boolean =>
  made.decisions === book.decisions &&
  (sight !== 'signed' || made.sheets === book.sheets) &&
  (sight !== 'locked' || made.locks === book.locks);

const moveLines = (own: Kept, kept: KeptOrder): boolean => {
  const keys = changedSince(own.book.log, kept.read);
  if (keys === 'all') return false;
  kept.read = own.read;
  const moved = new Set([...keys].flatMap((key) => own.lineOf.get(key) ?? []));
  for (const line of moved) {
    if (!kept.order.items.has(line.id)) continue;
    const span = moveLine(kept.order, line);
    if (kept.moved !== 'all') kept.moved = joinSpans(kept.moved, span);
  }
  return true;
};

/** The order of the lines in sight, as it is now; undefined where the rule lets none be kept. */
export const orderIn = (own: Kept | undefined, sight: Sight): StandingOrder | undefined => {
  if (!own || !isKept(own.ranking.context.rule)) return undefined;
  const { book, orders, ranking } = own;
  const known = orders.get(sight);
  if (known && isSameSight(sight, known.made, book) && moveLines(own, known)) return known.order;
  const { sheets, locks, decisions } = book;
  const order = createOrder(
    ranking.lineUp.lines.filter(sightOf(book, sight)),
    (line) => totalIn(own, line),
    { ...ranking.context, decisions },
  );
  orders.set(sight, { order, made: { sheets, locks, decisions }, read: own.read, moved: 'all' });
  return order;
};

/** The whole ranking of one moment, made once for all who read pieces of it. */
export const wholeIn = (
  own: Kept,
  sight: Sight,
  rankNow: () => readonly GroupStanding[],
): readonly GroupStanding[] => {
  const { book, wholes, read } = own;
  const known = wholes.get(sight);
  if (known && known.read === read && isSameSight(sight, known.made, book)) return known.groups;
  const { sheets, locks, decisions } = book;
  const groups = rankNow();
  wholes.set(sight, { groups, made: { sheets, locks, decisions }, read });
  return groups;
};

/**
 * In which rows of the board others may stand since this was asked last; there is one who asks. `all`
 * where no order is kept, or it was made anew.
 */
export const takeMoved = (own: Kept | undefined, sight: Sight): RowSpan | 'all' | null => {
  const kept = orderIn(own, sight) && own?.orders.get(sight);
  if (!kept) return 'all';
  const { moved } = kept;
  kept.moved = null;
  return moved;
};

/** Which lines there are for this sight. */
export const sightOf = (book: EventBook, sight: Sight): ((line: Line) => boolean) => {
  switch (sight) {
    case 'all':
      return () => true;
    case 'signed':
      return signedLines(book);
    case 'locked':
      return lockedLines(book);
  }
};

/** A place is the serial of what was derived and, below it, a place of the book's log. */
const SERIAL = 2 ** 32;

/** Whose own total changed since this place; `all` where the book was derived anew in between. */
export const changedLines = (own: Kept | undefined, place = 0): ChangedLines => {
  if (!own) return { place: 0, lineIds: 'all' };
  const { serial, book, lineOf } = own;
  const now = serial * SERIAL + logEnd(book.log);
  if (Math.floor(place / SERIAL) !== serial) return { place: now, lineIds: 'all' };
  const keys = changedSince(book.log, place % SERIAL);
  if (keys === 'all') return { place: now, lineIds: 'all' };
  return { place: now, lineIds: new Set([...keys].flatMap((key) => lineOf.get(key)?.id ?? [])) };
};
