import type { ResultView } from '@jinbang/contracts/http/result-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Database, inTenant } from '@jinbang/service-kit/database';
import { mayReadPage } from '../board/board.rules.ts';
import type { Bookshelf } from '../book/bookshelf.ts';
import { mayReadStandings } from './result.access.ts';
import { findPage, findResult, findResults } from './result.store.ts';
import { placeOf, type ResultDeps } from './result-desk.ts';
import { viewOf } from './result-view.ts';

/** The results of an event, newest first, for staff. */
export const readResults =
  (deps: ResultDeps) =>
  async (
    actorId: string,
    eventId: string,
  ): Promise<Result<{ items: readonly ResultView[]; next: null }, Rejection>> => {
    const place = await placeOf(deps, actorId, eventId, mayReadStandings);
    if (!place.ok) return place;
    const rows = await inTenant(deps.db, [place.value.ownerId], (tx) => findResults(tx, eventId));
    return accept({ items: rows.map((row) => viewOf(row, deps.pageUrlOf)), next: null });
  };

export const readResult =
  (deps: ResultDeps) =>
  async (
    actorId: string,
    eventId: string,
    version: number,
  ): Promise<Result<ResultView, Rejection>> => {
    const place = await placeOf(deps, actorId, eventId, mayReadStandings);
    if (!place.ok) return place;
    const row = await inTenant(deps.db, [place.value.ownerId], (tx) =>
      findResult(tx, eventId, version),
    );
    return row
      ? accept(viewOf(row, deps.pageUrlOf))
      : refuse({ kind: 'missing', code: 'result.unknown' });
  };

export type ResultPage = { readonly body: string; readonly sha256: string; readonly state: string };

/** The page of a result, to the byte, once it is released; before that there is none. */
export const readResultPage =
  ({ db, shelf }: { db: Database; shelf: Pick<Bookshelf, 'find'> }) =>
  async (eventId: string, version: number): Promise<Result<ResultPage, Rejection>> => {
    const missing: Rejection = { kind: 'missing', code: 'result.unknown' };
    const arranged = shelf.find(eventId)?.event.arranged;
    if (!arranged) return refuse(missing);
    const called = { registrationState: arranged.state };
    return inTenant(db, [arranged.ownerId], async (tx) => {
      const result = await findResult(tx, eventId, version);
      if (!result || !mayReadPage(result, called)) return refuse(missing);
      const page = await findPage(tx, eventId, version);
      return page ? accept({ ...page, state: result.state }) : refuse(missing);
    });
  };
