import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import {
  findHeldOffices,
  type HeldOffice,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';
import type { Bookshelf } from '../book/bookshelf.ts';
import type { EventBook } from '../book/event-book.ts';
import type { StandingDesk } from '../standing/standing-desk.ts';
import type { ArrangedEvent } from '../tables.ts';

/** What the use cases of results and standings are given. */
export type ResultDeps = {
  readonly db: Database;
  readonly shelf: Pick<Bookshelf, 'find' | 'refresh' | 'books' | 'refusalOf'>;
  readonly desk: StandingDesk;
  readonly now: Clock;
  readonly newId: NewId;
  /** Tells the relay that facts wait, and the framer that a board may have changed. */
  readonly wake: () => void;
  readonly pageUrlOf: (eventId: string, version: number) => string;
  /** Throws while the books are not complete: a partial ranking is not served. */
  readonly whenReady: () => void;
};

/** An event that the asking person may act on. */
export type Place = {
  readonly book: EventBook;
  readonly arranged: ArrangedEvent;
  readonly ownerId: string;
};

type May = (held: readonly HeldOffice[], chain: ScopeChain, at: Date) => boolean;

/** The event, if it is known and this person's offices reach it. */
export const placeOf = async (
  { db, shelf, now, whenReady }: Pick<ResultDeps, 'db' | 'shelf' | 'now' | 'whenReady'>,
  actorId: string,
  eventId: string,
  may: May,
): Promise<Result<Place, Rejection>> => {
  whenReady();
  const book = shelf.find(eventId);
  const refusal = shelf.refusalOf(eventId);
  const event = (book ?? refusal)?.event;
  const arranged = event?.arranged;
  const held = await findHeldOffices(db, actorId);
  const competitionId = event?.competitionId;
  const chain = {
    eventId,
    ...(competitionId ? { competitionId } : {}),
    ...(arranged ? { organisationId: arranged.ownerId } : {}),
  };
  // The same answer for an event that is not there, so that nobody learns of one they may not see.
  if (!may(held, chain, now())) return refuse({ kind: 'forbidden', code: 'access.forbidden' });
  if (refusal) return refuse({ kind: 'conflict', code: 'event.not-as-heard' });
  if (!book || !arranged) return refuse({ kind: 'missing', code: 'event.unknown' });
  return accept({ book, arranged, ownerId: arranged.ownerId });
};

/** After a command about results: the books read what it changed, and boards and relay look. */
export const lookAnew = async (
  { shelf, wake }: Pick<ResultDeps, 'shelf' | 'wake'>,
  eventId: string,
): Promise<void> => {
  await shelf.refresh('results', [eventId]);
  await shelf.refresh('freeze', [eventId]);
  wake();
};
