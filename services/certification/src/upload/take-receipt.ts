import { createHash } from 'node:crypto';
import type { NewReceipt, ReceiptPreview } from '@jinbang/contracts/http/upload';
import { sentenceOf } from '@jinbang/contracts/problem';
import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { readTable } from '@jinbang/service-kit/table/read-table';
import {
  type CommandDeps,
  carryOutOnce,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { findRunToMove, type RunChanged } from './keep-runs.ts';
import { readReceipt, reasonOf } from './receipt.rules.ts';
import { flawOfAnswers } from './receipt-answer.rules.ts';
import { addReceipt, answerRows, changeRun, findRows, findRun } from './upload-run.store.ts';
import { numberHeadOf } from './upload-template.rules.ts';
import { findTemplate } from './upload-template.store.ts';

const LIST_MAX = 200;
const notHandedIn: Rejection = { kind: 'conflict', code: 'upload-receipt.not-handed-in' };

/** The rows of a run that was handed in, and the head of their numbers. */
const findSent = (deps: Pick<CommandDeps, 'db' | 'now'>, personId: string, runId: string) =>
  lookUp(deps, personId, async ({ tx, viewer }) => {
    const run = await findRun(tx, runId);
    if (!run) return refuse(unknown('upload-run.unknown'));
    if (!mayHandle(viewer, run)) return refuse(forbidden);
    if (run.state !== 'handed-in') return refuse(notHandedIn);
    const template = await findTemplate(tx, run.templateId);
    const rows = await findRows(tx, runId);
    return accept({ rows, numberHead: numberHeadOf(template?.columns ?? []) });
  });

/** What the register's receipt says, row by row; nothing of it is kept or carried out here. */
export const previewReceipt =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  async (personId: string, runId: string, bytes: Buffer): Outcome<ReceiptPreview> => {
    const found = await findSent(deps, personId, runId);
    if (!found.ok) return found;
    const tables = await readTable(bytes);
    if (!tables.ok) return tables;
    const sent = new Map(
      found.value.rows.map(({ row, number }) => [plainCertificateNumber(number), row]),
    );
    const { numberHead } = found.value;
    const read = readReceipt(tables.value, { rows: sent, numberHead });
    const missing = read.missing.slice(0, LIST_MAX).flatMap((number) => {
      const row = sent.get(number);
      return row ? [{ certificateId: row.certificateId, number }] : [];
    });
    return accept({
      ...read,
      ...{ sha256: createHash('sha256').update(bytes).digest('hex'), answers: [...read.answers] },
      ...{ missing, missingCount: read.missing.length, problemCount: read.problems.length },
      problems: read.problems.slice(0, LIST_MAX).map((problem) => ({
        ...problem,
        sentence: { zh: sentenceOf(problem.code, 'zh'), en: sentenceOf(problem.code, 'en') },
      })),
    });
  };

type Given = { readonly receipt: NewReceipt; readonly basedOn: number };

/** Takes the answers of a receipt over: all of them or none. What was refused may go again. */
export const takeReceipt =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    runId: string,
    { receipt: { sha256, answers }, basedOn }: Given,
  ): Outcome<RunChanged & { readonly missing: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findRunToMove(command, runId, basedOn);
      if (!found.ok) return found;
      const run = found.value;
      if (run.state !== 'handed-in') return refuse(notHandedIn);
      const { tx, viewer, at } = command;
      const rows = (await findRows(tx, runId)).map(({ row }) => row);
      const flaw = flawOfAnswers(rows, answers);
      if (flaw) return refuse(flaw);
      const told = answers.map(({ certificateId, outcome, reason }) => ({
        ...{ certificateId, outcome },
        reason: outcome === 'refused' ? reasonOf(reason ?? '') || '—' : null,
      }));
      const states = new Map(rows.map((row) => [row.certificateId, row.state]));
      const fresh = told.filter(({ certificateId }) => states.get(certificateId) === 'uploaded');
      await answerRows(tx, runId, fresh, at);
      const accepted = fresh.filter(({ outcome }) => outcome === 'accepted').length;
      const refused = fresh.length - accepted;
      const acceptedCount = run.acceptedCount + accepted;
      const refusedCount = run.refusedCount + refused;
      const missing = run.rowCount - run.withdrawnCount - acceptedCount - refusedCount;
      await addReceipt(tx, {
        ...{ receiptId: deps.newId(), runId, bodyId: run.bodyId, sha256 },
        ...{ acceptedCount: accepted, refusedCount: refused, missingCount: missing },
        ...{ recordedBy: viewer.personId, recordedAt: at },
      });
      const version = run.version + 1;
      await changeRun(tx, runId, { acceptedCount, refusedCount, version });
      return accept({ runId, version, missing });
    });
