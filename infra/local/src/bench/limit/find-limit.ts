import type { MeasureLimit } from './measure-limit.ts';
import { findPgbench, measureByPgbench } from './pgbench.ts';
import { measureThroughPostgres } from './through-postgres.ts';

export type Limit = { readonly name: string; readonly measure: MeasureLimit };

/** The strongest way there is on this machine to write the same rows. */
export const findLimit = (clients: number, scriptFile: string): Limit => {
  const rows = `the same four rows, one transaction a mark, ${clients} connections, same server`;
  const program = findPgbench();
  return program
    ? { name: `pgbench: ${rows}`, measure: measureByPgbench(program, scriptFile) }
    : {
        name: `postgres.js (weaker limit, there is no pgbench here): ${rows}`,
        measure: measureThroughPostgres,
      };
};
