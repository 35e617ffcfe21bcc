import { exact } from '@jinbang/kernel/exact';
import { type Amount, amountOf } from '@jinbang/scoring/amount';
import type { MarkValues } from '@jinbang/scoring/total';
import { type Hash, hashWords, idWords, type Words, wordsOf } from './mark-hash.ts';

export type MarkCell = { readonly value: string | null; readonly version: number };

/**
 * What the marks of one module have in common, said once: its aspects, and the texts of values with
 * their exact numbers. A hundred thousand contestants have two hundred marks each, and few values.
 */
export type MarkColumns = {
  readonly columnOf: Map<string, number>;
  readonly aspectIds: string[];
  /** Four words of each aspect's id, one aspect after the other. */
  readonly aspectWords: number[];
  readonly placeOf: Map<string, number>;
  readonly texts: string[];
  readonly valueWords: Words[];
  readonly amounts: Amount[];
};

export const blankColumns = (): MarkColumns => ({
  columnOf: new Map(),
  aspectIds: [],
  aspectWords: [],
  placeOf: new Map(),
  texts: [],
  valueWords: [],
  amounts: [],
});

export const columnFor = (
  { columnOf, aspectIds, aspectWords }: MarkColumns,
  aspectId: string,
): number => {
  const known = columnOf.get(aspectId);
  if (known !== undefined) return known;
  const column = aspectIds.push(aspectId) - 1;
  aspectWords.push(...idWords(aspectId));
  columnOf.set(aspectId, column);
  return column;
};

export const valueFor = (
  { placeOf, texts, valueWords, amounts }: MarkColumns,
  text: string,
): number => {
  const known = placeOf.get(text);
  if (known !== undefined) return known;
  const value = texts.push(text) - 1;
  valueWords.push(wordsOf(text));
  amounts.push(amountOf(exact(text)));
  placeOf.set(text, value);
  return value;
};

/** No mark was told yet / a mark was taken back. */
const UNTOLD = 0;
const TAKEN_BACK = 1;
const FIRST_VALUE = 2;
const NO_VALUE: Words = { words: [], length: 0 };

const made: Hash = { hi: 0, lo: 0 };

/** The marks of one subject: a value and a version for each column of its module, as plain numbers. */
export class MarkCells {
  readonly columns: MarkColumns;
  readonly #key: string;
  #cells = new Int32Array(0);
  #size = 0;
  /** The hash of the key with the version last asked for, which is nearly always the first. */
  #seedVersion = 0;
  readonly #seed: Hash = { hi: 0, lo: 0 };

  /** @param key what the subject is called in its event */
  constructor(columns: MarkColumns, key: string) {
    this.columns = columns;
    this.#key = key;
  }

  /** How many marks were told, those taken back too. */
  get size(): number {
    return this.#size;
  }

  get(aspectId: string): MarkCell | undefined {
    const column = this.columns.columnOf.get(aspectId);
    return column === undefined ? undefined : this.#cellAt(column);
  }

  set(aspectId: string, { value, version }: MarkCell): void {
    const column = columnFor(this.columns, aspectId);
    this.put(column, value === null ? null : valueFor(this.columns, value), version);
  }

  /** As `set`, where the places of aspect and value in the columns are known. */
  put(column: number, value: number | null, version: number): void {
    if (this.#cells.length <= column * 2) this.#widen(column + 1);
    if (this.#cells[column * 2] === UNTOLD) this.#size += 1;
    this.#cells[column * 2] = value === null ? TAKEN_BACK : value + FIRST_VALUE;
    this.#cells[column * 2 + 1] = version;
  }

  *[Symbol.iterator](): Generator<readonly [aspectId: string, cell: MarkCell]> {
    for (const [column, aspectId] of this.columns.aspectIds.entries()) {
      const cell = this.#cellAt(column);
      if (cell) yield [aspectId, cell];
    }
  }

  *values(): Generator<MarkCell> {
    for (const [, cell] of this) yield cell;
  }

  /** What stands, as it is added up; undefined where nothing was told or it was taken back. */
  amountOf(aspectId: string): Amount | undefined {
    const { columnOf, amounts } = this.columns;
    const column = columnOf.get(aspectId);
    if (column === undefined) return undefined;
    const cell = this.#cells[column * 2] ?? UNTOLD;
    return cell < FIRST_VALUE ? undefined : amounts[cell - FIRST_VALUE];
  }

  /**
   * Adds the mark of this column to what stands for the content of all marks, or takes it away where it
   * is in there: as `mark_content` in the tables does it.
   */
  toggle(column: number, content: Hash): void {
    const cell = this.#cells[column * 2] ?? UNTOLD;
    if (cell === UNTOLD) return;
    const { aspectWords, valueWords } = this.columns;
    const seed = this.#seedOf(this.#cells[column * 2 + 1] ?? 0);
    const { words, length } = valueWords[cell - FIRST_VALUE] ?? NO_VALUE;
    hashWords(words, 0, length, seed, made);
    hashWords(aspectWords, column * 4, 16, made, made);
    content.hi ^= made.hi;
    content.lo ^= made.lo;
  }

  #seedOf(version: number): Hash {
    if (this.#seedVersion === version) return this.#seed;
    const { words, length } = wordsOf(this.#key);
    hashWords(words, 0, length, { hi: 0, lo: version }, this.#seed);
    this.#seedVersion = version;
    return this.#seed;
  }

  #cellAt(column: number): MarkCell | undefined {
    const cell = this.#cells[column * 2] ?? UNTOLD;
    if (cell === UNTOLD) return undefined;
    const value = cell === TAKEN_BACK ? null : (this.columns.texts[cell - FIRST_VALUE] ?? null);
    return { value, version: this.#cells[column * 2 + 1] ?? 0 };
  }

  /** To as many columns as the module has by now. */
  #widen(columns: number): void {
    const wider = new Int32Array(Math.max(columns, this.columns.aspectIds.length) * 2);
    wider.set(this.#cells);
    this.#cells = wider;
  }
}

/** The marks of a line that is made of these subjects; of two marks of one aspect the later subject's stands. */
export const marksTogether = (subjects: readonly { readonly marks: MarkCells }[]): MarkValues => {
  const [only] = subjects;
  if (only && subjects.length === 1) return { get: (aspectId) => only.marks.amountOf(aspectId) };
  return {
    get: (aspectId) => {
      for (let place = subjects.length - 1; place >= 0; place -= 1) {
        const amount = subjects[place]?.marks.amountOf(aspectId);
        if (amount !== undefined) return amount;
      }
      return undefined;
    },
  };
};
