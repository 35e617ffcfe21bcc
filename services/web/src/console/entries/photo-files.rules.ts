import type { Entry, EntryMember } from './entries.client.ts';

export type PhotoPlace = { readonly entry: Entry; readonly member: EntryMember };
/** Whose photo a file is by its name, or why nobody's. */
export type MatchedPhoto =
  | { readonly place: PhotoPlace }
  | { readonly why: 'nobody' | 'several' | 'twice' };

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s_-]/g, '')
    .toUpperCase();

const stemOf = (fileName: string): string => plain(fileName.replace(/\.[^.]*$/, ''));

/** An 18-character number says its birth date and ends in the four digits staff see. */
const isNumberOf = (stem: string, { idType, birthDate, idLastFour }: EntryMember): boolean =>
  idType !== undefined &&
  idType !== null &&
  ['resident-id', 'hmt-residence-permit'].includes(idType) &&
  /^\d{17}[\dX]$/.test(stem) &&
  stem.slice(6, 14) === birthDate?.replaceAll('-', '') &&
  stem.slice(-4) === idLastFour;

const isNamed = (stem: string, { entry, member }: PhotoPlace): boolean => {
  const name = plain(member.name ?? '');
  const isByNumber = entry.members.length === 1 && entry.entryNo !== null;
  return (
    (name !== '' && (stem === name || stem === `${name}${member.idLastFour ?? ''}`)) ||
    (isByNumber && stem === plain(entry.entryNo ?? '')) ||
    isNumberOf(stem, member)
  );
};

/**
 * Finds whose photos files are, by entry number, identity number, name, or name with four digits.
 * Decided here, on the device: no name of a file goes anywhere. A doubt is nobody's photo.
 */
export const matchPhotos = (
  fileNames: readonly string[],
  entries: readonly Entry[],
): readonly MatchedPhoto[] => {
  const places = entries
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((entry) => entry.members.map((member) => ({ entry, member })));
  const found = fileNames.map((name) => {
    const stem = stemOf(name);
    return places.filter((place) => isNamed(stem, place));
  });
  const counts = new Map<string, number>();
  for (const [first, second] of found) {
    if (!first || second) continue;
    const { personId } = first.member;
    counts.set(personId, (counts.get(personId) ?? 0) + 1);
  }
  return found.map(([place, second]): MatchedPhoto => {
    if (!place) return { why: 'nobody' };
    if (second) return { why: 'several' };
    return (counts.get(place.member.personId) ?? 0) > 1 ? { why: 'twice' } : { place };
  });
};
