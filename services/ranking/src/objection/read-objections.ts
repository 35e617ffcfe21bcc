import type { ObjectionView, PublicObjection } from '@jinbang/contracts/http/result-objection';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { inTenant } from '@jinbang/service-kit/database';
import { placeOf, type ResultDeps } from '../result/result-desk.ts';
import { mayReadObjections } from './objection.access.ts';
import { findObjectionOf, findObjections } from './objection.store.ts';
import { type FileHead, findFileHeads } from './objection-file.store.ts';
import { fileView } from './own-objection.ts';

type Found = Awaited<ReturnType<typeof findObjections>>[number];

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const paperOf = ({ paperReceivedBy, paperWitnessedBy, paperShelf }: Found['result_objection']) =>
  paperReceivedBy && paperWitnessedBy && paperShelf
    ? { receivedBy: paperReceivedBy, witnessedBy: paperWitnessedBy, shelf: paperShelf }
    : null;

type Around = {
  readonly entryNoOf: (entryId: string) => string | null;
  readonly files: readonly FileHead[];
};

const viewOf = (
  { result_objection: row, result_objection_text: text }: Found,
  { entryNoOf, files }: Around,
): ObjectionView => ({
  objectionId: row.objectionId,
  number: row.number,
  channel: row.channel,
  objectorKind: text?.objectorKind ?? null,
  contact: text?.contact ?? null,
  links: text?.links ?? [],
  files: files.map(fileView),
  state: row.state,
  version: row.version,
  resultVersion: row.resultVersion,
  entryNo: row.entryId === null ? null : entryNoOf(row.entryId),
  signed: row.signed,
  filedBy: text?.filedBy ?? null,
  matter: text?.matter ?? null,
  receivedAt: row.receivedAt.toISOString(),
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: row.recordedBy,
  paper: paperOf(row),
  acceptedBy: row.acceptedBy,
  acceptedAt: iso(row.acceptedAt),
  declinedBecause: text?.declinedBecause ?? null,
  answeredBy: row.answeredBy,
  answeredAt: iso(row.answeredAt),
  answer: text?.answer ?? null,
});

type Page = { readonly items: readonly ObjectionView[]; readonly next: string | null };

/** The objections to the results of an event, newest first. */
export const readObjections =
  (deps: ResultDeps) =>
  async (
    actorId: string,
    eventId: string,
    query: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<Result<Page, Rejection>> => {
    const place = await placeOf(deps, actorId, eventId, mayReadObjections);
    if (!place.ok) return place;
    const { ownerId, book } = place.value;
    const { rows, filesOf } = await inTenant(deps.db, [ownerId], async (tx) => {
      const found = await findObjections(tx, eventId, query);
      const ids = found.map((one) => one.result_objection.objectionId);
      return { rows: found, filesOf: await findFileHeads(tx, ids) };
    });
    const numbers = new Map(book.entries.map(({ entryId, entryNo }) => [entryId, entryNo]));
    const entryNoOf = (entryId: string) => numbers.get(entryId) ?? null;
    const items = rows.map((row) => {
      const files = filesOf.get(row.result_objection.objectionId) ?? [];
      return viewOf(row, { entryNoOf, files });
    });
    const next = rows.length === query.limit ? (items.at(-1)?.objectionId ?? null) : null;
    return accept({ items, next });
  };

/**
 * How far an objection is, for whoever was given its number with the event; nothing of what it says,
 * nor about whom.
 */
export const followObjection =
  ({ db, shelf }: Pick<ResultDeps, 'db' | 'shelf'>) =>
  async (eventId: string, objectionId: string): Promise<Result<PublicObjection, Rejection>> => {
    const missing: Rejection = { kind: 'missing', code: 'objection.unknown' };
    const ownerId = shelf.find(eventId)?.event.arranged?.ownerId;
    if (!ownerId) return refuse(missing);
    const row = await inTenant(db, [ownerId], (tx) => findObjectionOf(tx, objectionId));
    if (!row) return refuse(missing);
    const closedAt = row.state === 'declined' ? row.acceptedAt : row.answeredAt;
    return accept({
      receivedAt: row.receivedAt.toISOString(),
      outcome: row.state === 'filed' ? null : row.state,
      answeredAt: iso(closedAt),
    });
  };
