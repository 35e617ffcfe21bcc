import type {
  FieldFontTold,
  OneTemplate,
  TemplateDocument,
  TemplateOutline,
  TemplateQuery,
} from '@jinbang/contracts/http/certificate-template';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CertificateTemplate } from '@jinbang/papers/certificate/certificate-template';
import { SUBSTITUTE_FAMILY } from '@jinbang/papers/certificate/substitute';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import {
  mayListTemplates,
  mayReadTemplate,
  mayWriteTemplate,
  readableBodies,
} from './certificate-template.access.ts';
import {
  findPictures,
  findTemplate,
  listTemplates,
  type TemplateRow,
} from './certificate-template.store.ts';
import { type FontInfo, findFontInfo } from './field-font.store.ts';
import { flawsOfTemplate } from './own-template.ts';

type Reader = Pick<CommandDeps, 'db' | 'now'>;

const outlineOf = (row: TemplateRow, bodyName: string): TemplateOutline => {
  const { templateId, bodyId, label, edition, state, savedBy, publishedBy, version } = row;
  return {
    ...{ templateId, bodyId, bodyName, label, edition, state, savedBy, publishedBy, version },
    savedAt: row.savedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
};

const nameOf = async (tx: Transaction, bodyId: string): Promise<string> =>
  (await findIssuer(tx, bodyId))?.name ?? '';

export const fontTold = ({ family, sha256, byteCount, uploadedAt }: FontInfo): FieldFontTold => ({
  ...{ family, sha256, byteCount },
  uploadedAt: uploadedAt.toISOString(),
});

type Page = { readonly items: readonly TemplateOutline[]; readonly next: string | null };

/** The templates of one's own bodies. */
export const readTemplates =
  (deps: Reader) =>
  (personId: string, query: TemplateQuery): Outcome<Page> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!mayListTemplates(viewer)) return refuse(forbidden);
      const bodyIds = readableBodies(viewer);
      const rows = bodyIds.length === 0 ? [] : await listTemplates(tx, { ...query, bodyIds });
      const page = rows.slice(0, query.limit);
      const items: TemplateOutline[] = [];
      for (const row of page) {
        items.push(outlineOf(row, await nameOf(tx, row.bodyId)));
      }
      const next = rows.length > page.length ? (page.at(-1)?.templateId ?? null) : null;
      return accept({ items, next });
    });

/** The same as an answer has it. */
const documentOf = ({ kind: _, ...document }: CertificateTemplate): TemplateDocument => ({
  ...document,
  addresses: [...document.addresses],
  look: { ...document.look, drawn: [...document.look.drawn] },
});

/** One template with what speaks against it, and what its fields are set in. */
export const readTemplate =
  (deps: Reader) =>
  (personId: string, templateId: string): Outcome<OneTemplate> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const row = await findTemplate(tx, templateId);
      if (!row) return refuse(unknown('certificate-template.unknown'));
      if (!mayReadTemplate(viewer, row)) return refuse(forbidden);
      const pictures = await findPictures(tx, templateId);
      const font = await findFontInfo(tx, row.bodyId);
      const isDraft = row.state === 'draft';
      const isOther = !row.writers.includes(viewer.personId);
      return accept({
        ...outlineOf(row, await nameOf(tx, row.bodyId)),
        document: documentOf(row.document),
        pictures: pictures.map(({ slot }) => slot),
        flaws: isDraft ? [...(await flawsOfTemplate(tx, row))] : [],
        font: font ? fontTold(font) : null,
        substitute: SUBSTITUTE_FAMILY,
        mayPublish: isDraft && isOther && mayWriteTemplate(viewer, row),
      });
    });
