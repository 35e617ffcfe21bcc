import { copyOut } from '@jinbang/service-kit/copy-out';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import type { BookSubject, EventBook } from './event-book.ts';
import { columnFor, type MarkColumns, valueFor } from './mark-cells.ts';
import { MARKS_AS_LISTS, markReader, type WireMark } from './mark-wire.ts';

/** Where a subject's marks go. */
export type MarkTarget = { readonly book: EventBook; readonly subject: BookSubject };

const textAt = (bytes: DataView, at: number, length: number, encoding: 'hex' | 'latin1'): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, length).toString(encoding);

const idAt = (bytes: DataView, at: number): string => {
  const hex = textAt(bytes, at, 16, 'hex');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, part) => hex.slice(cuts[part], end))
    .join('-');
};

const hasIdAt = ({ aspectWords }: MarkColumns, column: number, bytes: DataView, at: number) => {
  const first = column * 4;
  return (
    aspectWords[first] === bytes.getInt32(at, true) &&
    aspectWords[first + 1] === bytes.getInt32(at + 4, true) &&
    aspectWords[first + 2] === bytes.getInt32(at + 8, true) &&
    aspectWords[first + 3] === bytes.getInt32(at + 12, true)
  );
};

/** What followed last time follows this time too: marks come sheet by sheet. */
const columnFinder = () => {
  const successors = new Map<MarkColumns, number[]>();
  let columns: MarkColumns | undefined;
  let follows: number[] = [];
  let last = 0;
  return (own: MarkColumns, { bytes, aspectAt }: WireMark): number => {
    if (own !== columns) {
      columns = own;
      last = 0;
      follows = successors.get(own) ?? [];
      successors.set(own, follows);
    }
    const guess = follows[last] ?? 0;
    const column = hasIdAt(own, guess, bytes, aspectAt)
      ? guess
      : columnFor(own, idAt(bytes, aspectAt));
    follows[last] = column;
    last = column;
    return column;
  };
};

const PLACES = 1_024;
const SHORT_BYTES = 8;

type Place = {
  columns: MarkColumns | null;
  head: number;
  tail: number;
  length: number;
  value: number;
};

/** The place of a value in its columns, by its bytes where they are few: nearly all are read again and again. */
const valueFinder = () => {
  const places = Array.from(
    { length: PLACES },
    (): Place => ({ columns: null, head: 0, tail: 0, length: 0, value: 0 }),
  );
  return (columns: MarkColumns, { bytes, valueAt, valueBytes: length }: WireMark): number => {
    if (length > SHORT_BYTES) return valueFor(columns, textAt(bytes, valueAt, length, 'latin1'));
    let head = 0;
    let tail = 0;
    for (let index = 0; index < length; index += 1) {
      const byte = bytes.getUint8(valueAt + index);
      if (index < 4) head = (head << 8) | byte;
      else tail = (tail << 8) | byte;
    }
    const hash = Math.imul(head ^ Math.imul(tail, 0x9e3779b1), 0x85ebca6b) >>> 22;
    const place = places[hash];
    if (
      place?.columns === columns &&
      place.head === head &&
      place.tail === tail &&
      place.length === length
    ) {
      return place.value;
    }
    const value = valueFor(columns, textAt(bytes, valueAt, length, 'latin1'));
    if (place) Object.assign(place, { columns, head, tail, length, value });
    return value;
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
  const columnOf = columnFinder();
  const valueAs = valueFinder();
  let target: MarkTarget | undefined;
  let targetId = -1;
  const read = markReader((mark) => {
    if (mark.subjectId !== targetId) {
      targetId = mark.subjectId;
      target = targets.get(targetId);
    }
    if (!target) throw new RangeError(`There are marks of subject ${targetId} and no subject.`);
    const { counted } = target.book;
    const { marks } = target.subject;
    const column = columnOf(marks.columns, mark);
    const value = mark.valueBytes < 0 ? null : valueAs(marks.columns, mark);
    marks.put(column, value, mark.version);
    marks.toggle(column, counted.content);
    target.subject.settled += value === null ? 0 : 1;
    target.subject.changes += 1;
    counted.marks += 1;
    counted.versions += mark.version;
  });
  await copyOut(db, tx, MARKS_AS_LISTS, read);
};
