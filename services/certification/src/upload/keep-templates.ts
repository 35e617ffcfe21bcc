import type { NewUploadTemplate, UploadTemplateView } from '@jinbang/contracts/http/upload';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import {
  type CommandDeps,
  carryOutOnce,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayHandle, mayReadAtBody } from '../viewer/viewer.access.ts';
import { flawOfTemplate } from './upload-template.rules.ts';
import {
  addTemplate,
  endTemplateRow,
  findTemplate,
  listTemplates,
  type UploadTemplate,
} from './upload-template.store.ts';

const viewOf = (row: UploadTemplate): UploadTemplateView => {
  const { templateId, bodyId, name, registerUrl, format, columns, savedBy, version } = row;
  return {
    ...{ templateId, bodyId, name, registerUrl, format, columns: [...columns], savedBy, version },
    savedAt: row.savedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
};

/** Saves how a register wants its file. One that was used is never changed: a new one takes its place. */
export const saveTemplate =
  (deps: CommandDeps) =>
  (frame: CommandFrame, bodyId: string, wish: NewUploadTemplate): Outcome<UploadTemplateView> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandle(viewer, { bodyId })) return refuse(forbidden);
      if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
      const flaw = flawOfTemplate(wish);
      if (flaw) return refuse(flaw);
      const row: UploadTemplate = {
        ...{ templateId: deps.newId(), bodyId, ...wish, savedBy: viewer.personId, savedAt: at },
        ...{ endedBy: null, endedAt: null, version: 1 },
      };
      await addTemplate(tx, row);
      return accept(viewOf(row));
    });

/** No new upload by it; those that are on their way go on. */
export const endTemplate =
  (deps: CommandDeps) =>
  (frame: CommandFrame, templateId: string, basedOn: number): Outcome<UploadTemplateView> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const found = await findTemplate(tx, templateId, { lock: true });
      if (!found) return refuse(unknown('upload-template.unknown'));
      if (!mayHandle(viewer, found)) return refuse(forbidden);
      if (found.endedAt) return refuse({ kind: 'conflict', code: 'upload-template.ended' });
      const flaw = flawOfVersion('upload-template.stale', basedOn, { version: found.version });
      if (flaw) return refuse(flaw);
      const end = { endedBy: viewer.personId, endedAt: at, version: found.version + 1 };
      await endTemplateRow(tx, templateId, end);
      return accept(viewOf({ ...found, ...end }));
    });

export const readTemplates =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, bodyId: string): Outcome<{ items: UploadTemplateView[]; next: null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
      if (!mayReadAtBody(viewer, { bodyId })) return refuse(forbidden);
      return accept({ items: (await listTemplates(tx, bodyId)).map(viewOf), next: null });
    });
