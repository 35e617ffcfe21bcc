import type { Quota } from './quota.body.ts';

/** An entry that asks for a place, or has one already. */
export type Asking = {
  readonly entryId: string;
  readonly organisationId: string;
  readonly delegation: string | null;
  /** The place its organisation gave it in its own order. */
  readonly place: number;
  /** It has its place already: nobody is put out by a later one. */
  readonly isIn: boolean;
};

const nameFor = (quota: Quota, { organisationId, delegation }: Asking): string | null =>
  quota.of === 'organisation' ? organisationId : delegation;

/** The quotas that count for an entry: the one that names it, else that of each, per kind. */
const quotasFor = (asking: Asking, quotas: readonly Quota[]): readonly Quota[] =>
  (['organisation', 'delegation'] as const).flatMap((of) => {
    const ofKind = quotas.filter((quota) => quota.of === of);
    const named = ofKind.find(
      (quota) => quota.name !== null && quota.name === nameFor(quota, asking),
    );
    return named ?? ofKind.find(({ name }) => name === null) ?? [];
  });

/**
 * Whose entries are more than their quota allows. Those that are in already come first; then in order
 * of entry, or in the order the organisation gave them. An entry id is made when it is entered, so
 * their order is that of entry.
 * @returns the entries that are over, in the order they would move up
 */
export const overQuota = (
  entries: readonly Asking[],
  quotas: readonly Quota[],
  order: 'entered' | 'own',
): readonly string[] => {
  const ordered = entries.toSorted(
    (left, right) =>
      Number(right.isIn) - Number(left.isIn) ||
      (order === 'own' ? left.place - right.place : 0) ||
      (left.entryId < right.entryId ? -1 : 1),
  );
  const taken = new Map<string, number>();
  return ordered.flatMap((asking) => {
    const keys = quotasFor(asking, quotas).map((quota) => ({
      key: `${quota.of} ${nameFor(quota, asking)}`,
      count: quota.count,
    }));
    const isOver = !asking.isIn && keys.some(({ key, count }) => (taken.get(key) ?? 0) >= count);
    if (!isOver) for (const { key } of keys) taken.set(key, (taken.get(key) ?? 0) + 1);
    return isOver ? [asking.entryId] : [];
  });
};
