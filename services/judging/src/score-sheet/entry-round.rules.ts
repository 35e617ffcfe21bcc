import type { Cells } from './aspect-state.ts';

/** Where entries are compared (S23): what the sheet was last opened with when the newest came. */
export const roundOf = (cells: Cells): number =>
  Math.max(0, ...Object.values(cells).map(({ opened = 0 }) => opened));

/** The entries of one round. Those of before are kept, and neither agree nor decide any more. */
export const entriesOf = (cells: Cells, round: number): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, { opened = 0 }]) => opened === round));
