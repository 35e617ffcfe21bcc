import { generateKeyPairSync, sign } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';

/** What every issued certificate leaves behind. */
const TABLES = [
  'number_register',
  'status_index',
  'certificate',
  'credential',
  'holding',
  'outbox',
] as const;
const PROOFS = 2;
/** What is signed in a Data Integrity proof: two SHA-256 one after the other. */
const SIGNED_BYTES = 64;

/** COPY of the same rows into empty tables with the same keys and indexes, one after the other. */
const copyMs = async (sql: postgres.Sql): Promise<number> => {
  let spent = 0;
  for (const table of TABLES) {
    const rows = await buffer(
      await sql.unsafe(`copy (select * from ${table}) to stdout`).readable(),
    );
    await sql.unsafe(`create table bench_floor (like ${table} including all)`);
    const begun = performance.now();
    await pipeline(
      Readable.from([rows]),
      await sql.unsafe('copy bench_floor from stdin').writable(),
    );
    spent += performance.now() - begun;
    await sql.unsafe('drop table bench_floor');
  }
  return spent;
};

const signingMs = (certificates: number): number => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const input = Buffer.alloc(SIGNED_BYTES, 7);
  const begun = performance.now();
  for (let made = 0; made < certificates * PROOFS; made += 1) sign(null, input, privateKey);
  return performance.now() - begun;
};

/** Nobody issues faster than their rows can be copied in and their proofs signed. */
export const issuedFloorMs = async (sql: postgres.Sql, certificates: number) => ({
  copyMs: await copyMs(sql),
  signingMs: signingMs(certificates),
});
