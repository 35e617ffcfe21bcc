import { copyOut } from '@jinbang/service-kit/copy-out';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import type { BookSubject, EventBook } from './event-book.ts';
import { columnFor, type MarkColumns, valueFor } from './mark-cells.ts';
import { aspectIdOf, markRows } from './mark-wire.ts';

/** Where a subject's marks go. */
export type MarkTarget = { readonly book: EventBook; readonly subject: BookSubject };

/** The place of an aspect in the columns of its module, by the bytes the wire has for its id. */
const columnsByBytes = () => {
  const known = new Map<MarkColumns, Map<string, number>>();
  return (columns: MarkColumns, aspect: string): number => {
    const own = known.get(columns) ?? new Map<string, number>();
    known.set(columns, own);
    const column = own.get(aspect) ?? columnFor(columns, aspectIdOf(aspect));
    own.set(aspect, column);
    return column;
  };
};

/**
 * Reads every settled mark into its subject, of the moment the transaction sees: in the order they lie
 * in, as bytes. As rows of objects twenty million would take minutes and gigabytes.
 */
export const readAllMarks = async (
  db: Database,
  tx: Transaction,
  targets: ReadonlyMap<number, MarkTarget>,
): Promise<void> => {
  const columnOf = columnsByBytes();
  const read = markRows(({ subjectId, aspect, value, version }) => {
    const target = targets.get(subjectId);
    if (!target) throw new RangeError(`There are marks of subject ${subjectId} and no subject.`);
    const { book, subject } = target;
    const { columns } = subject.marks;
    const text = value === null ? null : valueFor(columns, value);
    subject.marks.put(columnOf(columns, aspect), text, version);
    subject.settled += Number(value !== null);
    subject.changes += 1;
    book.counted.marks += 1;
    book.counted.versions += version;
  });
  await copyOut(db, tx, 'select subject_id, aspect_id, value, version from mark', read);
};
