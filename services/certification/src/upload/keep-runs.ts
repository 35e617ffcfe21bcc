import { UPLOAD_ROWS_MAX } from '@jinbang/contracts/http/upload';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  type Outcome,
  unknown,
} from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import {
  addRun,
  changeRun,
  findRun,
  findUnsent,
  moveRows,
  type UploadRun,
  withdrawEnded,
} from './upload-run.store.ts';
import { findTemplate } from './upload-template.store.ts';

export type RunChanged = { readonly runId: string; readonly version: number };

const conflict = (code: string): Rejection => ({ kind: 'conflict', code: `upload-run.${code}` });

/** Chooses the certificates of an event that are not on their way to this register yet. */
export const makeRun =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    templateId: string,
    eventId: string,
  ): Outcome<RunChanged & { readonly rows: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      // Held: two who choose at once must not both find a certificate unsent.
      const template = await findTemplate(tx, templateId, { lock: true });
      if (!template) return refuse(unknown('upload-template.unknown'));
      const { bodyId } = template;
      if (!mayHandle(viewer, { bodyId })) return refuse(forbidden);
      if (template.endedAt) return refuse({ kind: 'conflict', code: 'upload-template.ended' });
      const limit = UPLOAD_ROWS_MAX + 1;
      const chosen = await findUnsent(tx, { bodyId, eventId, templateId, limit });
      if (chosen.length === 0) return refuse(conflict('nobody'));
      if (chosen.length > UPLOAD_ROWS_MAX) {
        return refuse({ ...conflict('too-large'), params: { limit: UPLOAD_ROWS_MAX } });
      }
      const runId = deps.newId();
      const run: UploadRun = {
        ...{ runId, bodyId, templateId, eventId, state: 'made', rowCount: chosen.length },
        ...{
          acceptedCount: 0,
          refusedCount: 0,
          withdrawnCount: 0,
          madeBy: viewer.personId,
          madeAt: at,
        },
        ...{ handedInBy: null, handedInAt: null, withdrawnBy: null, withdrawnAt: null, version: 1 },
      };
      await addRun(tx, run, chosen);
      return accept({ runId, version: 1, rows: chosen.length });
    });

/** A run somebody may move on, held, and seen as it is. */
export const findRunToMove = async (
  { tx, viewer }: Command,
  runId: string,
  basedOn: number,
): Promise<Result<UploadRun, Rejection>> => {
  const run = await findRun(tx, runId, { lock: true });
  if (!run) return refuse(unknown('upload-run.unknown'));
  if (!mayHandle(viewer, run)) return refuse(forbidden);
  if (run.state === 'withdrawn') return refuse(conflict('withdrawn'));
  const flaw = flawOfVersion('upload-run.stale', basedOn, { version: run.version });
  return flaw ? refuse(flaw) : accept(run);
};

/** Takes out of a run what stands no more, and counts it; a run with nothing left is not moved on. */
export const dropEnded = async (
  { tx, at }: Command,
  run: UploadRun,
): Promise<Result<UploadRun, Rejection>> => {
  if (run.state !== 'made') return accept(run);
  const withdrawnCount = run.withdrawnCount + (await withdrawEnded(tx, run.runId, at));
  await changeRun(tx, run.runId, { withdrawnCount });
  return withdrawnCount === run.rowCount
    ? refuse(conflict('nothing-left'))
    : accept({ ...run, withdrawnCount });
};

type Move = { readonly to: 'handed-in' | 'withdrawn'; readonly basedOn: number };

/** A run nobody handed in yet, without what is not to be handed in. */
const findOpenRun = async (command: Command, runId: string, { to, basedOn }: Move) => {
  const found = await findRunToMove(command, runId, basedOn);
  if (!found.ok) return found;
  if (found.value.state === 'handed-in') return refuse(conflict('handed-in'));
  return to === 'handed-in' ? dropEnded(command, found.value) : found;
};

/**
 * Says that the file was handed in at the register, or that it never will be: then its rows go again.
 * What was suspended or revoked meanwhile is not said to have been handed in.
 */
export const moveRun =
  (deps: CommandDeps) =>
  (frame: CommandFrame, runId: string, { to, basedOn }: Move): Outcome<RunChanged> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOpenRun(command, runId, { to, basedOn });
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const version = found.value.version + 1;
      const by =
        to === 'handed-in'
          ? { handedInBy: viewer.personId, handedInAt: at }
          : { withdrawnBy: viewer.personId, withdrawnAt: at };
      await changeRun(tx, runId, { state: to, ...by, version });
      await moveRows(tx, runId, to === 'handed-in' ? 'uploaded' : 'withdrawn', at);
      return accept({ runId, version });
    });
