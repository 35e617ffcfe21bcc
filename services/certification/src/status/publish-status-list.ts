import { statusListCredential } from '@jinbang/credentials/status-list';
import type { Clock } from '@jinbang/kernel/clock';
import { type Database, inTenant } from '@jinbang/service-kit/database';
import { type Sign, wholeSeconds } from '../key/signers.ts';
import { findActiveKey } from '../key/signing-key.store.ts';
import { listUrl } from './draw-status-indexes.ts';
import { findList, findSetIndexes, type StatusListRow } from './status-list.store.ts';

/** A copy may be believed for a day; we sign a new one at each revocation and after ten minutes. */
const VALID_MS = 24 * 3_600_000;
const REUSE_MS = 600_000;
/** Nobody's clock is exact: a list must not seem to come from the future. */
const SKEW_MS = 300_000;

type Published = { readonly revision: number; readonly atMs: number; readonly text: string };
/** The signed list as text; undefined when nobody has such a list. */
export type PublishList = (listId: string) => Promise<string | undefined>;

type Deps = {
  readonly db: Database;
  readonly sign: Sign;
  readonly now: Clock;
  readonly origin: string;
};

const signList = async (list: StatusListRow, at: Date, { db, sign, origin }: Deps) => {
  const { key, set } = await inTenant(db, [list.bodyId], async (tx) => ({
    key: await findActiveKey(tx, list.bodyId),
    set: await findSetIndexes(tx, list),
  }));
  if (!key) return undefined;
  const unsigned = statusListCredential({
    url: listUrl(origin, list.listId),
    issuer: key.did,
    purpose: list.purpose,
    length: list.bitCount,
    set,
    validFrom: wholeSeconds(new Date(at.getTime() - SKEW_MS)),
    validUntil: wholeSeconds(new Date(at.getTime() + VALID_MS)),
  });
  return JSON.stringify(await sign(key, unsigned, at));
};

/** Publishes status lists; the copy of the present revision is kept, so asking is cheap. */
export const publishStatusList = (deps: Deps): PublishList => {
  const published = new Map<string, Published>();
  return async (listId) => {
    // Read before the bits: a revocation in between makes the next copy, never a lost one.
    const list = await findList(deps.db, listId);
    if (!list) return undefined;
    const at = deps.now();
    const known = published.get(listId);
    const isFresh =
      known?.revision === list.revision && Math.abs(at.getTime() - known.atMs) < REUSE_MS;
    if (known && isFresh) return known.text;
    const text = await signList(list, at, deps);
    if (text) published.set(listId, { revision: list.revision, atMs: at.getTime(), text });
    return text;
  };
};
