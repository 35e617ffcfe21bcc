import type { PaperRecord } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfSeen, rowsHashOf } from '../batch/batch-rows.rules.ts';
import { holdBatch } from '../batch/hold-batch.ts';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { dayIn, HOME_ZONE } from '../zone.ts';
import { flawOfRecord, recordStateOf, sentBackBy } from './paper-answer.rules.ts';
import { addRecord, findScan, listRecords } from './paper-answer.store.ts';

type Wish = PaperRecord & { readonly batchId: string; readonly basedOn: number };

/** One person of the body records the office's letter; it counts once another confirmed it (M17). */
export const recordAnswer =
  (deps: CommandDeps) =>
  (frame: CommandFrame, wish: Wish): Outcome<{ answerId: string }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const { batchId, basedOn, documentNo, answeredOn, scanId, outcomes } = wish;
      const held = await holdBatch(tx, batchId);
      if (!held) return refuse(unknown('decision-batch.unknown'));
      const { batch, rows } = held;
      if (!mayHandle(viewer, batch)) return refuse(forbidden);
      const rowsHash = rowsHashOf(rows);
      const present = { version: batch.version, rowsHash, decisions: rows.length };
      const stale = flawOfSeen({ version: basedOn, rowsHash: wish.rowsHash }, present);
      if (stale && batch.state === 'waiting') return refuse(stale);
      const records = await listRecords(tx, batchId);
      const competition = await findCompetition(tx, batch.competitionId);
      const flaw = flawOfRecord(
        {
          state: batch.state,
          waiting: new Set(rows.map(({ decisionId }) => decisionId)),
          hasOpenRecord: records.some(
            ({ ending }) => recordStateOf(ending?.ending ?? null, batch.state) === 'waiting',
          ),
          isScanThere: (await findScan(tx, batchId, scanId)) !== undefined,
          today: dayIn(competition?.zone ?? HOME_ZONE, at),
        },
        wish,
      );
      if (flaw) return refuse(flaw);
      const answerId = deps.newId();
      const returnedCount = sentBackBy(outcomes).length;
      await addRecord(
        tx,
        {
          ...{ answerId, batchId, bodyId: batch.bodyId, batchVersion: batch.version, rowsHash },
          ...{ documentNo, answeredOn, scanId, returnedCount },
          approvedCount: outcomes.length - returnedCount,
          recordedBy: viewer.personId,
          recordedAt: at,
        },
        outcomes,
      );
      return accept({ answerId });
    });
