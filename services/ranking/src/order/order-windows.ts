import type { EventBook } from '../book/event-book.ts';
import { headsIn, rowIn, type StandingOrder, windowIn } from './standing-order.ts';
import type { Sight, StandingWindows } from './window.ts';

type Windows = Omit<StandingWindows<EventBook>, 'changedSince' | 'takeMoved'>;

/** Windows of an order that is kept up; of the whole ranking where the event's rule lets none be kept. */
export const orderWindows = (
  orderOf: (book: EventBook, sight: Sight) => StandingOrder | undefined,
  whole: Windows,
): Windows => ({
  windowOf: (book, asked) => {
    const order = orderOf(book, asked.sight);
    return order ? windowIn(order, asked) : whole.windowOf(book, asked);
  },
  rowOf: (book, sight, lineId) => {
    const order = orderOf(book, sight);
    return order ? rowIn(order, lineId) : whole.rowOf(book, sight, lineId);
  },
  headsOf: (book, sight) => {
    const order = orderOf(book, sight);
    return order ? headsIn(order) : whole.headsOf(book, sight);
  },
});
