import { type Exact, exact } from '@jinbang/kernel/exact';

export type MarkCell = { readonly value: string | null; readonly version: number };

/**
 * What the marks of one module have in common, said once: its aspects, and the texts of values with
 * their exact numbers. A hundred thousand contestants have two hundred marks each, and few values.
 */
export type MarkColumns = {
  readonly columnOf: Map<string, number>;
  readonly aspectIds: string[];
  readonly placeOf: Map<string, number>;
  readonly texts: string[];
  readonly numbers: Exact[];
};

export const blankColumns = (): MarkColumns => ({
  columnOf: new Map(),
  aspectIds: [],
  placeOf: new Map(),
  texts: [],
  numbers: [],
});

export const columnFor = ({ columnOf, aspectIds }: MarkColumns, aspectId: string): number => {
  const known = columnOf.get(aspectId);
  if (known !== undefined) return known;
  const column = aspectIds.push(aspectId) - 1;
  columnOf.set(aspectId, column);
  return column;
};

export const valueFor = ({ placeOf, texts, numbers }: MarkColumns, text: string): number => {
  const known = placeOf.get(text);
  if (known !== undefined) return known;
  const value = texts.push(text) - 1;
  numbers.push(exact(text));
  placeOf.set(text, value);
  return value;
};

/** No mark was told yet / a mark was taken back. */
const UNTOLD = 0;
const TAKEN_BACK = 1;
const FIRST_VALUE = 2;

/** The marks of one subject: a value and a version for each column of its module, as plain numbers. */
export class MarkCells {
  readonly columns: MarkColumns;
  #cells = new Int32Array(0);
  #size = 0;

  constructor(columns: MarkColumns) {
    this.columns = columns;
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

  /** Adds what stands to a map of exact numbers. */
  addNumbersTo(values: Map<string, Exact>): void {
    const { aspectIds, numbers } = this.columns;
    const count = this.#cells.length / 2;
    for (let column = 0; column < count; column += 1) {
      const number = numbers[(this.#cells[column * 2] ?? UNTOLD) - FIRST_VALUE];
      const aspectId = aspectIds[column];
      if (number && aspectId !== undefined) values.set(aspectId, number);
    }
  }

  #cellAt(column: number): MarkCell | undefined {
    const cell = this.#cells[column * 2] ?? UNTOLD;
    if (cell === UNTOLD) return undefined;
    const value = cell === TAKEN_BACK ? null : (this.columns.texts[cell - FIRST_VALUE] ?? null);
    return { value, version: this.#cells[column * 2 + 1] ?? 0 };
  }

  /** To as many columns as the module has by now, so that a full sheet is widened once or twice. */
  #widen(columns: number): void {
    const wider = new Int32Array(Math.max(columns, this.columns.aspectIds.length) * 2);
    wider.set(this.#cells);
    this.#cells = wider;
  }
}
