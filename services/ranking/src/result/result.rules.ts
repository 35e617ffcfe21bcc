import type { RankingState } from '@jinbang/contracts/lifecycle';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { PageRow } from './result-page.rules.ts';

/** SUPERSEDED: a later submission of the same event took its place. */
export type ResultState = RankingState | 'SUPERSEDED';

/** Where a submitted ranking stands; its rows and page never change. */
export type ResultHead = {
  readonly resultId: string;
  readonly version: number;
  /** Rises with every change of state; what `If-Match` is about. */
  readonly revision: number;
  readonly state: ResultState;
  readonly pageHash: string;
  readonly submittedBy: string;
  readonly approvedAt: Date | null;
  /** From when everybody may read it. */
  readonly releasedAt: Date | null;
  readonly noticeUntil: Date | null;
};

/** A result as the books hold it: the rows only where it stands before the public. */
export type PublishedResult = ResultHead & {
  readonly finalisedAt: Date | null;
  readonly rows: readonly { readonly entryId: string; readonly standing: PageRow }[];
};

/** What the release makes of a result: its public notice begins, or it is final where none is asked for. */
export const releasedState = (given: {
  readonly hasNotice: boolean;
  readonly amends: boolean;
}): 'PUBLIC_NOTICE' | 'FINAL' | 'AMENDED' => {
  if (given.hasNotice) return 'PUBLIC_NOTICE';
  return given.amends ? 'AMENDED' : 'FINAL';
};

/** Somebody moved it on since it was looked at. */
export const staleResult = (result: ResultHead): Rejection => ({
  kind: 'stale',
  code: 'result.stale',
  present: { version: result.version, revision: result.revision, state: result.state },
});

/** Why this may not be approved, or null. Four eyes: somebody else than who submitted, and only what the marks still say. */
export const flawOfApproval = (
  result: ResultHead,
  given: {
    readonly actorId: string;
    readonly revision: number;
    /** The page the present marks would make. */
    readonly presentHash: string | null;
  },
): Rejection | null => {
  if (given.actorId === result.submittedBy) {
    return { kind: 'forbidden', code: 'result.same-person' };
  }
  if (given.revision !== result.revision) return staleResult(result);
  if (result.state !== 'PROVISIONAL') {
    const params = { state: result.state };
    return { kind: 'conflict', code: 'result.not-provisional', params };
  }
  if (result.approvedAt !== null) return { kind: 'conflict', code: 'result.approved-already' };
  return given.presentHash === result.pageHash
    ? null
    : { kind: 'conflict', code: 'result.outdated' };
};

/** A result that replaces one everybody has read says why. */
export const flawOfReason = (
  reason: string | undefined,
  earlier: readonly Pick<ResultHead, 'releasedAt'>[],
): Rejection | null =>
  reason === undefined && earlier.some(({ releasedAt }) => releasedAt !== null)
    ? { kind: 'invalid', code: 'result.reason-missing' }
    : null;

/** After its days of public notice a result becomes final. */
export const decideFinalisation = (
  result: ResultHead,
  given: {
    readonly revision: number;
    readonly now: Date;
    /** Of the ranking as it stands now; a mark may have changed during the notice. */
    readonly presentHash: string | null;
    readonly amends: boolean;
  },
): Result<'FINAL' | 'AMENDED', Rejection> => {
  if (given.revision !== result.revision) return refuse(staleResult(result));
  if (result.state !== 'PUBLIC_NOTICE' || result.noticeUntil === null) {
    return refuse({
      kind: 'conflict',
      code: 'result.not-in-notice',
      params: { state: result.state },
    });
  }
  if (given.now < result.noticeUntil) {
    return refuse({
      kind: 'conflict',
      code: 'result.notice-running',
      params: { until: result.noticeUntil.toISOString() },
    });
  }
  if (given.presentHash !== result.pageHash) {
    return refuse({ kind: 'conflict', code: 'result.outdated' });
  }
  return accept(given.amends ? 'AMENDED' : 'FINAL');
};
