import type { ConsistencyView, InclusionView, LogView } from '@jinbang/contracts/http/judging-log';
import { readCheckpoint } from '@jinbang/credentials/checkpoint';
import { TILE_HASHES } from '@jinbang/credentials/log-edge';
import {
  consistencyProof,
  inclusionProof,
  type ReadTile,
  rootAt,
} from '@jinbang/credentials/log-proof';
import type { TreeHash } from '@jinbang/credentials/merkle-tree';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findCheckpoint, findKeys, findSize, findTile } from './log.store.ts';

type Reader = Pick<Database, 'execute'>;

const sizeUnknown = (size: number): Rejection => ({
  kind: 'missing',
  code: 'log.size-unknown',
  params: { size },
});

/**
 * What a proof is made of: its work runs once to say which tiles it asks for, and again once they
 * are there.
 */
const withTiles = async <Value>(
  db: Reader,
  size: number,
  work: (readTile: ReadTile) => Value,
): Promise<Value> => {
  const asked = new Map<string, readonly [number, number]>();
  work((level, index) => {
    asked.set(`${level}/${index}`, [level, index]);
    return [];
  });
  const tiles = new Map<string, readonly TreeHash[]>();
  for (const [name, [level, index]] of asked) {
    tiles.set(name, await findTile(db, level, index, size));
  }
  return work((level, index) => tiles.get(`${level}/${index}`) ?? []);
};

const base64 = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');

/**
 * Whose log it is, by which keys, and how far it has come.
 * @param until or had come at that moment
 */
export const readLog = async (db: Reader, until?: Date): Promise<LogView> => {
  const keys = await findKeys(db);
  return {
    origin: keys[0]?.origin ?? '',
    keys: keys.map(({ verifierKey }) => verifierKey),
    checkpoint: await readNewest(db, until),
  };
};

/**
 * The newest checkpoint: the note itself, and what it says; null while nothing was ever logged.
 * @param until the newest of that moment, for a paper that is printed again
 */
export const readNewest = async (db: Reader, until?: Date): Promise<LogView['checkpoint']> => {
  const newest = await findCheckpoint(db, until);
  const said = newest && readCheckpoint(newest.note);
  if (!said) return null;
  const { note, signedAt } = newest;
  return { size: said.size, root: base64(said.root), note, signedAt: signedAt.toISOString() };
};

export const readInclusion = async (
  db: Reader,
  leaf: number,
  wanted: number | undefined,
): Promise<Result<InclusionView, Rejection>> => {
  const present = await findSize(db);
  const size = wanted ?? present;
  if (size > present) return refuse(sizeUnknown(size));
  if (leaf >= size) return refuse({ kind: 'missing', code: 'log.leaf-unknown', params: { leaf } });
  const proof = await withTiles(db, size, (readTile) => ({
    hash: readTile(0, Math.floor(leaf / TILE_HASHES))[leaf % TILE_HASHES] ?? new Uint8Array(),
    root: rootAt(readTile, size),
    proof: inclusionProof(readTile, leaf, size),
  }));
  const { hash, root } = proof;
  return accept({
    leaf,
    size,
    hash: base64(hash),
    root: base64(root),
    proof: proof.proof.map(base64),
  });
};

export const readConsistency = async (
  db: Reader,
  older: number,
  wanted: number | undefined,
): Promise<Result<ConsistencyView, Rejection>> => {
  const present = await findSize(db);
  const size = wanted ?? present;
  if (size > present) return refuse(sizeUnknown(size));
  if (older > size) return refuse(sizeUnknown(older));
  const { olderRoot, root, proof } = await withTiles(db, size, (readTile) => ({
    olderRoot: rootAt(readTile, older),
    root: rootAt(readTile, size),
    proof: consistencyProof(readTile, older, size),
  }));
  return accept({
    ...{ older, size, olderRoot: base64(olderRoot), root: base64(root) },
    proof: proof.map(base64),
  });
};
