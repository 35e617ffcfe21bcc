import type { UploadRowView, UploadRunView } from '@jinbang/contracts/http/upload';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import type { UploadRowState } from '../upload.tables.ts';
import { mayHandle, mayReadAtBody } from '../viewer/viewer.access.ts';
import {
  findFiles,
  findRun,
  type ListedRun,
  listRows,
  listRuns,
  type TakenFile,
} from './upload-run.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
const FILES_MAX = 20;

const viewOf = (
  { run, templateName, eventName }: ListedRun,
  files: readonly TakenFile[],
): UploadRunView => ({
  ...{ runId: run.runId, bodyId: run.bodyId, templateId: run.templateId, templateName },
  ...{ eventId: run.eventId, eventName, state: run.state, rows: run.rowCount },
  ...{ accepted: run.acceptedCount, refused: run.refusedCount },
  ...{ withdrawn: run.withdrawnCount, madeBy: run.madeBy },
  madeAt: run.madeAt.toISOString(),
  handedInAt: run.handedInAt?.toISOString() ?? null,
  files: files.slice(0, FILES_MAX).map(({ file, end }) => ({
    ...{ fileId: file.fileId, takenBy: file.takenBy, takenAt: file.takenAt.toISOString() },
    ...{ sha256: end?.sha256 ?? null, ending: end?.ending ?? null },
  })),
  version: run.version,
});

/** What went to registers, how far it is, and who took each file out. */
export const readRuns =
  (deps: Read) =>
  (
    personId: string,
    bodyId: string,
    query: { readonly after?: string | undefined; readonly limit: number },
  ): Outcome<{ items: UploadRunView[]; next: string | null; mayChange: boolean }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
      if (!mayReadAtBody(viewer, { bodyId })) return refuse(forbidden);
      const rows = await listRuns(tx, { bodyId, ...query });
      const page = rows.slice(0, query.limit);
      const runIds = page.map(({ run }) => run.runId);
      const files = runIds.length > 0 ? await findFiles(tx, runIds) : [];
      const byRun = Map.groupBy(files, ({ file }) => file.runId);
      const items = page.map((one) => viewOf(one, byRun.get(one.run.runId) ?? []));
      const next = rows.length > page.length ? (page.at(-1)?.run.runId ?? null) : null;
      return accept({ items, next, mayChange: mayHandle(viewer, { bodyId }) });
    });

type RowQuery = {
  readonly state?: UploadRowState | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
};

/** The rows of one upload in the order of its file, with the register's reasons. */
export const readRows =
  (deps: Read) =>
  (
    personId: string,
    runId: string,
    query: RowQuery,
  ): Outcome<{ items: UploadRowView[]; next: string | null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const run = await findRun(tx, runId);
      if (!run) return refuse(unknown('upload-run.unknown'));
      if (!mayReadAtBody(viewer, run)) return refuse(forbidden);
      const found = await listRows(tx, { runId, ...query });
      const page = found.slice(0, query.limit);
      const items = page.map(({ row, number, name }) => ({
        ...{ certificateId: row.certificateId, place: row.place, number, name },
        ...{ state: row.state, reason: row.reason, changedAt: row.changedAt.toISOString() },
      }));
      const last = found.length > page.length ? page.at(-1)?.row.place : undefined;
      return accept({ items, next: last === undefined ? null : String(last) });
    });
