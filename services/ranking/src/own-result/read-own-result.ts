import type { OwnResult, OwnStanding } from '@jinbang/contracts/http/own-result';
import { Fault } from '@jinbang/kernel/fault';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { cutOfBook } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import type { ResultDeps } from '../result/result-desk.ts';
import { isOwnEntry } from './own-result.access.ts';
import { ownStandingOf, ownState, publishedOf } from './own-result.rules.ts';
import { pageHeads } from './page-head.store.ts';

/** One answer for an entry of somebody else and for none: nobody learns which. */
const forbidden: Rejection = { kind: 'forbidden', code: 'access.forbidden' };

type Deps = Pick<ResultDeps, 'db' | 'shelf' | 'pageUrlOf' | 'whenReady'>;

/** The row of the result that stands before the public; null while there is none. */
const standingIn = async (
  { pageUrlOf }: Deps,
  headOf: ReturnType<typeof pageHeads>,
  book: EventBook,
  { entryId, ownerId }: { entryId: string; ownerId: string },
): Promise<OwnStanding | null> => {
  const result = publishedOf(book);
  const row = result?.rows.find((one) => one.entryId === entryId)?.standing;
  if (!result || !row) return null;
  const head = await headOf(result.resultId, ownerId);
  if (!head) throw new Fault('A result has no page.', { retryable: false });
  return ownStandingOf({ result, row, head, pageUrl: pageUrlOf(book.eventId, result.version) });
};

/** A contestant's own result: nothing but the state of the event before it is published. */
export const readOwnResult = (deps: Deps) => {
  const headOf = pageHeads(deps.db);
  return async (
    personId: string,
    { eventId, entryId }: { eventId: string; entryId: string },
  ): Promise<Result<OwnResult, Rejection>> => {
    deps.whenReady();
    const book = deps.shelf.find(eventId);
    const arranged = book?.event.arranged;
    const entry = book?.entries.find((one) => one.entryId === entryId);
    if (!book || !arranged || !entry || !isOwnEntry(entry, personId)) return refuse(forbidden);
    const state = ownState(book, entry);
    const maySee = state !== 'withdrawn' && cutOfBook('public', book, arranged).result;
    const { ownerId } = arranged;
    return accept({
      eventId,
      entryId,
      entryNo: entry.entryNo,
      group: entry.group,
      competition: book.competition?.name ?? null,
      event: arranged.name,
      state,
      standing: maySee ? await standingIn(deps, headOf, book, { entryId, ownerId }) : null,
    });
  };
};
