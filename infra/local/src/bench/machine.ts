import { availableParallelism, cpus, totalmem } from 'node:os';

const GIBIBYTE = 1024 ** 3;

/** What the numbers were measured on, in one line; numbers of two machines never compare. */
export const machineLine = (postgresVersion: string): string => {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / GIBIBYTE);
  const system = `${process.platform} ${process.arch}`;
  return `${availableParallelism()} × ${model}, ${memory} GB, ${system}, Node ${process.versions.node}, PostgreSQL ${postgresVersion}`;
};
