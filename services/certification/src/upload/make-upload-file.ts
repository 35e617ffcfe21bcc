import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { CSV_MARK, csvLine } from '@jinbang/service-kit/csv.rules';
import { type Database, inTenant, type Transaction } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { WriteWorkbook } from '@jinbang/service-kit/table/workbook-writer';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import type { AskForms } from '../office-file/entry-file.client.ts';
import { gatherRows } from '../office-file/gather-rows.ts';
import { writeArchive } from '../office-file/write-archive.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { dropEnded } from './keep-runs.ts';
import {
  addFile,
  beginFile,
  endFile,
  findSentCertificates,
  findUploadBody,
  type Sent,
} from './upload-file.store.ts';
import { type UploadBody, uploadCells } from './upload-row.rules.ts';
import { findRun } from './upload-run.store.ts';
import { findTemplate, type UploadTemplate } from './upload-template.store.ts';

export type UploadDeps = CommandDeps & {
  readonly askForms: AskForms;
  readonly writeWorkbook: WriteWorkbook;
  readonly log: Log;
};

type Asked = { readonly fileId: string; readonly runId: string; readonly bodyId: string };

const again: Rejection = { kind: 'conflict', code: 'upload-file.sent-already' };
const WIDTH = 24;

/** Records who takes the file with everybody's numbers out, of what still stands; only then it is made. */
export const askUploadFile =
  (deps: CommandDeps) =>
  (frame: CommandFrame, runId: string): Outcome<Asked> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const run = await findRun(tx, runId, { lock: true });
      if (!run) return refuse(unknown('upload-run.unknown'));
      if (!mayHandle(viewer, run)) return refuse(forbidden);
      if (run.state === 'withdrawn') {
        return refuse({ kind: 'conflict', code: 'upload-run.withdrawn' });
      }
      const kept = await dropEnded(command, run);
      if (!kept.ok) return kept;
      const { bodyId } = run;
      const asked = { fileId: deps.newId(), runId, bodyId };
      await addFile(tx, { ...asked, takenBy: viewer.personId, takenAt: at });
      return accept(asked);
    });

type Ground = {
  readonly template: UploadTemplate;
  readonly body: UploadBody;
  readonly sent: Sent;
};

const begin = (
  { db, now }: { readonly db: Database; readonly now: () => Date },
  { fileId, runId, bodyId }: Asked,
): Promise<Ground | undefined> =>
  inTenant(db, [bodyId], async (tx) => {
    const run = await findRun(tx, runId);
    const template = run && (await findTemplate(tx, run.templateId));
    if (!template || !(await beginFile(tx, { fileId, bodyId, begunAt: now() }))) return undefined;
    const body = await findUploadBody(tx, bodyId);
    return { template, body, sent: await findSentCertificates(tx, runId) };
  });

/** The table in the register's columns; names and numbers come from registration and stay nowhere here. */
const tableOf = async (
  { askForms, writeWorkbook }: UploadDeps,
  { template, body, sent }: Ground,
): Promise<Result<Uint8Array, Rejection>> => {
  const { columns, format, name } = template;
  const rows = await gatherRows(askForms, sent.granted, sent.contest);
  const cells = uploadCells({ body, isAssessment: sent.isAssessment, columns, rows });
  const heads = columns.map(({ head }) => head);
  if (format === 'csv') {
    const text = CSV_MARK + [heads, ...cells].map(csvLine).join('');
    return accept(new TextEncoder().encode(text));
  }
  const sheet = { name, columns: heads.map((head) => ({ name: head, width: WIDTH })) };
  const written = await writeWorkbook([{ ...sheet, rows: [cells] }]);
  return written.ok ? accept(new Uint8Array(written.value)) : written;
};

/** Makes a file that was asked for and lets it go out, encrypted; it is kept nowhere. */
export const makeUploadFile =
  (deps: UploadDeps) =>
  async (
    asked: Asked,
    password: string,
  ): Promise<Result<ReadableStream<Uint8Array>, Rejection>> => {
    const { fileId, bodyId } = asked;
    const ground = await begin(deps, asked);
    if (!ground) return refuse(again);
    const end = (ending: 'sent' | 'cut' | 'failed', sha256: string | null, byteCount: number) =>
      inTenant(deps.db, [bodyId], (tx: Transaction) =>
        endFile(tx, { fileId, bodyId, ending, sha256, byteCount, endedAt: deps.now() }),
      );
    const table = await tableOf(deps, ground).catch(async (cause: unknown) => {
      await end('failed', null, 0);
      throw cause;
    });
    if (!table.ok) {
      await end('failed', null, 0);
      return table;
    }
    const path = `upload-${asked.runId.slice(-12)}.${ground.template.format}`;
    const member = { path: () => path, bytes: async () => table.value };
    return accept(
      writeArchive([member], password, {
        onMember: async () => {},
        onSent: ({ sha256, byteCount }) => end('sent', sha256, byteCount),
        onBroken: async (cause, byteCount) => {
          deps.log.warn({ fileId, ...describeCause(cause) }, 'an upload file was cut off');
          await end('cut', null, byteCount);
        },
      }),
    );
  };
