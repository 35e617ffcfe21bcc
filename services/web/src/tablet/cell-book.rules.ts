import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';

type Cell = JudgingDay['cells'][number];
export type CellValue = Cell['value'];
export type AspectStanding = Cell['state'];
/** What the judge wrote to themselves and the chief judge (S24). */
export type Note = { readonly note: string; readonly isUnsure: boolean };

/** What the server holds of one aspect of one subject, as far as this judge may see it. */
export type Held = {
  /** The judge's own mark; null while there is none. */
  readonly own: {
    readonly value: CellValue;
    readonly version: number;
    readonly recordedAt: string;
  } | null;
  /** Marks of the rest of the panel; empty until all are in. */
  readonly others: readonly CellValue[];
  readonly state: AspectStanding;
  readonly note?: Note;
};

/** By subject and aspect. */
export type CellBook = ReadonlyMap<string, Held>;

export const cellKey = (subjectId: string, aspectId: string): string => `${subjectId}/${aspectId}`;

const nothing: Held = { own: null, others: [], state: 'EMPTY' };

export const heldAt = (book: CellBook, key: string): Held => book.get(key) ?? nothing;

export const bookOfDay = (day: JudgingDay): CellBook => {
  const book = new Map<string, Held>(
    day.cells.map(({ subjectId, aspectId, value, version, recordedAt, state }) => [
      cellKey(subjectId, aspectId),
      { own: { value, version, recordedAt }, others: [], state },
    ]),
  );
  for (const { subjectId, aspectId, note, isUnsure } of day.notes ?? []) {
    const key = cellKey(subjectId, aspectId);
    book.set(key, { ...heldAt(book, key), note: { note, isUnsure } });
  }
  return book;
};

/** The newest note stands; an empty one takes it back. */
export const withNote = (book: CellBook, key: string, { note, isUnsure }: Note): CellBook => {
  const { note: _, ...held } = heldAt(book, key);
  const isEmpty = note === '' && !isUnsure;
  return new Map(book).set(key, isEmpty ? held : { ...held, note: { note, isUnsure } });
};

/** The day with what the server has answered since, as a judge finds it again on this tablet. */
export const dayWithBook = (day: JudgingDay, book: CellBook): JudgingDay => ({
  ...day,
  cells: [...book].flatMap(([key, { own, state }]) => {
    const [subjectId = '', aspectId = ''] = key.split('/');
    return own ? { subjectId, aspectId, ...own, state } : [];
  }),
  notes: [...book].flatMap(([key, { note }]) => {
    const [subjectId = '', aspectId = ''] = key.split('/');
    return note ? { subjectId, aspectId, ...note } : [];
  }),
});

/** What a sheet shows, laid over what was known; it knows the panel's states and, once all are in, marks. */
export const withSheet = (book: CellBook, sheet: SheetView, judgeId: string): CellBook => {
  const next = new Map(book);
  for (const { subjectId, aspectId, state, cells } of sheet.marks) {
    const key = cellKey(subjectId, aspectId);
    const known = heldAt(book, key);
    const before = known.own;
    const seen = cells.find((cell) => cell.judgeId === judgeId);
    // An answer that overtook this view knows better.
    const isNewer = seen !== undefined && seen.version >= (before?.version ?? 0);
    const own = isNewer
      ? { value: seen.value, version: seen.version, recordedAt: seen.recordedAt }
      : before;
    const others = cells.filter((cell) => cell.judgeId !== judgeId).map(({ value }) => value);
    next.set(key, { ...known, own, others, state });
  }
  return next;
};

/** The server said that this is the judge's mark now. */
export const withOwn = (
  book: CellBook,
  key: string,
  own: NonNullable<Held['own']>,
  state: AspectStanding,
): CellBook => {
  const held = heldAt(book, key);
  const others = state === 'CONFLICT' ? held.others : [];
  return new Map(book).set(key, { ...held, own, others, state });
};

/** The judge's own marks that the server has answered for. */
export const ownCount = (book: CellBook): number => {
  let count = 0;
  for (const { own } of book.values()) if (own !== null) count += 1;
  return count;
};
