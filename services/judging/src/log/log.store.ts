import { randomBytes } from 'node:crypto';
import { type LogEdge, TILE_HASHES, type Tile } from '@jinbang/credentials/log-edge';
import { leafHash, type TreeHash } from '@jinbang/credentials/merkle-tree';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';
import { LOGGED, withContent } from './logged-record.ts';

type Reader = Pick<Database, 'execute'>;

const HASH_BYTES = 32;
const SALT_BYTES = 16;
const EMPTY = new Uint8Array();
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
 * Gives the first waiting records of those chosen their leaves, in the order they were queued; how
 * many leaves there were before, and the commitments, in order. The salt (of a secret that lives as
 * long as the statement) and the commitment over it and the record are made where the record lies. Kinds are named because nearly always there is
 * one, and planning for all of them costs more than the work; the commitments come as one value
 * because rows cost more than what is in them.
 */
export const giveLeaves = async (
  tx: Transaction,
  { kinds, chosen, limit }: Chosen,
): Promise<{ readonly before: number; readonly commitments: readonly Uint8Array[] }> => {
  const [row] = await tx.execute<{ before: string | null; commitments: Uint8Array | null }>(sql`
    with taken as (
      delete from log_pending
      where position in (
        select position from log_pending where ${chosen} order by position limit ${limit})
      returning position, kind, record_id, record_version, owner_id,
        substr(sha256(${randomBytes(HASH_BYTES)}::bytea || int8send(position)), 1, ${SALT_BYTES}) as salt
    ), written as (${withContent('taken', kinds)}), added as (
      insert into log_leaf
        (leaf_index, kind, record_id, record_version, owner_id, salt, commitment, sequenced_at)
      select (select coalesce(max(leaf_index), -1) from log_leaf) + row_number() over (order by position),
        kind, record_id, record_version, owner_id, salt,
        sha256(salt || convert_to(content, 'UTF8')), now()
      from written
      returning leaf_index, commitment
    )
    select min(leaf_index) as before, string_agg(commitment, ''::bytea order by leaf_index) as commitments
    from added`);
  const { before = null, commitments = null } = row ?? {};
  return { before: Number(before ?? 0), commitments: splitHashes(commitments ?? EMPTY) };
};

/** All in one statement, and none where no tile became whole. */
export const saveTiles = async (tx: Transaction, tiles: readonly Tile[]): Promise<void> => {
  if (tiles.length === 0) return;
  const rows = tiles.map(
    ({ level, index, hashes, root }) =>
      sql`(${level}::int, ${index}::bigint, ${Buffer.concat(hashes)}::bytea, ${Buffer.from(root)}::bytea)`,
  );
  await tx.execute(
    sql`insert into log_tile (level, tile_index, hashes, root) values ${sql.join(rows, sql`, `)}`,
  );
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
export const findCheckpoint = async (
  db: Reader,
  until?: Date,
): Promise<(SavedCheckpoint & { readonly signedAt: Date }) | undefined> => {
  const [row] = await db.execute<{ size: string; note: string; signed_at: string }>(
    sql`select size, note, signed_at from log_checkpoint
      where signed_at <= ${until?.toISOString() ?? 'infinity'}::timestamptz
      order by size desc limit 1`,
  );
  return row && { size: Number(row.size), note: row.note, signedAt: new Date(row.signed_at) };
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
