import { type MarkSubject, subjectKey } from '@jinbang/contracts/mark-subject';
import type { EventBook } from '../book/event-book.ts';
import type { ArrangedEvent } from '../tables.ts';

const isDecrypted = ({ state }: ArrangedEvent): boolean =>
  state === 'DECRYPTED' || state === 'ARCHIVED';

const isKeyedToEntries = ({ modules }: ArrangedEvent): boolean =>
  modules.every((module) => module.keyKind === 'entry');

/** How the marks of an event's modules can be told apart and put together at present. */
export type Basis =
  /** DECRYPTED and the whole opening is here: rows are entries. */
  | 'opened'
  /** Every module is keyed to the entry number: rows are entry numbers, nobody is named. */
  | 'entry-numbers'
  /** One module, blind: rows are its stations or review codes. */
  | 'one-module'
  /** Several modules with keys that nothing joins yet: no sum over them exists (M04). */
  | 'apart';

/**
 * Rows become entries only at DECRYPTED and when every line of the opening names an entry that is
 * known; before that, marks of different modules meet only where both are keyed to entry numbers.
 */
export const basisOf = (book: EventBook): Basis => {
  const { arranged } = book.event;
  if (!arranged) return 'apart';
  if (isDecrypted(arranged) && (isKeyedToEntries(arranged) || isMappingWhole(book))) {
    return 'opened';
  }
  if (isKeyedToEntries(arranged)) return 'entry-numbers';
  return arranged.modules.length === 1 ? 'one-module' : 'apart';
};

const isMappingWhole = ({ mapping, entries }: EventBook): boolean => {
  if (mapping === null) return false;
  const known = new Set(entries.map((entry) => entry.entryId));
  return mapping.every((row) => known.has(row.entryId));
};

/** Which subjects were whose, by entry; a subject opened twice belongs to the later opening. */
export const openedSubjects = ({
  mapping,
}: Pick<EventBook, 'mapping'>): ReadonlyMap<string, readonly MarkSubject[]> => {
  const ownerOf = new Map<string, { entryId: string; subject: MarkSubject }>();
  for (const row of mapping ?? []) ownerOf.set(subjectKey(row.subject), row);
  const byEntry = Map.groupBy(ownerOf.values(), (row) => row.entryId);
  return new Map([...byEntry].map(([entryId, rows]) => [entryId, rows.map((row) => row.subject)]));
};
