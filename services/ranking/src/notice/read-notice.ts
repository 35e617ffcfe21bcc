import { z } from '@hono/zod-openapi';
import { bilingual } from '@jinbang/contracts/primitive';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { dayIn, daysAfter } from '@jinbang/kernel/working-day';
import { inTenant } from '@jinbang/service-kit/database';
import { cutOfBook, type NameOf, standingResult } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { filledText, USUAL_TEXT } from '../release/notice-text.rules.ts';
import { findSteps, type StepRecord } from '../release/release.store.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import type { ResultDeps } from '../result/result-desk.ts';
import type { ArrangedEvent } from '../tables.ts';
import { winnersOf } from './notice.rules.ts';

const longText = z.object({ zh: z.string(), en: z.string().optional() });

/** The public notice of a result: its words, its period, the prize winners by name. */
export const resultNotice = z
  .object({
    state: z.enum(['notice', 'final', 'amended']),
    title: bilingual,
    body: longText,
    objections: longText,
    contact: longText,
    postedAt: z.iso.datetime(),
    /** null: the rules ask for no public notice. */
    endsAt: z.iso.datetime().nullable(),
    resultVersion: z.int(),
    resultUrl: z.string(),
    winners: z.array(
      z.object({
        group: z.string(),
        rank: z.int().nullable(),
        award: z.string(),
        names: z.array(z.string()).nullable(),
        organisation: z.string().nullable(),
        entryNo: z.string().nullable(),
        hasNamesake: z.boolean(),
      }),
    ),
  })
  .openapi('ResultNotice');
export type ResultNotice = z.infer<typeof resultNotice>;

export type NoticeDeps = Pick<ResultDeps, 'db' | 'shelf' | 'pageUrlOf' | 'whenReady'> & {
  readonly nameOf: NameOf;
};

type Posted = {
  readonly book: EventBook;
  readonly arranged: ArrangedEvent;
  readonly result: PublishedResult;
  readonly step: StepRecord;
};

const STATE = { PUBLIC_NOTICE: 'notice', FINAL: 'final', AMENDED: 'amended' } as const;

const wordsOf = ({ book, arranged, result, step }: Posted) => {
  const zone = book.competition?.zone ?? 'Asia/Shanghai';
  const { title, body, objections, contact } = step.notice ?? USUAL_TEXT;
  const until = result.noticeUntil;
  const fills = {
    event: arranged.name,
    contest: book.competition?.name ?? { zh: '' },
    days: String(arranged.noticeWorkingDays),
    from: dayIn(zone, step.recordedAt),
    // The last day, not the midnight after it.
    to: until ? daysAfter(dayIn(zone, until), -1) : dayIn(zone, step.recordedAt),
  };
  return {
    title: filledText(title, fills),
    body: filledText(body, fills),
    objections: filledText(objections, fills),
    contact: filledText(contact, fills),
  };
};

/** The posted notice of an event's result, as everybody may read it; before its release there is none. */
export const readResultNotice =
  ({ db, shelf, pageUrlOf, nameOf, whenReady }: NoticeDeps) =>
  async (eventId: string): Promise<Result<ResultNotice, Rejection>> => {
    whenReady();
    const missing: Rejection = { kind: 'missing', code: 'release.no-such-notice' };
    const book = shelf.find(eventId);
    const arranged = book?.event.arranged;
    const result = book && standingResult(book);
    if (!book || !arranged || !result) return refuse(missing);
    if (!cutOfBook('public', book, arranged).result) return refuse(missing);
    const steps = await inTenant(db, [arranged.ownerId], (tx) => findSteps(tx, result.resultId));
    if (steps.some(({ step }) => step === 'taken-down')) {
      return refuse({ kind: 'gone', code: 'release.notice-gone' });
    }
    const step = steps.find((one) => one.step === 'notice');
    if (!step) return refuse(missing);
    return accept({
      // Safe: the standing result is one that is published.
      state: STATE[result.state as keyof typeof STATE],
      ...wordsOf({ book, arranged, result, step }),
      postedAt: step.recordedAt.toISOString(),
      endsAt: result.noticeUntil?.toISOString() ?? null,
      resultVersion: result.version,
      resultUrl: pageUrlOf(eventId, result.version),
      winners: winnersOf({ book, result, nameOf }).map((line) => ({
        ...line,
        names: line.names && [...line.names],
      })),
    });
  };
