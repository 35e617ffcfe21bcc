import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { lockRegister } from '../official/official.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import { competitionToDeclareIn } from '../recusal/competition-to-declare.ts';
import type { NewPledge, PledgeView } from './pledge.body.ts';
import { flawOfPledges, pledgedAtOf } from './pledge.rules.ts';
import {
  findEventIds,
  findOnDuty,
  findPledges,
  insertPledges,
  type PledgeRow,
  viewOf,
} from './pledge.store.ts';

const findKnown = async (
  tx: Transaction,
  competitionId: string,
  pledges: readonly NewPledge[],
  at: Date,
) => {
  const personIds = pledges.map(({ personId }) => personId);
  await lockRegister(tx, competitionId);
  return {
    at,
    eventIds: await findEventIds(tx, competitionId),
    onDuty: await findOnDuty(tx, competitionId, personIds, at),
    standing: await findPledges(tx, competitionId, personIds),
  };
};

/** Records pledges of secrecy and recusal, all or none. */
export const recordPledges =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    wanted: readonly NewPledge[],
  ): Promise<Result<{ pledges: PledgeView[] }, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const competition = await competitionToDeclareIn(work, competitionId, wanted);
      if (!competition.ok) return competition;
      const { ownerId } = competition.value;
      const flaw = flawOfPledges(wanted, await findKnown(tx, competitionId, wanted, at));
      if (flaw) return refuse(flaw);
      const ids = orderedIds(deps.newId, wanted.length);
      const rows = wanted.map(
        (one, place): PledgeRow => ({
          pledgeId: ids[place] ?? deps.newId(),
          ownerId,
          competitionId,
          eventId: one.eventId,
          personId: one.personId,
          textVersion: one.textVersion,
          means: one.means,
          pledgedAt: pledgedAtOf(one, at),
          recordedBy: actorId,
          recordedAt: at,
        }),
      );
      await insertPledges(tx, rows);
      return accept({ pledges: rows.map(viewOf) });
    });
