import type { FieldFont } from '@jinbang/papers/certificate/certificate-paper';
import {
  type CertificateTemplate,
  houseTemplate,
  NO_PICTURES,
  type TemplatePictures,
} from '@jinbang/papers/certificate/certificate-template';
import type { Transaction } from '@jinbang/service-kit/database';
import { findPictures, findPublished, type PictureRow } from './certificate-template.store.ts';
import { findFont } from './field-font.store.ts';

/** What certificates are printed with: words, pictures, and the body's 仿宋 where it has one. */
export type Press = {
  /** Null: the house's own. */
  readonly templateId: string | null;
  readonly template: CertificateTemplate;
  readonly pictures: TemplatePictures;
  readonly font: FieldFont | null;
};

const pictureIn = (rows: readonly PictureRow[], slot: PictureRow['slot']) => {
  const found = rows.find((row) => row.slot === slot);
  return found ? { type: found.kind, base64: found.content.toString('base64') } : null;
};

export const picturesOf = (rows: readonly PictureRow[]): TemplatePictures => ({
  logo: pictureIn(rows, 'logo'),
  watermark: pictureIn(rows, 'watermark'),
});

export const fontOf = async (tx: Transaction, bodyId: string): Promise<FieldFont | null> => {
  const font = await findFont(tx, bodyId);
  return font ? { sha256: font.sha256, family: font.family, bytes: font.content } : null;
};

/**
 * What a body's level certificates are printed with: its template in force, or the house's own.
 */
export const templateInForce = async (
  tx: Transaction,
  { bodyId, issuerName }: { readonly bodyId: string; readonly issuerName: string },
): Promise<Press> => {
  const found = await findPublished(tx, bodyId);
  const font = await fontOf(tx, bodyId);
  if (!found) {
    const template = houseTemplate(issuerName);
    return { templateId: null, template, pictures: NO_PICTURES, font };
  }
  const pictures = picturesOf(await findPictures(tx, found.templateId));
  return { templateId: found.templateId, template: found.document, pictures, font };
};
