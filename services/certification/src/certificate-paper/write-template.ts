import type {
  TemplateBeginning,
  TemplateDocument,
} from '@jinbang/contracts/http/certificate-template';
import { accept, refuse } from '@jinbang/kernel/result';
import {
  type CertificateTemplate,
  houseTemplate,
} from '@jinbang/papers/certificate/certificate-template';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayWriteTemplate } from './certificate-template.access.ts';
import {
  addTemplate,
  changeTemplate,
  findPictures,
  findTemplate,
  type PictureRow,
  savePicture,
  type TemplateRow,
} from './certificate-template.store.ts';
import { findOwnTemplate, type TemplateSeen } from './own-template.ts';

export type TemplateKept = { readonly templateId: string; readonly version: number };

/** What a draft begins as: a copy of one of the same body, or the house's own wording. */
const beginningOf = async (
  tx: Transaction,
  { bodyId, from }: TemplateBeginning,
): Outcome<{ document: CertificateTemplate; pictures: readonly PictureRow[] }> => {
  const issuer = await findIssuer(tx, bodyId);
  if (!issuer) return refuse(unknown('issuer.unknown'));
  if (from === undefined) return accept({ document: houseTemplate(issuer.name), pictures: [] });
  const copied = await findTemplate(tx, from);
  if (copied?.bodyId !== bodyId) return refuse(unknown('certificate-template.unknown'));
  return accept({ document: copied.document, pictures: await findPictures(tx, from) });
};

/** Begins a draft: of the house's own wording, or as a copy with its pictures. */
export const beginTemplate =
  (deps: CommandDeps) =>
  (frame: CommandFrame, wish: TemplateBeginning): Outcome<TemplateKept> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const { bodyId, label } = wish;
      if (!mayWriteTemplate(viewer, { bodyId })) return refuse(forbidden);
      const begun = await beginningOf(tx, wish);
      if (!begun.ok) return begun;
      const templateId = deps.newId();
      await addTemplate(tx, {
        ...{ templateId, bodyId, kind: 'level', label, edition: null, state: 'draft', version: 1 },
        document: begun.value.document,
        ...{ writers: [viewer.personId], savedBy: viewer.personId, savedAt: at },
        ...{ publishedBy: null, publishedAt: null },
      });
      for (const picture of begun.value.pictures) await savePicture(tx, { ...picture, templateId });
      return accept({ templateId, version: 1 });
    });

/** What everybody who touches a draft leaves on it. */
export const touched = ({ writers, version }: TemplateRow, personId: string, at: Date) => ({
  writers: [...new Set([...writers, personId])],
  savedBy: personId,
  savedAt: at,
  version: version + 1,
});

/** Keeps what was typed, flawed or not: it is publishing that asks for a clean template. */
export const saveTemplate =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    saving: TemplateSeen & { readonly document: TemplateDocument },
  ): Outcome<TemplateKept> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwnTemplate(command, saving);
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const { templateId } = found.value;
      const set = touched(found.value, viewer.personId, at);
      const document = { ...saving.document, kind: 'level' } as const;
      await changeTemplate(tx, templateId, { ...set, document });
      return accept({ templateId, version: set.version });
    });

/** Puts a draft away; it stays on record. */
export const discardTemplate =
  (deps: CommandDeps) =>
  (frame: CommandFrame, seen: TemplateSeen): Outcome<TemplateKept> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwnTemplate(command, seen);
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const set = touched(found.value, viewer.personId, at);
      await changeTemplate(tx, found.value.templateId, { ...set, state: 'discarded' });
      return accept({ templateId: found.value.templateId, version: set.version });
    });
