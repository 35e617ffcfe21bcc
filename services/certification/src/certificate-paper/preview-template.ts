import { accept, refuse } from '@jinbang/kernel/result';
import type { PrintCertificates } from '@jinbang/papers/certificate/certificate-printer';
import type { FileKind } from '@jinbang/service-kit/content-kind.rules';
import { inTenant } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayReadTemplate } from './certificate-template.access.ts';
import { findPictures, findTemplate, type TemplateRow } from './certificate-template.store.ts';
import { seePage } from './see-picture.ts';
import { specimenOf, specimenRun } from './specimen.rules.ts';
import { fontOf, picturesOf } from './template-in-force.ts';

export type PreviewDeps = CommandDeps & {
  readonly origin: string;
  readonly printCertificates: PrintCertificates;
};

/** A template filled in for a person who does not exist. */
export const setSpecimen = async (
  { db, origin, printCertificates }: PreviewDeps,
  { templateId, bodyId, document }: TemplateRow,
  { isPreview }: { readonly isPreview: boolean },
) => {
  const { pictures, font } = await inTenant(db, [bodyId], async (tx) => ({
    pictures: picturesOf(await findPictures(tx, templateId)),
    font: await fontOf(tx, bodyId),
  }));
  return printCertificates(specimenRun(specimenOf(document, pictures, origin), font, isPreview));
};

export type Preview = { readonly kind: Extract<FileKind, 'pdf' | 'png'>; readonly bytes: Buffer };

/** A specimen with the place of the seal marked, as PDF or as pixels. */
export const previewTemplate =
  (deps: PreviewDeps) =>
  async (personId: string, templateId: string, format: Preview['kind']): Outcome<Preview> => {
    const found = await lookUp(deps, personId, async ({ tx, viewer }) => {
      const row = await findTemplate(tx, templateId);
      if (!row) return refuse(unknown('certificate-template.unknown'));
      return mayReadTemplate(viewer, row) ? accept({ row }) : refuse(forbidden);
    });
    if (!found.ok) return found;
    const printed = await setSpecimen(deps, found.value.row, { isPreview: true });
    if (!printed.ok) return printed;
    if (format === 'pdf') return accept({ kind: 'pdf', bytes: Buffer.from(printed.value.bytes) });
    const page = await seePage(printed.value.bytes);
    return page?.png
      ? accept({ kind: 'png', bytes: Buffer.from(page.png) })
      : refuse({ kind: 'conflict', code: 'paper.failed' });
  };
