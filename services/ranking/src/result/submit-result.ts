import { createHash } from 'node:crypto';
import type { ResultView } from '@jinbang/contracts/http/result-desk';
import { setHash } from '@jinbang/contracts/set-hash';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import type { GroupStanding } from '../standing/standing.rules.ts';
import type { GroupCounts } from '../tables.ts';
import { factsSetAside } from './facts-set-aside.ts';
import { maySubmit } from './result.access.ts';
import { flawOfReason } from './result.rules.ts';
import {
  findResults,
  insertResult,
  lockResults,
  type ResultRecord,
  supersede,
} from './result.store.ts';
import { type Place, placeOf, type ResultDeps } from './result-desk.ts';
import { type FrozenResult, freezeResult } from './result-page.rules.ts';
import { viewOf } from './result-view.ts';
import { whyNotYet } from './submission.rules.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const countsOf = (groups: readonly GroupStanding[]): readonly GroupCounts[] =>
  groups
    .filter((group) => group.rows.length > 0)
    // Safe: lines of an opened event are entries, whose group is one of these.
    .map(({ group, counts }) => ({ group, ...counts }) as GroupCounts);

type Submission = {
  readonly frozen: FrozenResult;
  readonly groups: readonly GroupStanding[];
  readonly totalMax: string;
};

/** The present standing as version `version` of the event's result, or why it cannot be one yet. */
export const freezePresent = (
  { desk }: Pick<ResultDeps, 'desk'>,
  { book, arranged }: Place,
  version: number,
): Result<Submission, Rejection> => {
  const groups = desk.rank(book);
  const flaw = whyNotYet(book, arranged, groups);
  if (flaw) return refuse(flaw);
  const totalMax = desk.rankingOf(book)?.totalMax ?? '0';
  return accept({
    groups,
    totalMax,
    frozen: freezeResult(book, arranged, groups, { version, totalMax }),
  });
};

/** The chief judge or the organiser hands in the ranking: it is frozen as a provisional result. */
export const submitResult =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    eventId: string,
    reason?: string,
  ): Promise<Result<ResultView, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, maySubmit);
    if (!place.ok) return place;
    const { ownerId } = place.value;
    const outcome = await once(deps.db, { ...frame, tenantIds: [ownerId] }, async (tx) => {
      // Two at the same moment would count the same next version; one follows the other.
      await lockResults(tx, eventId);
      const aside = await factsSetAside(tx, place.value.book);
      if (aside) return refuse(aside);
      const earlier = await findResults(tx, eventId);
      const flaw = flawOfReason(reason, earlier);
      if (flaw) return refuse(flaw);
      const [newest] = earlier;
      const version = (newest?.version ?? 0) + 1;
      const present = freezePresent(deps, place.value, version);
      if (!present.ok) return present;
      const { frozen, groups, totalMax } = present.value;
      const result: ResultRecord = {
        resultId: deps.newId(),
        eventId,
        ownerId,
        version,
        revision: 1,
        state: 'PROVISIONAL',
        pageHash: sha256(frozen.page),
        rowsHash: setHash(frozen.rows.map((row) => row.told)),
        rowCount: frozen.rows.length,
        totalMax,
        counts: countsOf(groups),
        submittedBy: frame.actorId,
        submittedAt: deps.now(),
        approvedBy: null,
        approvedAt: null,
        noticeUntil: null,
        finalisedBy: null,
        finalisedAt: null,
        releasedAt: null,
        reason: reason ?? null,
        noticePlaces: null,
        othersUntil: null,
      };
      await supersede(tx, eventId, version, ['PROVISIONAL']);
      await insertResult(tx, result, frozen);
      return accept(viewOf(result, deps.pageUrlOf));
    });
    await deps.shelf.refresh('results', [eventId]);
    deps.wake();
    return outcome;
  };
