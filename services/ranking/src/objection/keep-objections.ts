import type {
  Acceptance,
  AnswerBody,
  KeptObjection,
  NewObjection,
} from '@jinbang/contracts/http/result-objection';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { findOfficesEverHeld, heldOffice } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { findResult, findResultRows } from '../result/result.store.ts';
import { type Place, placeOf, type ResultDeps } from '../result/result-desk.ts';
import { HANDLES_OBJECTIONS, mayHandleObjections } from './objection.access.ts';
import { flawOfAcceptance, flawOfAnswer, flawOfFiling, flawOfReceipt } from './objection.rules.ts';
import {
  countObjections,
  findObjectionForUpdate,
  insertObjection,
  moveObjection,
  type ObjectionRecord,
} from './objection.store.ts';

const kept = ({ objectionId, state, version }: ObjectionRecord): KeptObjection => ({
  objectionId,
  state,
  version,
});

/** Who received it and who saw that were in office when it came in. */
const flawOfPaper = async (
  tx: Transaction,
  { book, ownerId }: Place,
  paper: NonNullable<NewObjection['paper']>,
): Promise<Rejection | null> => {
  const { competitionId } = book.event;
  const chain = {
    ...{ eventId: book.eventId, organisationId: ownerId },
    ...(competitionId ? { competitionId } : {}),
  };
  const at = new Date(paper.receivedAt);
  const inOffice = new Set<string>();
  for (const personId of [paper.receivedBy, paper.witnessedBy]) {
    const held = await findOfficesEverHeld(tx, personId);
    if (heldOffice(held, HANDLES_OBJECTIONS.offices, chain, at)) inOffice.add(personId);
  }
  return flawOfReceipt(paper, (personId) => inOffice.has(personId));
};

const file = async (
  tx: Transaction,
  deps: ResultDeps,
  place: Place,
  { actorId, body }: { readonly actorId: string; readonly body: NewObjection },
): Promise<Result<KeptObjection, Rejection>> => {
  const { eventId } = place.book;
  const result = await findResult(tx, eventId, body.resultVersion);
  if (!result) return refuse({ kind: 'missing', code: 'result.unknown' });
  const about = (await findResultRows(tx, result.resultId)).find(
    ({ standing }) => standing.entryNo === body.entryNo,
  );
  if (body.entryNo !== null && !about) return refuse({ kind: 'invalid', code: 'entry.unknown' });
  const now = deps.now();
  const number = (await countObjections(tx, eventId)) + 1;
  const receivedAt = body.paper ? new Date(body.paper.receivedAt) : now;
  const entryId = about?.entryId ?? null;
  const flaw =
    flawOfFiling(result, { entryId, receivedAt, now }) ??
    (body.paper && (await flawOfPaper(tx, place, body.paper)));
  if (flaw) return refuse(flaw);
  const row: ObjectionRecord = {
    ...{ objectionId: deps.newId(), eventId, ownerId: place.ownerId, entryId },
    ...{ resultId: result.resultId, resultVersion: result.version },
    ...{ signed: body.filedBy !== null, receivedAt, recordedBy: actorId, recordedAt: now },
    paperReceivedBy: body.paper?.receivedBy ?? null,
    paperWitnessedBy: body.paper?.witnessedBy ?? null,
    paperShelf: body.paper?.shelf ?? null,
    ...{ state: 'filed', version: 1 },
    ...{ acceptedBy: null, acceptedAt: null, answeredBy: null, answeredAt: null },
    ...{ number, channel: 'office', codeHash: null },
  };
  await insertObjection(tx, row, { filedBy: body.filedBy, matter: body.matter });
  return accept(kept(row));
};

/** Takes an objection in, with a name or without; one on paper counts from the time written on it. */
export const fileObjection =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    eventId: string,
    body: NewObjection,
  ): Promise<Result<KeptObjection, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayHandleObjections);
    if (!place.ok) return place;
    const tenantIds = [place.value.ownerId];
    return once(deps.db, { ...frame, tenantIds }, (tx) =>
      file(tx, deps, place.value, { actorId: frame.actorId, body }),
    );
  };

type Asked = { readonly eventId: string; readonly objectionId: string; readonly version: number };

/** Finds an objection, looks whether the version seen is the present one, and moves it on. */
const move =
  (
    deps: ResultDeps,
    step: (tx: Transaction, row: ObjectionRecord) => Promise<Result<ObjectionRecord, Rejection>>,
  ) =>
  async (
    frame: CommandFrame,
    { eventId, objectionId, version }: Asked,
  ): Promise<Result<KeptObjection, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayHandleObjections);
    if (!place.ok) return place;
    const tenantIds = [place.value.ownerId];
    return once(deps.db, { ...frame, tenantIds }, async (tx) => {
      const row = await findObjectionForUpdate(tx, eventId, objectionId);
      if (!row) return refuse({ kind: 'missing', code: 'objection.unknown' });
      if (row.version !== version) {
        return refuse({ kind: 'stale', code: 'objection.changed', present: kept(row) });
      }
      const moved = await step(tx, row);
      return moved.ok ? accept(kept(moved.value)) : moved;
    });
  };

/** The office accepts an objection, or says in writing why it does not. */
export const acceptObjection =
  (deps: ResultDeps) => (frame: CommandFrame, asked: Asked, acceptance: Acceptance) =>
    move(deps, async (tx, row) => {
      const flaw = flawOfAcceptance(row);
      if (flaw) return refuse(flaw);
      const because =
        acceptance.outcome === 'declined' ? { declinedBecause: acceptance.reason } : {};
      const by = { acceptedBy: frame.actorId, acceptedAt: deps.now() };
      const moved = { state: acceptance.outcome, ...by };
      return accept(await moveObjection(tx, row.objectionId, moved, because));
    })(frame, asked);

/** Somebody else answers it in writing. */
export const answerObjection =
  (deps: ResultDeps) =>
  (frame: CommandFrame, asked: Asked, { outcome, answer }: AnswerBody) =>
    move(deps, async (tx, row) => {
      const flaw = flawOfAnswer(row, frame.actorId);
      if (flaw) return refuse(flaw);
      const by = { answeredBy: frame.actorId, answeredAt: deps.now() };
      return accept(
        await moveObjection(tx, row.objectionId, { state: outcome, ...by }, { answer }),
      );
    })(frame, asked);
