import { readVerifierKey } from '@jinbang/credentials/signed-note';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { handedOver } from '@jinbang/service-kit/hand-over/gone.store';
import { findGone } from '@jinbang/service-kit/hand-over/hand-over.store';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { refuseGiver } from './hand-over.access.ts';
import type { GivenOver, GivingOver } from './hand-over.body.ts';
import { closeContest, findCompetition, saveGiven } from './hand-over.store.ts';

type GiveDeps = {
  /** Of the feeder's role: where a contest is, no request may say. */
  readonly logDb: Database;
  readonly now: Clock;
};

/** Whose contest it is, if this person may hand it over. */
const findOwner = async (
  tx: Transaction,
  competitionId: string,
  { actorId, at }: { readonly actorId: string; readonly at: Date },
): Promise<Result<string, Rejection>> => {
  const ownerId = (await findCompetition(tx, competitionId))?.ownerId ?? undefined;
  const chain = { competitionId, ...(ownerId === undefined ? {} : { organisationId: ownerId }) };
  const forbidden = refuseGiver({ held: await findHeldOffices(tx, actorId), chain, at });
  if (forbidden) return refuse(forbidden);
  return ownerId === undefined
    ? refuse({ kind: 'missing', code: 'competition.unknown' })
    : accept(ownerId);
};

const refuseKey = (key: string): Rejection | undefined =>
  readVerifierKey(key) ? undefined : { kind: 'invalid', code: 'hand-over.key-unreadable' };

/**
 * The organiser hands the contest over: from now on nothing of it changes here, and the mark log's
 * last word about it says where it goes on. Said again it answers the same.
 */
export const giveContest =
  ({ logDb, now }: GiveDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    { handOverId: actId, to, log, key }: GivingOver,
  ): Promise<Result<GivenOver, Rejection>> =>
    once(logDb, frame, async (tx) => {
      const { actorId, commandId } = frame;
      const at = now();
      const owner = await findOwner(tx, competitionId, { actorId, at });
      if (!owner.ok) return owner;
      const unreadable = refuseKey(key);
      if (unreadable) return refuse(unreadable);
      await closeContest(tx, competitionId);
      const gone = await findGone(tx, competitionId);
      if (gone && (gone.to !== to || gone.handOverId !== actId)) return refuse(handedOver(gone.to));
      if (gone) return accept({ handOverId: actId, competitionId, to });
      await saveGiven(tx, {
        ...{ actId, competitionId, ownerId: owner.value, receiver: to },
        ...{ receiverLog: log, receiverKey: key, handedBy: actorId, recordedAt: at, commandId },
      });
      return accept({ handOverId: actId, competitionId, to });
    });
