import type {
  BatchNotices,
  KeptPromotionNotice,
  PromotionObjection,
} from '@jinbang/contracts/http/promotion-notice';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  type Command,
  type CommandDeps,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { findBatch } from '../decision/decision.store.ts';
import { mayHandle, mayRead } from '../viewer/viewer.access.ts';
import { findNoticeStanding } from './notice-of-batch.ts';
import { flawOfPosting, noticeBar, promotedOf, stateOfNotice } from './promotion-notice.rules.ts';
import {
  countLines,
  findBatchDecisions,
  findSteps,
  type StepRow,
} from './promotion-notice.store.ts';
import { type FoundObjection, findObjections } from './promotion-objection.store.ts';

const viewOf = ({ row, text }: FoundObjection): PromotionObjection => ({
  ...{ objectionId: row.objectionId, number: row.number, line: row.line },
  ...{ channel: row.channel, state: row.state, version: row.version },
  objector:
    text?.objectorName && text.objectorKind && text.contact
      ? { kind: text.objectorKind, name: text.objectorName, contact: text.contact }
      : null,
  ...{ matter: text?.matter ?? '', links: [...(text?.links ?? [])] },
  receivedAt: row.receivedAt.toISOString(),
  ...{ acceptedBy: row.acceptedBy, declinedBecause: text?.declinedBecause ?? null },
  ...{ answeredBy: row.answeredBy, answer: text?.answer ?? null },
});

type Standing = Awaited<ReturnType<typeof findNoticeStanding>>;

const barOf = (standing: Standing, at: Date): BatchNotices['bar'] => {
  const bar = noticeBar(standing, at);
  if (!bar) return null;
  const { until, objections } = bar.params ?? {};
  return {
    code: bar.code,
    until: typeof until === 'string' ? until : null,
    objections: typeof objections === 'number' ? objections : null,
  };
};

const keptNotices = async (
  tx: Transaction,
  { notices }: Standing,
  at: Date,
): Promise<KeptPromotionNotice[]> => {
  if (notices.length === 0) return [];
  const noticeIds = notices.map(({ noticeId }) => noticeId);
  const counts = await countLines(tx, noticeIds);
  const steps = Map.groupBy(await findSteps(tx, noticeIds), ({ noticeId }) => noticeId);
  const found = Map.groupBy(await findObjections(tx, noticeIds), ({ row }) => row.noticeId);
  return notices.map((notice) => ({
    noticeId: notice.noticeId,
    workingDays: notice.workingDays,
    endsAt: notice.until.toISOString(),
    state: stateOfNotice(notice, at),
    lineCount: counts.get(notice.noticeId) ?? 0,
    steps: (steps.get(notice.noticeId) ?? []).map(stepOf),
    objections: (found.get(notice.noticeId) ?? []).map(viewOf),
  }));
};

const stepOf = ({ step, recordedAt, recordedBy, reason, copyHash }: StepRow) => ({
  ...{ step, at: recordedAt.toISOString(), by: recordedBy, reason, copyHash },
});

const viewOfBatch = async (
  { tx, viewer, at }: Command,
  batch: NonNullable<Awaited<ReturnType<typeof findBatch>>>,
): Promise<BatchNotices> => {
  const { batchId } = batch;
  const standing = await findNoticeStanding(tx, batch);
  const promoted = promotedOf(await findBatchDecisions(tx, batchId)).length;
  const isHandler = mayHandle(viewer, batch);
  const mayPost = isHandler && flawOfPosting(batch, standing.notices, promoted, at) === null;
  const bar = batch.state === 'waiting' ? barOf(standing, at) : null;
  const notices = await keptNotices(tx, standing, at);
  return { batchId, asked: standing.asked, bar, mayPost, mayHandle: isHandler, notices };
};

/** The public notices of a batch with their log and what was objected, and what they keep the office from. */
export const readNotices =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, batchId: string): Outcome<BatchNotices> =>
    lookUp(deps, personId, async (command) => {
      const batch = await findBatch(command.tx, batchId);
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayRead(command.viewer, batch)) return refuse(forbidden);
      return accept(await viewOfBatch(command, batch));
    });
