/** Rows as they come: never all of them a second time in memory. */
export type Rows<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** Lets whoever else waits have a turn between two batches. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
