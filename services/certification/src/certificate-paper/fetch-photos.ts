import type { PaperPhoto } from '@jinbang/papers/paper';
import type { Certificate } from '../certificate/certificate.store.ts';
import type { AskForms } from '../office-file/entry-file.client.ts';

/** So many are asked for at once; registration serves others meanwhile. */
const AT_ONCE = 8;

type Held = Pick<Certificate, 'certificateId' | 'entryId' | 'personId' | 'source'>;

/**
 * Photos as they were handed in, by certificate; whoever has none is left out and the place stays free.
 * @throws a retryable Fault while registration does not answer
 */
export const fetchPhotos = async (
  { file }: Pick<AskForms, 'file'>,
  certificates: readonly Held[],
): Promise<ReadonlyMap<string, PaperPhoto>> => {
  const photos = new Map<string, PaperPhoto>();
  // A candidate of an assessment has no entry and so no photo with one.
  const wanted = certificates.filter(({ source }) => source === 'contest');
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const few = wanted.slice(start, start + AT_ONCE);
    const asked = few.map(({ entryId, personId }) => file({ entryId, personId, kind: 'photo' }));
    const files = await Promise.all(asked);
    for (const [place, found] of files.entries()) {
      const certificateId = few[place]?.certificateId;
      if (!found || found.type === 'pdf' || certificateId === undefined) continue;
      const base64 = Buffer.from(found.bytes).toString('base64');
      photos.set(certificateId, { type: found.type, base64 });
    }
  }
  return photos;
};
