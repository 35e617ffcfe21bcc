import type { Office } from '@jinbang/contracts/office';
import { COLLECTED_PACKS } from '@jinbang/promotion/rule-pack/catalogue';
import type { PackOutline } from './rule-pack.client.ts';

const WRITING: readonly Office[] = ['certification-body', 'approving-office', 'platform-operator'];

/** Whose work it is to write rules; the service decides each time. */
export const mayWrite = (offices: ReadonlySet<Office>): boolean =>
  WRITING.some((office) => offices.has(office));

/** A published text as it was found, of which nobody writes the next version. */
export const isCollected = (packId: string): boolean =>
  COLLECTED_PACKS.some(({ id }) => id === packId);

/** The latest version of each pack, own ones first; the others stand behind it. */
export const latestOf = (packs: readonly PackOutline[]): readonly PackOutline[] => {
  const latest = new Map<string, PackOutline>();
  for (const pack of packs) {
    const known = latest.get(pack.packId);
    if (!known || known.packVersion < pack.packVersion) latest.set(pack.packId, pack);
  }
  const all = [...latest.values()];
  return [
    ...all.filter(({ packId }) => !isCollected(packId)),
    ...all.filter(({ packId }) => isCollected(packId)),
  ];
};

/** Under which id next year's rules might stand: the year in it one later, or one put behind. */
export const nextIdOf = (packId: string, packs: readonly PackOutline[]): string => {
  // An own pack gets its next version; a collected text cannot.
  if (!isCollected(packId)) return packId;
  const taken = new Set(packs.map((one) => one.packId));
  const year = /\d{4}(?!.*\d{4})/.exec(packId)?.[0];
  let next = year === undefined ? `${packId}-2` : packId;
  for (let ahead = 1; taken.has(next) && ahead < 100; ahead += 1) {
    next =
      year === undefined
        ? `${packId}-${ahead + 2}`
        : packId.replace(/\d{4}(?!.*\d{4})/, String(Number(year) + ahead));
  }
  return next;
};
