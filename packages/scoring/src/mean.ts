/** For reporting only; marks are added exactly, never with these. */
export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0);

/** NaN of nothing, so that a caller who forgot to ask sees it. */
export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
