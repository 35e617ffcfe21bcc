/**
 * A column of a record in the log. `bare` is a number or an id: its text needs no escaping, which is
 * dear where marks come in. `digest`: its hash stands there, since its text is long.
 */
export type Column = { readonly name: string; readonly as?: 'bare' | 'moment' | 'digest' };

export type LoggedTable = {
  readonly table: string;
  /** The columns a record is named by: an id, and a version where the id has several records. */
  readonly id: string;
  readonly version: string | null;
  readonly columns: readonly Column[];
};

/** Columns as they are. */
export const plain = (...names: readonly string[]): readonly Column[] =>
  names.map((name) => ({ name }));
/** Columns of numbers and ids. */
export const bare = (...names: readonly string[]): readonly Column[] =>
  names.map((name) => ({ name, as: 'bare' as const }));
/** Columns that hold a time. */
export const moments = (...names: readonly string[]): readonly Column[] =>
  names.map((name) => ({ name, as: 'moment' as const }));
