import type { ObjectionFile, OwnObjection } from '@jinbang/contracts/http/result-objection';
import { plainObjectionCode } from '@jinbang/contracts/objection-code';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { inTenant, type Transaction } from '@jinbang/service-kit/database';
import type { Place } from '../result/result-desk.ts';
import { hashOfCode, type OpenDeps, publicPlace } from './file-over-network.ts';
import { type FileHead, findByCode, findFileHeads } from './objection-file.store.ts';

export const unknownObjection: Rejection = { kind: 'missing', code: 'objection.unknown' };

export const fileView = ({
  place,
  kind,
  byteCount,
  sha256,
  receivedAt,
}: FileHead): ObjectionFile => ({
  ...{ place, kind, byteCount, sha256 },
  receivedAt: receivedAt.toISOString(),
});

export type Found = NonNullable<Awaited<ReturnType<typeof findByCode>>>;

const viewOf = (
  { result_objection: row, result_objection_text: text }: Found,
  { book }: Place,
  files: readonly FileHead[],
): OwnObjection => ({
  number: row.number,
  state: row.state,
  receivedAt: row.receivedAt.toISOString(),
  resultVersion: row.resultVersion,
  entryNo: book.entries.find(({ entryId }) => entryId === row.entryId)?.entryNo ?? null,
  objector:
    text?.filedBy && text.objectorKind && text.contact
      ? { kind: text.objectorKind, name: text.filedBy, contact: text.contact }
      : null,
  matter: text?.matter ?? null,
  links: text?.links ?? [],
  files: files.map(fileView),
  isOpen: row.state === 'filed' && text !== null,
  acceptedAt: row.acceptedAt?.toISOString() ?? null,
  declinedBecause: text?.declinedBecause ?? null,
  answeredAt: row.answeredAt?.toISOString() ?? null,
  answer: text?.answer ?? null,
});

/** What somebody with this code does with their objection; any other code is answered as none. */
export const withOwnObjection = <Value>(
  deps: OpenDeps,
  { eventId, code }: { readonly eventId: string; readonly code: string },
  work: (tx: Transaction, found: Found, place: Place) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> => {
  const place = publicPlace(deps, eventId);
  if (!place.ok) return Promise.resolve(place);
  const codeHash = hashOfCode(plainObjectionCode(code));
  return inTenant(deps.db, [place.value.ownerId], async (tx) => {
    const found = await findByCode(tx, eventId, codeHash);
    return found ? work(tx, found, place.value) : refuse(unknownObjection);
  });
};

/** The whole of an objection and what became of it, for whoever has its code and nobody else. */
export const readOwnObjection =
  (deps: OpenDeps) =>
  (eventId: string, code: string): Promise<Result<OwnObjection, Rejection>> =>
    withOwnObjection(deps, { eventId, code }, async (tx, found, place) => {
      const { objectionId } = found.result_objection;
      const files = (await findFileHeads(tx, [objectionId])).get(objectionId) ?? [];
      return accept(viewOf(found, place, files));
    });
