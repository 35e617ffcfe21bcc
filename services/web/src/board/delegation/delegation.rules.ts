import type { DelegationRow } from '@jinbang/contracts/http/delegation';

const rankOf = (row: DelegationRow, table: number): number =>
  row.places[table]?.rank ?? Number.MAX_SAFE_INTEGER;

/** Delegations in the order of one of their tables; equals stay as the server listed them. */
export const rowsBy = (rows: readonly DelegationRow[], table: number): readonly DelegationRow[] =>
  [...rows].sort((left, right) => rankOf(left, table) - rankOf(right, table));
