import type { Office } from '@jinbang/contracts/office';
import type { Entry } from './entries.client.ts';

export type EntryFilter = 'all' | 'incomplete' | 'complete' | 'withdrawn';
const ENTERING: readonly Office[] = [
  'platform-operator',
  'organiser',
  'organisation',
  'team-leader',
];

/** Whoever only reads the list is offered nothing to fill in; the service decides in any case. */
export const entersHere = (offices: ReadonlySet<Office>): boolean =>
  ENTERING.some((office) => offices.has(office));

export type NameOrder = 'entered' | 'pinyin' | 'stroke';

const COLLATION = { pinyin: 'zh-u-co-pinyin', stroke: 'zh-u-co-stroke' } as const;

const passes = ({ state, missing }: Entry, filter: EntryFilter): boolean => {
  if (filter === 'all') return true;
  if (filter === 'withdrawn') return state === 'withdrawn';
  if (state === 'withdrawn') return false;
  return missing.length > 0 === (filter === 'incomplete');
};

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

const nameOf = ({ members }: Entry): string => members[0]?.name ?? '';

/** The entries to show: what is searched for stands in a name, a delegation, a number or a unit. */
export const entriesShown = (
  entries: readonly Entry[],
  {
    search,
    filter,
    order,
    unitOf,
  }: {
    readonly search: string;
    readonly filter: EntryFilter;
    readonly order: NameOrder;
    readonly unitOf: (entry: Entry) => string;
  },
): readonly Entry[] => {
  const wanted = plain(search);
  const found = entries.filter(
    (entry) =>
      passes(entry, filter) &&
      [
        ...entry.members.flatMap(({ name, idLastFour }) => [name ?? '', idLastFour ?? '']),
        entry.delegation ?? '',
        entry.entryNo ?? '',
        unitOf(entry),
      ].some((text) => plain(text).includes(wanted)),
  );
  if (order === 'entered') return found;
  const { compare } = new Intl.Collator(COLLATION[order]);
  return found.toSorted(
    (left, right) =>
      compare(nameOf(left), nameOf(right)) || (left.entryId < right.entryId ? -1 : 1),
  );
};
