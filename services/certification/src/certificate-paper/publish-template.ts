import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import {
  type Command,
  carryOutOnce,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { mayWriteTemplate } from './certificate-template.access.ts';
import {
  changeTemplate,
  findPublished,
  findTemplate,
  highestEdition,
  type TemplateRow,
} from './certificate-template.store.ts';
import { findOwnTemplate, flawsOfTemplate, type TemplateSeen } from './own-template.ts';
import type { PictureSeen } from './picture.worker.ts';
import { type PreviewDeps, setSpecimen } from './preview-template.ts';
import { seePage } from './see-picture.ts';
import type { TemplateKept } from './write-template.ts';

type Published = TemplateKept & { readonly edition: number };

const ownDraft: Rejection = { kind: 'forbidden', code: 'certificate-template.own-draft' };
const looksSealed: Rejection = { kind: 'invalid', code: 'certificate-template.looks-sealed' };
const cannotBeSet: Rejection = {
  kind: 'invalid',
  code: 'certificate.cannot-be-set',
  params: { stage: 'preview' },
};

type Looked = {
  readonly specimen: Awaited<ReturnType<typeof setSpecimen>>;
  readonly page: PictureSeen | undefined;
};

/** What keeps a template from being published: its writer, a rule, or what its specimen looks like. */
const flawOfPublishing = async (
  { tx, viewer }: Command,
  row: TemplateRow,
  { specimen, page }: Looked,
): Promise<Rejection | undefined> => {
  if (row.writers.includes(viewer.personId)) return ownDraft;
  const flaws = await flawsOfTemplate(tx, row);
  const [first] = flaws;
  if (first) {
    const params = { count: flaws.length, clause: first.clause };
    return { kind: 'invalid', code: 'certificate-template.flawed', params };
  }
  if (!specimen.ok) return specimen.refusal;
  if (!page) return cannotBeSet;
  return page.isSealed ? looksSealed : undefined;
};

/** The template before makes room: a body has one in force. */
const supersede = async (tx: Transaction, { bodyId }: TemplateRow): Promise<void> => {
  const before = await findPublished(tx, bodyId);
  if (!before) return;
  const version = before.version + 1;
  await changeTemplate(tx, before.templateId, { state: 'superseded', version });
};

const findReadable = (deps: PreviewDeps, personId: string, templateId: string) =>
  lookUp(deps, personId, async ({ tx, viewer }) => {
    const row = await findTemplate(tx, templateId);
    if (!row) return refuse(unknown('certificate-template.unknown'));
    return mayWriteTemplate(viewer, row) ? accept({ row }) : refuse(forbidden);
  });

/**
 * Puts a template in force in place of the one before, by somebody who wrote none of it, once it breaks
 * no rule and its specimen, looked at as pixels, has nothing on it that looks like a seal.
 */
export const publishTemplate =
  (deps: PreviewDeps) =>
  async (frame: CommandFrame, seen: TemplateSeen): Outcome<Published> => {
    // Setting a page takes its time: it is over before the transaction begins, which checks the version.
    const readable = await findReadable(deps, frame.actorId, seen.templateId);
    if (!readable.ok) return readable;
    const specimen = await setSpecimen(deps, readable.value.row, { isPreview: false });
    const page = specimen.ok ? await seePage(specimen.value.bytes) : undefined;
    return carryOutOnce(deps, frame, async (command) => {
      const found = await findOwnTemplate(command, seen);
      if (!found.ok) return found;
      const flaw = await flawOfPublishing(command, found.value, { specimen, page });
      if (flaw) return refuse(flaw);
      const { tx, viewer, at } = command;
      const { templateId } = found.value;
      await supersede(tx, found.value);
      const edition = (await highestEdition(tx, found.value.bodyId)) + 1;
      const version = found.value.version + 1;
      const set = { publishedBy: viewer.personId, publishedAt: at, edition, version };
      await changeTemplate(tx, templateId, { ...set, state: 'published' });
      return accept({ templateId, version, edition });
    });
  };
