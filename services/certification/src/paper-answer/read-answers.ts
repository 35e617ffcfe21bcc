import type { PaperAnswer } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { type BatchRow, findBatch } from '../decision/decision.store.ts';
import { mayHandle, mayRead, type Viewer } from '../viewer/viewer.access.ts';
import { contentHashOf, recordStateOf, sentBackBy } from './paper-answer.rules.ts';
import { findOutcomes, findSameLetter, listRecords, type Recorded } from './paper-answer.store.ts';

const answerOf = async (
  tx: Transaction,
  viewer: Viewer,
  batch: BatchRow,
  { record, scan, ending }: Recorded,
): Promise<PaperAnswer> => {
  const { answerId, batchId, documentNo, answeredOn, rowsHash, recordedBy } = record;
  const outcomes = await findOutcomes(tx, answerId);
  const { scanId, kind, byteCount, sha256 } = scan;
  const state = recordStateOf(ending?.ending ?? null, batch.state);
  const handles = mayHandle(viewer, batch);
  const own = viewer.personId === recordedBy;
  return {
    ...{ answerId, batchId, documentNo, answeredOn, recordedBy, state },
    scan: { scanId, kind, byteCount, sha256 },
    approved: record.approvedCount,
    returned: [...sentBackBy(outcomes)],
    contentHash: contentHashOf({ documentNo, answeredOn, scanHash: sha256, rowsHash, outcomes }),
    alsoIn: [...(await findSameLetter(tx, record))],
    recordedAt: record.recordedAt.toISOString(),
    endedBy: ending?.endedBy ?? null,
    endedAt: ending?.endedAt.toISOString() ?? null,
    withdrawnBecause: ending?.reason ?? null,
    may: {
      confirm: handles && !own && state === 'waiting',
      own,
      withdraw: handles && (state === 'waiting' || state === 'overtaken'),
    },
  };
};

/** What was recorded of the office's letters to a batch, the newest first. */
export const readAnswers =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, batchId: string): Outcome<{ items: PaperAnswer[]; next: null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const batch = await findBatch(tx, batchId);
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayRead(viewer, batch)) return refuse(forbidden);
      const items: PaperAnswer[] = [];
      for (const one of await listRecords(tx, batchId)) {
        items.push(await answerOf(tx, viewer, batch, one));
      }
      return accept({ items, next: null });
    });
