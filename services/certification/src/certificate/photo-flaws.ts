import type { EntryFormTold } from '@jinbang/contracts/http/names';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Database } from '@jinbang/service-kit/database';
import { findPhotoBodies } from '../certificate-paper/certificate-template.store.ts';
import type { AskForms } from '../office-file/entry-file.client.ts';
import type { Approved } from './issuing.store.ts';

/** What speaks against a photo that must be on the paper (S12); undefined where it is fit. */
const flawOfPhoto = (form: EntryFormTold | undefined): Rejection | undefined => {
  const photo = form?.files.find(({ kind }) => kind === 'photo');
  if (!photo) return { kind: 'invalid', code: 'certificate.photo-missing' };
  const [flaw] = photo.flaws ?? [];
  return flaw === undefined
    ? undefined
    : { kind: 'invalid', code: 'certificate.photo-unfit', params: { flaw } };
};

export type FindPhotoFlaws = (
  approved: readonly Approved[],
) => Promise<ReadonlyMap<string, Rejection>>;

/**
 * Whose photo keeps them from a number, by decision. Asked where the body's own template prints photos;
 * the house's leaves the place free, and a candidate of an assessment has no entry and no photo with one.
 * @param approved at most 500
 * @throws a retryable Fault while registration does not answer
 */
export const findPhotoFlaws =
  (db: Database, { people }: Pick<AskForms, 'people'>): FindPhotoFlaws =>
  async (approved) => {
    const bodies = await findPhotoBodies(db, [...new Set(approved.map(({ bodyId }) => bodyId))]);
    const wanted = approved.filter(
      ({ bodyId, source }) => source === 'contest' && bodies.has(bodyId),
    );
    if (wanted.length === 0) return new Map();
    const told = await people(
      [...new Set(wanted.map(({ personId }) => personId))],
      [...new Set(wanted.map(({ entryId }) => entryId))],
    );
    const forms = new Map(
      told.flatMap(({ personId, forms: own }) =>
        (own ?? []).map((form) => [`${personId} ${form.entryId}`, form] as const),
      ),
    );
    return new Map(
      wanted.flatMap(({ decisionId, personId, entryId }) => {
        const flaw = flawOfPhoto(forms.get(`${personId} ${entryId}`));
        return flaw ? [[decisionId, flaw] as const] : [];
      }),
    );
  };
