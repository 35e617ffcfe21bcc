import { createHash } from 'node:crypto';
import type { NetworkObjection, ObjectionReceipt } from '@jinbang/contracts/http/result-objection';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { cutOfBook } from '../board/snapshot.rules.ts';
import { findResult, isInResult } from '../result/result.store.ts';
import type { Place, ResultDeps } from '../result/result-desk.ts';
import { flawOfCrowd, flawOfFiling } from './objection.rules.ts';
import { countObjections, insertObjection, type ObjectionRecord } from './objection.store.ts';
import { findByCode } from './objection-file.store.ts';

export type OpenDeps = Pick<ResultDeps, 'db' | 'shelf' | 'now' | 'newId' | 'whenReady'>;

const noNotice: Rejection = { kind: 'missing', code: 'release.no-such-notice' };

export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** An event whose result everybody may read; of any other nobody is told that it is there. */
export const publicPlace = (
  { shelf, whenReady }: Pick<OpenDeps, 'shelf' | 'whenReady'>,
  eventId: string,
): Result<Place, Rejection> => {
  whenReady();
  const book = shelf.find(eventId);
  const arranged = book?.event.arranged;
  if (!book || !arranged || !cutOfBook('public', book, arranged).result) return refuse(noNotice);
  return accept({ book, arranged, ownerId: arranged.ownerId });
};

/** The entry a number means, where the result has it; null: about the whole result. */
const aboutOf = async (
  tx: Transaction,
  { book }: Place,
  resultId: string,
  entryNo: string | null,
): Promise<Result<string | null, Rejection>> => {
  if (entryNo === null) return accept(null);
  const entryId = book.entries.find((one) => one.entryNo === entryNo)?.entryId;
  return entryId !== undefined && (await isInResult(tx, resultId, entryId))
    ? accept(entryId)
    : refuse({ kind: 'invalid', code: 'entry.unknown' });
};

const file = async (
  tx: Transaction,
  deps: OpenDeps,
  place: Place,
  body: NetworkObjection,
): Promise<Result<ObjectionReceipt, Rejection>> => {
  const { eventId } = place.book;
  const result = await findResult(tx, eventId, body.resultVersion);
  if (!result?.releasedAt) return refuse(noNotice);
  const about = await aboutOf(tx, place, result.resultId, body.entryNo);
  if (!about.ok) return about;
  const now = deps.now();
  const count = await countObjections(tx, eventId);
  const filing = { entryId: about.value, receivedAt: now, now };
  const flaw = flawOfFiling(result, filing) ?? flawOfCrowd(count);
  if (flaw) return refuse(flaw);
  if (await findByCode(tx, eventId, body.codeHash)) {
    return refuse({ kind: 'conflict', code: 'objection.code-taken' });
  }
  const { objector } = body;
  const row: ObjectionRecord = {
    ...{ objectionId: deps.newId(), eventId, ownerId: place.ownerId, entryId: about.value },
    ...{ resultId: result.resultId, resultVersion: result.version },
    ...{ signed: objector !== null, receivedAt: now, recordedBy: null, recordedAt: now },
    ...{ paperReceivedBy: null, paperWitnessedBy: null, paperShelf: null },
    ...{ state: 'filed', version: 1 },
    ...{ acceptedBy: null, acceptedAt: null, answeredBy: null, answeredAt: null },
    ...{ number: count + 1, channel: 'network', codeHash: body.codeHash },
  };
  await insertObjection(tx, row, {
    filedBy: objector?.name ?? null,
    matter: body.matter,
    objectorKind: objector?.kind ?? null,
    contact: objector?.contact ?? null,
    links: [...body.links],
  });
  return accept({ number: row.number, receivedAt: now.toISOString() });
};

/** Takes an objection in from whoever reads the notice; its time is the server's. */
export const fileOverNetwork =
  (deps: OpenDeps) =>
  async (
    frame: CommandFrame,
    eventId: string,
    body: NetworkObjection,
  ): Promise<Result<ObjectionReceipt, Rejection>> => {
    const place = publicPlace(deps, eventId);
    if (!place.ok) return place;
    return once(deps.db, { ...frame, tenantIds: [place.value.ownerId] }, (tx) =>
      file(tx, deps, place.value, body),
    );
  };
