import { performance } from 'node:perf_hooks';
import postgres from 'postgres';
import type { MeasureLimit } from './measure-limit.ts';

/** The same transactions a second through postgres.js: weaker, since Node itself takes a core. */
export const measureThroughPostgres: MeasureLimit = async (
  { url, statements },
  { clients, seconds },
) => {
  const sql = postgres(url, { max: clients, onnotice: () => {} });
  const writeOne = () =>
    sql.begin(async (tx) => {
      for (const statement of statements) await tx.unsafe(statement, [], { prepare: true });
    });
  try {
    await Promise.all(Array.from({ length: clients }, writeOne));
    const startMs = performance.now();
    const endMs = startMs + seconds * 1_000;
    let written = 0;
    const work = async () => {
      while (performance.now() < endMs) {
        await writeOne();
        written += 1;
      }
    };
    await Promise.all(Array.from({ length: clients }, work));
    return written / ((performance.now() - startMs) / 1_000);
  } finally {
    await sql.end({ timeout: 5 });
  }
};
