import { setHash } from '@jinbang/contracts/set-hash';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { SentBack } from '../decision/approve-batch.rules.ts';

/** One line of the office's letter: a person approved, or sent back with the office's reason. */
export type PaperOutcome =
  | { readonly decisionId: string; readonly outcome: 'approved' }
  | { readonly decisionId: string; readonly outcome: 'returned'; readonly reason: string };

export type BatchState = 'waiting' | 'approved' | 'superseded';
export type Ending = 'confirmed' | 'withdrawn';

const ISSUES_MAX = 500;
const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

const flawsOfOutcomes = (
  waiting: ReadonlySet<string>,
  outcomes: readonly PaperOutcome[],
): readonly RejectionIssue[] => {
  const named = new Set<string>();
  const flaws: RejectionIssue[] = [];
  outcomes.forEach(({ decisionId }, place) => {
    const at = `outcomes.${place}`;
    if (!waiting.has(decisionId)) flaws.push({ at, code: 'paper-answer.no-member' });
    else if (named.has(decisionId)) flaws.push({ at, code: 'paper-answer.row-twice' });
    named.add(decisionId);
  });
  const missing = [...waiting].filter((decisionId) => !named.has(decisionId)).length;
  if (missing === 0) return flaws;
  return [...flaws, { at: 'outcomes', code: 'paper-answer.row-missing', params: { missing } }];
};

type Ground = {
  readonly state: BatchState;
  /** The decisions that wait in the batch. */
  readonly waiting: ReadonlySet<string>;
  readonly hasOpenRecord: boolean;
  readonly isScanThere: boolean;
  /** Today, in the contest's zone. */
  readonly today: string;
};
type Record = { readonly answeredOn: string; readonly outcomes: readonly PaperOutcome[] };

/** M17: what the office answered on paper names every row that waits, once, and bears no later day. */
export const flawOfRecord = (
  { state, waiting, hasOpenRecord, isScanThere, today }: Ground,
  { answeredOn, outcomes }: Record,
): Rejection | undefined => {
  if (state !== 'waiting') return conflict(`decision-batch.${state}`);
  if (hasOpenRecord) return conflict('paper-answer.open');
  const issues: RejectionIssue[] = [];
  if (!isScanThere) issues.push({ at: 'scanId', code: 'paper-answer.scan-unknown' });
  if (answeredOn > today) {
    issues.push({ at: 'answeredOn', code: 'paper-answer.day-ahead', params: { today } });
  }
  issues.push(...flawsOfOutcomes(waiting, outcomes));
  if (issues.length === 0) return undefined;
  return { kind: 'invalid', code: 'paper-answer.refused', issues: issues.slice(0, ISSUES_MAX) };
};

type Content = {
  readonly documentNo: string;
  readonly answeredOn: string;
  readonly scanHash: string;
  readonly rowsHash: string;
  readonly outcomes: readonly PaperOutcome[];
};

/** Of everything a record says, in whatever order its rows stand: what the second person confirms. */
export const contentHashOf = ({ outcomes, ...rest }: Content): string =>
  setHash([
    rest,
    ...outcomes
      .map((one) => ({
        decisionId: one.decisionId,
        outcome: one.outcome,
        reason: one.outcome === 'returned' ? one.reason : null,
      }))
      .toSorted((left, right) => (left.decisionId < right.decisionId ? -1 : 1)),
  ]);

export const sentBackBy = (outcomes: readonly PaperOutcome[]): readonly SentBack[] =>
  outcomes.flatMap((one) =>
    one.outcome === 'returned' ? { decisionId: one.decisionId, reason: one.reason } : [],
  );

type Recorded = {
  readonly state: BatchState;
  readonly ending: Ending | null;
  readonly recordedBy: string;
  readonly contentHash: string;
  readonly rowsHash: string;
};

/** May this person confirm the record? Another than who recorded it, and just what they were shown. */
export const flawOfConfirming = (
  { state, ending, recordedBy, contentHash, rowsHash }: Recorded,
  confirming: { readonly by: string; readonly contentHash: string; readonly rowsHash: string },
): Rejection | undefined => {
  if (ending !== null) return conflict(`paper-answer.${ending}`);
  if (state !== 'waiting') return conflict(`decision-batch.${state}`);
  if (recordedBy === confirming.by) return { kind: 'forbidden', code: 'paper-answer.four-eyes' };
  if (contentHash !== confirming.contentHash) {
    return { kind: 'stale', code: 'paper-answer.other-content', present: { contentHash } };
  }
  // The letter speaks of the rows as they were recorded; of others it says nothing.
  return rowsHash === confirming.rowsHash ? undefined : conflict('paper-answer.rows-changed');
};

/** A record is taken back as long as nobody confirmed it; also when the batch went on without it. */
export const flawOfWithdrawing = (ending: Ending | null): Rejection | undefined =>
  ending === null ? undefined : conflict(`paper-answer.${ending}`);

/** Where a record stands. */
export const recordStateOf = (
  ending: Ending | null,
  state: BatchState,
): Ending | 'waiting' | 'overtaken' => ending ?? (state === 'waiting' ? 'waiting' : 'overtaken');
