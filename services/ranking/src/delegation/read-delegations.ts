import { createHash } from 'node:crypto';
import type { DelegationKind, DelegationTables } from '@jinbang/contracts/http/delegation';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import canonicalize from 'canonicalize';
import type { EventBook } from '../book/event-book.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { ruleVersionOf } from '../standing/rule-version.ts';
import {
  type Basis,
  type CountedEvent,
  countedEvent,
  isListed,
  type Sight,
} from './counted-event.rules.ts';
import { mayReadDelegations } from './delegation.access.ts';
import { declaredRule, delegationsOf, tablesFor } from './delegation.rules.ts';
import { delegationView } from './delegation-view.ts';
import { tellingTo } from './telling.rules.ts';

const DIGITS = 12;

const listedBooks = (books: Iterable<EventBook>, competitionId: string): readonly EventBook[] =>
  [...books]
    .filter(({ event }) => event.competitionId === competitionId)
    .filter(({ event }) => event.arranged !== null && isListed(event.arranged))
    .toSorted((left, right) => (left.eventId < right.eventId ? -1 : 1));

/** Names the results a table is made of: an amended or newly published one gives other digits. */
const versionOf = (events: readonly CountedEvent[], basis: Basis): string => {
  const made = events.map(({ book, arranged, state, resultVersion, rows }) => ({
    eventId: book.eventId,
    rule: ruleVersionOf(arranged),
    state,
    resultVersion,
    // The present ranking has no version of its own: its rows say which it is.
    ...(basis === 'present' ? { rows } : {}),
  }));
  return createHash('sha256')
    .update(canonicalize(made) ?? '')
    .digest('hex')
    .slice(0, DIGITS);
};

type Asked = { readonly books: readonly EventBook[]; readonly of: DelegationKind | undefined };

type Kept = {
  readonly made: readonly unknown[];
  readonly atMs: number;
  readonly tables: DelegationTables;
};
const KEPT_MAX = 200;
/** So long everybody is told the same; a name that leaves is gone a second later. */
const KEPT_MS = 1_000;

/** What published tables are made of: when any of it is replaced, so are they, at once. */
const madeOf = (books: readonly EventBook[]): readonly unknown[] =>
  books.flatMap(({ results, entries, event, withheld }) => [results, entries, event, withheld]);

const isSame = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((one, at) => one === right[at]);

/** Keeps what everybody asks for, so that many viewers cost no more than one. */
const keeping = (
  make: (asked: Asked, sight: Sight) => DelegationTables,
  nowMs: () => number,
): typeof make => {
  const kept = new Map<string, Kept>();
  return (asked, sight) => {
    if (sight.basis === 'present') return make(asked, sight);
    const { books, of } = asked;
    const key = [sight.audience, of, ...books.map(({ eventId }) => eventId)].join('/');
    const made = madeOf(books);
    const known = kept.get(key);
    if (known && isSame(known.made, made) && nowMs() - known.atMs < KEPT_MS) return known.tables;
    if (kept.size >= KEPT_MAX) kept.clear();
    const tables = make(asked, sight);
    kept.set(key, { made, atMs: nowMs(), tables });
    return tables;
  };
};

const headOf = (books: readonly EventBook[], events: readonly CountedEvent[], basis: Basis) => {
  const competition = books.find((book) => book.competition !== null)?.competition;
  return {
    competitionId: books[0]?.event.competitionId ?? null,
    competition: competition?.name ?? null,
    basis,
    version: versionOf(events, basis),
    eventCount: books.length,
    events: events.map(({ book, arranged, state, resultVersion }) => ({
      eventId: book.eventId,
      name: arranged.name,
      state,
      resultVersion,
    })),
    complete:
      books.length > 0 &&
      events.length === books.length &&
      events.every(({ state }) => state === 'final' || state === 'amended'),
  };
};

const makeTables =
  ({ desk, nameOf }: ReadDeps) =>
  ({ books, of }: Asked, { audience, basis }: Sight): DelegationTables => {
    const rankings = books.flatMap(({ event }) => event.arranged?.ranking ?? []);
    const kind = of ?? declaredRule(rankings)?.of ?? 'region';
    const events = books.flatMap((book) => countedEvent(basis, book, desk) ?? []);
    const found = delegationsOf(events, tablesFor(rankings, kind, audience), kind);
    return {
      ...headOf(books, events, basis),
      ...delegationView(found, kind, tellingTo(audience, nameOf)),
    };
  };

/** Makes the tables of a set of events, for everybody or for staff. */
export const delegationDesk = (deps: ReadDeps, nowMs: () => number = () => performance.now()) =>
  keeping(makeTables(deps), nowMs);
export type DelegationDesk = ReturnType<typeof delegationDesk>;

const unknownContest: Rejection = { kind: 'missing', code: 'competition.unknown' };
const PUBLIC: Sight = { audience: 'public', basis: 'published' };

/** The delegations of a contest over its published results, for everybody. */
export const readPublicDelegations =
  ({ shelf, whenReady }: ReadDeps, make: DelegationDesk) =>
  async (
    competitionId: string,
    of: DelegationKind | undefined,
  ): Promise<Result<DelegationTables, Rejection>> => {
    whenReady();
    const books = listedBooks(shelf.books(), competitionId);
    return books.length === 0 ? refuse(unknownContest) : accept(make({ books, of }, PUBLIC));
  };

/** Units and delegations of one event over its published result, for everybody. */
export const readPublicUnits =
  ({ shelf, whenReady }: ReadDeps, make: DelegationDesk) =>
  async (
    eventId: string,
    of: DelegationKind | undefined,
  ): Promise<Result<DelegationTables, Rejection>> => {
    whenReady();
    const book = shelf.find(eventId);
    const arranged = book?.event.arranged;
    if (!book || !arranged || !isListed(arranged)) {
      return refuse({ kind: 'missing', code: 'event.unknown' });
    }
    return accept(make({ books: [book], of }, PUBLIC));
  };

/** The same for those who work on the contest: as it stands now, or as the public sees it. */
export const readStaffDelegations =
  ({ db, shelf, now, whenReady }: ReadDeps, make: DelegationDesk) =>
  async (
    actorId: string,
    asked: {
      readonly competitionId: string;
      readonly of?: DelegationKind | undefined;
      readonly basis: Basis;
    },
  ): Promise<Result<DelegationTables, Rejection>> => {
    whenReady();
    const { competitionId, of, basis } = asked;
    const books = listedBooks(shelf.books(), competitionId);
    const ownerId = books.find(({ event }) => event.arranged)?.event.arranged?.ownerId;
    const chain = { competitionId, ...(ownerId ? { organisationId: ownerId } : {}) };
    const held = await findHeldOffices(db, actorId);
    if (!mayReadDelegations(held, chain, now())) {
      return refuse({ kind: 'forbidden', code: 'access.forbidden' });
    }
    if (books.length === 0) return refuse(unknownContest);
    const audience = basis === 'published' ? 'public' : 'staff';
    return accept(make({ books, of }, { audience, basis }));
  };
