import type { ResultNotice } from '@jinbang/contracts/http/result-notice';
import { daysOfNotice } from '@jinbang/kernel/notice-day';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { inTenant } from '@jinbang/service-kit/database';
import { cutOfBook, type NameOf, standingResult } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { noticeWords } from '../release/notice-text.rules.ts';
import { findSteps, type StepRecord } from '../release/release.store.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import { findResults, type ResultRecord } from '../result/result.store.ts';
import type { ResultDeps } from '../result/result-desk.ts';
import type { ArrangedEvent } from '../tables.ts';
import { winnersOf } from './notice.rules.ts';

export type NoticeDeps = Pick<ResultDeps, 'db' | 'shelf' | 'pageUrlOf' | 'whenReady' | 'now'> & {
  readonly nameOf: NameOf;
};

type Posted = {
  readonly book: EventBook;
  readonly arranged: ArrangedEvent;
  readonly result: PublishedResult;
  readonly step: StepRecord;
};

const STATE = { PUBLIC_NOTICE: 'notice', FINAL: 'final', AMENDED: 'amended' } as const;

const ZONE = 'Asia/Shanghai';

/** Where this result replaced one everybody had read: why, and whom the notice is about now. */
const amendmentOf = (
  { book }: Posted,
  record: ResultRecord,
  isFirst: boolean,
): ResultNotice['amendment'] => {
  if (isFirst) return null;
  const numbers = new Map(book.entries.map(({ entryId, entryNo }) => [entryId, entryNo]));
  return {
    reason: record.reason,
    places: record.noticePlaces?.map((entryId) => numbers.get(entryId) ?? '—') ?? null,
    othersUntil: record.othersUntil?.toISOString() ?? null,
  };
};

const periodOf = ({ book, result, step }: Posted, now: Date) => {
  const zone = book.competition?.zone ?? ZONE;
  const until = result.noticeUntil;
  return {
    zone,
    postedAt: step.recordedAt.toISOString(),
    endsAt: until?.toISOString() ?? null,
    isOpen: result.state === 'PUBLIC_NOTICE' && until !== null && now < until,
    days: [...daysOfNotice(step.recordedAt, until, zone)],
  };
};

const wordsOf = ({ book, arranged, result, step }: Posted) =>
  noticeWords(step.notice, {
    event: arranged.name,
    contest: book.competition?.name ?? { zh: '' },
    workingDays: arranged.noticeWorkingDays,
    zone: book.competition?.zone ?? ZONE,
    postedAt: step.recordedAt,
    until: result.noticeUntil,
  });

/** The posted notice of an event's result, as everybody may read it; before its release there is none. */
export const readResultNotice =
  ({ db, shelf, pageUrlOf, nameOf, whenReady, now }: NoticeDeps) =>
  async (eventId: string): Promise<Result<ResultNotice, Rejection>> => {
    whenReady();
    const missing: Rejection = { kind: 'missing', code: 'release.no-such-notice' };
    const book = shelf.find(eventId);
    const arranged = book?.event.arranged;
    const result = book && standingResult(book);
    if (!book || !arranged || !result) return refuse(missing);
    if (!cutOfBook('public', book, arranged).result) return refuse(missing);
    const { steps, all } = await inTenant(db, [arranged.ownerId], async (tx) => ({
      steps: await findSteps(tx, result.resultId),
      all: await findResults(tx, eventId),
    }));
    if (steps.some(({ step }) => step === 'taken-down')) {
      return refuse({ kind: 'gone', code: 'release.notice-gone' });
    }
    const step = steps.find((one) => one.step === 'notice');
    const record = all.find((one) => one.resultId === result.resultId);
    if (!step || !record) return refuse(missing);
    const posted = { book, arranged, result, step };
    const isFirst = !all.some((one) => one.version < record.version && one.releasedAt !== null);
    return accept({
      ...{ eventId, competition: book.competition?.name ?? null, event: arranged.name },
      // Safe: the standing result is one that is published.
      state: STATE[result.state as keyof typeof STATE],
      ...wordsOf(posted),
      ...periodOf(posted, now()),
      amendment: amendmentOf(posted, record, isFirst),
      resultVersion: result.version,
      resultUrl: pageUrlOf(eventId, result.version),
      winners: winnersOf({ book, result, nameOf }).map((line) => ({
        ...line,
        names: line.names && [...line.names],
      })),
    });
  };
