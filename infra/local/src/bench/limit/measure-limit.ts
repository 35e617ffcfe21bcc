import type { LimitDatabase } from './limit-database.ts';

/** Marks a second, each in a transaction of its own. */
export type MeasureLimit = (
  database: Pick<LimitDatabase, 'url' | 'statements'>,
  run: { readonly clients: number; readonly seconds: number },
) => Promise<number>;
