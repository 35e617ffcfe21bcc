import { type LogEdge, TILE_HASHES, type Tile } from '@jinbang/credentials/log-edge';
import { leafHash, type TreeHash } from '@jinbang/credentials/merkle-tree';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';
import { LOGGED, withContent } from './logged-record.ts';

type Reader = Pick<Database, 'execute'>;

const HASH_BYTES = 32;
/** A newer version of the service may queue kinds this one does not know: they wait for it. */
const KNOWN_KINDS = sql.param(LOGGED.map(([kind]) => kind));

export type SavedCheckpoint = { readonly size: number; readonly note: string };

/** From here to the end of the transaction nobody else gives out leaf numbers. */
export const lockLog = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('mark-log', 0))`);
};

/** How many leaves there are. */
export const findSize = async (db: Reader): Promise<number> => {
  const [row] = await db.execute<{ size: string }>(
    sql`select coalesce(max(leaf_index) + 1, 0) as size from log_leaf`,
  );
  return Number(row?.size ?? 0);
};

/**
 * How many records of kinds known here wait, and of which kinds: of the first `limit` of them,
 * however many wait behind.
 */
export const findWaiting = async (
  db: Reader,
  limit: number,
): Promise<{ readonly kinds: readonly string[]; readonly count: number }> => {
  const rows = await db.execute<{ kind: string; count: number }>(sql`
    select kind, count(*)::int as count from (
      select kind from log_pending where kind = any(${KNOWN_KINDS}::text[])
      order by position limit ${limit}) as first
    group by kind`);
  return {
    kinds: rows.map(({ kind }) => kind),
    count: rows.reduce((sum, { count }) => sum + count, 0),
  };
};

/** Leaf hashes of a tile that is not whole yet. */
const findOpenLeaves = async (db: Reader, from: number, size: number) => {
  const rows = await db.execute<{ commitment: Uint8Array }>(sql`
    select commitment from log_leaf where leaf_index >= ${from} and leaf_index < ${size}
    order by leaf_index limit ${TILE_HASHES}`);
  return rows.map(({ commitment }) => leafHash(commitment));
};

const findTileRoots = async (db: Reader, level: number, from: number, to: number) => {
  const rows = await db.execute<{ root: Uint8Array }>(sql`
    select root from log_tile where level = ${level} and tile_index >= ${from} and tile_index < ${to}
    order by tile_index limit ${TILE_HASHES}`);
  return rows.map(({ root }) => root);
};

const findWholeTile = async (db: Reader, level: number, index: number) => {
  const [row] = await db.execute<{ hashes: Uint8Array }>(
    sql`select hashes from log_tile where level = ${level} and tile_index = ${index}`,
  );
  return row && splitHashes(row.hashes);
};

export const splitHashes = (bytes: Uint8Array): readonly TreeHash[] =>
  Array.from({ length: bytes.length / HASH_BYTES }, (_, place) =>
    bytes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );

/** The hashes of a tile of the log as it was with `size` leaves: whole, or as far as it was filled. */
export const findTile = async (
  db: Reader,
  level: number,
  index: number,
  size: number,
): Promise<readonly TreeHash[]> => {
  const whole = await findWholeTile(db, level, index);
  if (whole) return whole;
  const from = index * TILE_HASHES;
  if (level === 0) return findOpenLeaves(db, from, size);
  const filled = Math.floor(size / TILE_HASHES ** level);
  return findTileRoots(db, level - 1, from, filled);
};

/** The open right edge of the log of `size` leaves. */
export const loadEdge = async (db: Reader, size: number): Promise<LogEdge> => {
  const levels: (readonly TreeHash[])[] = [];
  for (let level = 0; TILE_HASHES ** level <= size; level += 1) {
    const filled = Math.floor(size / TILE_HASHES ** level);
    const index = Math.floor(filled / TILE_HASHES);
    const isWhole = filled % TILE_HASHES === 0;
    levels.push(isWhole ? [] : await findTile(db, level, index, size));
  }
  return { size, levels };
};

export type Chosen = {
  readonly kinds: readonly string[];
  /** A condition on rows of `log_pending`. */
  readonly chosen: SQL;
  readonly limit: number;
};

export const ofKinds = (kinds: readonly string[]): SQL =>
  sql`kind = any(${sql.param([...kinds])}::text[])`;

/**
 * Gives the first waiting records of those chosen their leaves, in the order they were queued; the
 * commitments, in order. The salt and the commitment over it and the record are made where the
 * record lies. Kinds are named because nearly always there is one, and planning for all of them
 * costs more than the work.
 */
export const giveLeaves = async (
  tx: Transaction,
  size: number,
  { kinds, chosen, limit }: Chosen,
): Promise<readonly Uint8Array[]> => {
  const rows = await tx.execute<{ leaf_index: string; commitment: Uint8Array }>(sql`
    with taken as materialized (
      delete from log_pending
      where position in (
        select position from log_pending where ${chosen} order by position limit ${limit})
      returning position, kind, record_id, record_version, owner_id
    ), salted as materialized (
      select *, uuid_send(gen_random_uuid()) as salt from taken
    ), written as (${withContent('salted', kinds)})
    insert into log_leaf
      (leaf_index, kind, record_id, record_version, owner_id, salt, commitment, sequenced_at)
    select ${size}::bigint + row_number() over (order by position) - 1, kind, record_id,
      record_version, owner_id, salt, sha256(salt || convert_to(content, 'UTF8')), now()
    from written
    returning leaf_index, commitment`);
  return [...rows]
    .toSorted((left, right) => Number(left.leaf_index) - Number(right.leaf_index))
    .map(({ commitment }) => commitment);
};

export const saveTiles = async (tx: Transaction, tiles: readonly Tile[]): Promise<void> => {
  for (const { level, index, hashes, root } of tiles) {
    await tx.execute(sql`
      insert into log_tile (level, tile_index, hashes, root)
      values (${level}, ${index}, ${Buffer.concat(hashes)}, ${Buffer.from(root)})`);
  }
};

export const saveCheckpoint = async (
  tx: Transaction,
  { size, note }: SavedCheckpoint,
  signedAt: Date,
): Promise<void> => {
  await tx.execute(sql`
    insert into log_checkpoint (size, note, signed_at)
    values (${size}, ${note}, ${signedAt.toISOString()})`);
};

/** The newest checkpoint; undefined while nothing was ever logged. */
export const findCheckpoint = async (db: Reader): Promise<SavedCheckpoint | undefined> => {
  const [row] = await db.execute<{ size: string; note: string }>(
    sql`select size, note from log_checkpoint order by size desc limit 1`,
  );
  return row && { size: Number(row.size), note: row.note };
};

export type LogKey = { readonly origin: string; readonly verifierKey: string };

/** The keys that ever signed checkpoints, the first one first. */
export const findKeys = async (db: Reader): Promise<readonly LogKey[]> => {
  const rows = await db.execute<{ origin: string; verifier_key: string }>(
    sql`select origin, verifier_key from log_key order by added_at, verifier_key limit 100`,
  );
  return rows.map((row) => ({ origin: row.origin, verifierKey: row.verifier_key }));
};

export const addKey = async (
  db: Reader,
  { origin, verifierKey }: LogKey,
  addedAt: Date,
): Promise<void> => {
  await db.execute(sql`
    insert into log_key (verifier_key, origin, added_at)
    values (${verifierKey}, ${origin}, ${addedAt.toISOString()}) on conflict do nothing`);
};
