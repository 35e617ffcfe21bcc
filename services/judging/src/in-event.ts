import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';
import { type Database, inTenant, type Transaction } from '@jinbang/service-kit/database';
import { findHandedOver } from '@jinbang/service-kit/hand-over/gone.store';
import {
  findHeldOffices,
  type HeldOffice,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { type EventRow, findEvent, findTenant, setTenant } from './event/event.store.ts';

/** What every use case is given. */
export type Deps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  /** Called after a commit that told facts. */
  readonly wake: () => void;
};

/** What a use case works with inside its one transaction. */
export type Work = {
  readonly tx: Transaction;
  readonly event: EventRow;
  readonly ownerId: string;
  readonly actorId: string;
  readonly held: readonly HeldOffice[];
  /** Where an office counts for this event. */
  readonly chain: ScopeChain;
  readonly at: Date;
};

export type CommandWork = Work & { readonly commandId: string };

const unknownEvent: Rejection = { kind: 'missing', code: 'event.unknown' };

export const chainOfEvent = (event: EventRow): ScopeChain => ({
  eventId: event.eventId,
  ...(event.competitionId === null ? {} : { competitionId: event.competitionId }),
  ...(event.ownerId === null ? {} : { organisationId: event.ownerId }),
});

const prepare = async (
  tx: Transaction,
  {
    eventId,
    ownerId,
    actorId,
    at,
  }: { eventId: string; ownerId: string; actorId: string; at: Date },
): Promise<Work | undefined> => {
  const event = await findEvent(tx, eventId);
  if (!event) return undefined;
  const held = await findHeldOffices(tx, actorId);
  return { tx, event, ownerId, actorId, held, chain: chainOfEvent(event), at };
};

/** A read about one event: one transaction that sees its owner's rows and no others. */
export const readEvent = async <Value>(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { eventId, actorId }: { eventId: string; actorId: string },
  work: (work: Work) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> => {
  const ownerId = await findTenant(db, eventId);
  if (ownerId === null) return refuse(unknownEvent);
  return inTenant(db, [ownerId], async (tx) => {
    const prepared = await prepare(tx, { eventId, ownerId, actorId, at: now() });
    return prepared ? work(prepared) : refuse(unknownEvent);
  });
};

/** A contest that was handed over is changed where it went, and here no more. */
const workHere = async <Value>(
  given: CommandWork,
  work: (work: CommandWork) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> => {
  const gone = await findHandedOver(given.tx, given.event.competitionId);
  return gone ? refuse(gone) : work(given);
};

/** A single command about one event: carried out once, with the offices of who asks; then the relay wakes. */
export const changeEvent = async <Value>(
  { db, now, wake }: Deps,
  frame: CommandFrame,
  eventId: string,
  work: (work: CommandWork) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> => {
  const ownerId = await findTenant(db, eventId);
  if (ownerId === null) return refuse(unknownEvent);
  const { actorId, commandId } = frame;
  const outcome = await once(db, { ...frame, tenantIds: [ownerId] }, async (tx) => {
    const prepared = await prepare(tx, { eventId, ownerId, actorId, at: now() });
    return prepared ? workHere({ ...prepared, commandId }, work) : refuse(unknownEvent);
  });
  if (outcome.ok) wake();
  return outcome;
};

/** The same inside a transaction that was begun before anyone knew whose event it is about. */
export const workInEvent = async <Value>(
  tx: Transaction,
  frame: { eventId: string; actorId: string; commandId: string; at: Date },
  work: (work: CommandWork) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> => {
  const ownerId = await findTenant(tx, frame.eventId);
  if (ownerId === null) return refuse(unknownEvent);
  await setTenant(tx, ownerId);
  const prepared = await prepare(tx, { ...frame, ownerId });
  return prepared
    ? workHere({ ...prepared, commandId: frame.commandId }, work)
    : refuse(unknownEvent);
};
