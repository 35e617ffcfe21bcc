import type { JsonObject } from '@jinbang/credentials/json';
import type { Clock } from '@jinbang/kernel/clock';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { isTransient } from '@jinbang/service-kit/describe-cause';
import {
  addRenewed,
  claimSignedBy,
  closeRemoval,
  findOpenRemovals,
  findSignedBy,
  type OpenRemoval,
  type Stored,
} from './renewal.store.ts';
import { renewedFrom, wordsAgain } from './renewed.rules.ts';
import { type Sign, wholeSeconds } from './signers.ts';
import { findActiveKey, type SigningKey } from './signing-key.store.ts';

export type RenewingDeps = {
  readonly feeder: Database;
  readonly sign: Sign;
  readonly now: Clock;
  /** Hears of a certificate that could not be signed again; the others go on. */
  readonly onFailure: (cause: unknown, certificateId: string) => void;
};

const REMOVALS_AT_ONCE = 5;
const BATCH_CERTIFICATES = 50;

const renewOne = async (stored: Stored, key: SigningKey, at: Date, sign: Sign) => {
  const validFrom = renewedFrom(stored.validFrom, at);
  // Safe: it was signed here, so it is an object of JSON.
  const words = wordsAgain(JSON.parse(stored.body) as JsonObject, wholeSeconds(validFrom));
  return {
    ...stored,
    credentialVersion: stored.credentialVersion + 1,
    keyName: key.keyName,
    validFrom,
    body: JSON.stringify(await sign(key, words, at)),
  };
};

const renewTogether = async (
  tx: Transaction,
  { removalId, keyName }: OpenRemoval,
  certificateIds: readonly string[],
  { sign, now }: RenewingDeps,
): Promise<number> => {
  const stored = await claimSignedBy(tx, keyName, certificateIds);
  const [first] = stored;
  const key = first && (await findActiveKey(tx, first.bodyId));
  if (!key) return 0;
  const at = now();
  const credentials = await Promise.all(stored.map((one) => renewOne(one, key, at, sign)));
  const renewals = credentials.map(({ certificateId, credentialVersion, bodyId }) => ({
    ...{ certificateId, credentialVersion, bodyId, removalId, renewedAt: at },
  }));
  await addRenewed(tx, credentials, renewals);
  return credentials.length;
};

/** A batch in one transaction; where that fails one by one, so that only the culprit waits. */
const renewBatch = async (
  removal: OpenRemoval,
  certificateIds: readonly string[],
  deps: RenewingDeps,
): Promise<number> => {
  try {
    return await deps.feeder.transaction((tx) => renewTogether(tx, removal, certificateIds, deps));
  } catch (cause) {
    if (isTransient(cause)) throw cause;
    const [only, ...others] = certificateIds;
    if (only !== undefined && others.length === 0) {
      deps.onFailure(cause, only);
      return 0;
    }
    let count = 0;
    for (const id of certificateIds) count += await renewBatch(removal, [id], deps);
    return count;
  }
};

const renewAll = async (removal: OpenRemoval, deps: RenewingDeps): Promise<number> => {
  let count = 0;
  for (let after: string | null = null; ; ) {
    const ids = await findSignedBy(deps.feeder, removal.keyName, after, BATCH_CERTIFICATES);
    const last = ids.at(-1);
    if (last === undefined) return count + (await closeRemoval(deps.feeder, removal, deps.now()));
    count += await renewBatch(removal, ids, deps);
    after = last;
  }
};

/**
 * Signs again what a removed key signed: the same words under the same id, with a newer `validFrom`
 * and the key that took over. A crash is a pause: what is not stored still names the removed key.
 */
export const renewCredentials = (deps: RenewingDeps) => async (): Promise<number> => {
  let count = 0;
  for (const removal of await findOpenRemovals(deps.feeder, REMOVALS_AT_ONCE)) {
    count += await renewAll(removal, deps);
  }
  return count;
};
