import type { OfficeFileView } from '@jinbang/contracts/http/office-file';
import type { Rejection } from '@jinbang/kernel/rejection';

type Batch = {
  readonly bodyId: string;
  readonly competitionId: string;
  readonly state: 'waiting' | 'approved' | 'superseded';
  readonly source: 'contest' | 'assessment';
};

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

/** May these batches go into one file? It is about one contest and one body, and about a result that stands. */
export const flawOfBatches = (batches: readonly Batch[]): Rejection | undefined => {
  // Form 16 is of contests: what an assessment came to is in its own signed summary (S22).
  if (batches.some(({ source }) => source === 'assessment')) {
    return conflict('office-file.assessment');
  }
  if (batches.some(({ state }) => state === 'superseded')) {
    return conflict('decision-batch.superseded');
  }
  const contests = new Set(batches.map((one) => `${one.bodyId}/${one.competitionId}`));
  return contests.size > 1 ? conflict('office-file.several-contests') : undefined;
};

/** Nothing moved for so long: whoever made it was stopped in the middle. */
const STILL_MS = 120_000;

type Told = {
  readonly progress: { readonly movedAt: Date } | null;
  readonly end: { readonly ending: 'sent' | 'cut' | 'failed' } | null;
};

/** Where a file stands; one that nobody goes on with was cut off. */
export const stateOfFile = ({ progress, end }: Told, now: Date): OfficeFileView['state'] => {
  if (end) return end.ending;
  if (!progress) return 'asked';
  return now.getTime() - progress.movedAt.getTime() > STILL_MS ? 'cut' : 'making';
};
