import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { templateFlaws } from '@jinbang/papers/certificate/certificate-lint';
import type { Transaction } from '@jinbang/service-kit/database';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type Command, forbidden, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayWriteTemplate } from './certificate-template.access.ts';
import { findPictures, findTemplate, type TemplateRow } from './certificate-template.store.ts';
import { findContestNames } from './known-names.store.ts';

export type TemplateSeen = { readonly templateId: string; readonly basedOn: number };

const notADraft: Rejection = { kind: 'conflict', code: 'certificate-template.not-a-draft' };

/** A draft for somebody who may write it, as it was when they saw it; locked until the end. */
export const findOwnTemplate = async (
  { tx, viewer }: Command,
  { templateId, basedOn }: TemplateSeen,
): Promise<Result<TemplateRow, Rejection>> => {
  const row = await findTemplate(tx, templateId, { lock: true });
  if (!row) return refuse(unknown('certificate-template.unknown'));
  if (!mayWriteTemplate(viewer, row)) return refuse(forbidden);
  if (row.state !== 'draft') return refuse(notADraft);
  const stale = flawOfVersion('command.stale', basedOn, { version: row.version });
  return stale ? refuse(stale) : accept(row);
};

/** What speaks against a template: its words, what is drawn in it, and whose marks it bears. */
export const flawsOfTemplate = async (tx: Transaction, row: TemplateRow) => {
  const issuer = await findIssuer(tx, row.bodyId);
  const names = { issuer: issuer?.name ?? '', contests: await findContestNames(tx, row.bodyId) };
  const pictures = await findPictures(tx, row.templateId);
  return templateFlaws(row.document, names, pictures.length > 0);
};
