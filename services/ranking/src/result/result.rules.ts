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
  readonly noticeUntil: Date | null;
};

/** A result as the books hold it: the rows only where it stands before the public. */
export type PublishedResult = ResultHead & {
  readonly finalisedAt: Date | null;
  readonly rows: readonly { readonly entryId: string; readonly standing: PageRow }[];
};

/** What an approval makes of a result. */
export type Approved =
  | { readonly state: 'PUBLIC_NOTICE'; readonly noticeUntil: Date }
  | { readonly state: 'FINAL' | 'AMENDED' };

const stale = (result: ResultHead): Rejection => ({
  kind: 'stale',
  code: 'result.stale',
  present: { version: result.version, revision: result.revision, state: result.state },
});

/**
 * Four eyes: somebody else than who submitted approves, and only what the marks still say.
 * `noticeUntil` is the end of the public notice, null where the rules ask for none.
 */
export const decideApproval = (
  result: ResultHead,
  given: {
    readonly actorId: string;
    readonly revision: number;
    /** The page the present marks would make. */
    readonly presentHash: string | null;
    readonly noticeUntil: Date | null;
    readonly amends: boolean;
  },
): Result<Approved, Rejection> => {
  if (given.actorId === result.submittedBy) {
    return refuse({ kind: 'forbidden', code: 'result.same-person' });
  }
  if (given.revision !== result.revision) return refuse(stale(result));
  if (result.state !== 'PROVISIONAL') {
    return refuse({
      kind: 'conflict',
      code: 'result.not-provisional',
      params: { state: result.state },
    });
  }
  if (given.presentHash !== result.pageHash) {
    return refuse({ kind: 'conflict', code: 'result.outdated' });
  }
  return accept(
    given.noticeUntil
      ? { state: 'PUBLIC_NOTICE', noticeUntil: given.noticeUntil }
      : { state: given.amends ? 'AMENDED' : 'FINAL' },
  );
};

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
  if (given.revision !== result.revision) return refuse(stale(result));
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
