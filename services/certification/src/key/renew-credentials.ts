import type { JsonObject } from '@jinbang/credentials/json';
import type { Clock } from '@jinbang/kernel/clock';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { isTransient } from '@jinbang/service-kit/describe-cause';
import { awardTexts } from '../award/award-renewal.store.ts';
import {
  certificateTexts,
  closeRemoval,
  findOpenRemovals,
  type OpenRemoval,
  type Renewable,
  type SignedTexts,
} from './renewal.store.ts';
import { renewedFrom, wordsAgain } from './renewed.rules.ts';
import { type Sign, wholeSeconds } from './signers.ts';
import { findActiveKey, type SigningKey } from './signing-key.store.ts';

export type RenewingDeps = {
  readonly feeder: Database;
  readonly sign: Sign;
  readonly now: Clock;
  /** Hears of a document that could not be signed again; the others go on. */
  readonly onFailure: (cause: unknown, documentId: string) => void;
};

const REMOVALS_AT_ONCE = 5;
const BATCH_DOCUMENTS = 50;

const renewOne = async <Row extends Renewable>(
  stored: Row,
  key: SigningKey,
  at: Date,
  sign: Sign,
): Promise<Row> => {
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

/** One kind of document under one removed key. */
type Work<Row extends Renewable> = {
  readonly removal: OpenRemoval;
  readonly texts: SignedTexts<Row>;
};

const renewTogether = async <Row extends Renewable>(
  tx: Transaction,
  { removal: { removalId, keyName }, texts }: Work<Row>,
  ids: readonly string[],
  { sign, now }: RenewingDeps,
): Promise<number> => {
  const stored = await texts.claimSignedBy(tx, keyName, ids);
  const [first] = stored;
  const key = first && (await findActiveKey(tx, first.bodyId));
  if (!key) return 0;
  const at = now();
  const renewed = await Promise.all(stored.map((one) => renewOne(one, key, at, sign)));
  await texts.addRenewed(tx, renewed, { removalId, renewedAt: at });
  return renewed.length;
};

/** A batch in one transaction; where that fails one by one, so that only the culprit waits. */
const renewBatch = async <Row extends Renewable>(
  work: Work<Row>,
  ids: readonly string[],
  deps: RenewingDeps,
): Promise<number> => {
  try {
    return await deps.feeder.transaction((tx) => renewTogether(tx, work, ids, deps));
  } catch (cause) {
    if (isTransient(cause)) throw cause;
    const [only, ...others] = ids;
    if (only !== undefined && others.length === 0) {
      deps.onFailure(cause, only);
      return 0;
    }
    let count = 0;
    for (const id of ids) count += await renewBatch(work, [id], deps);
    return count;
  }
};

const renewAll = async <Row extends Renewable>(
  work: Work<Row>,
  deps: RenewingDeps,
): Promise<number> => {
  const { removal, texts } = work;
  let count = 0;
  for (let after: string | null = null; ; ) {
    const ids = await texts.findSignedBy(deps.feeder, removal.keyName, after, BATCH_DOCUMENTS);
    const last = ids.at(-1);
    if (last === undefined) return count;
    count += await renewBatch(work, ids, deps);
    after = last;
  }
};

/**
 * Signs again what a removed key signed, certificates and award documents: the same words under the same id, with a newer `validFrom`
 * and the key that took over. A crash is a pause: what is not stored still names the removed key.
 */
export const renewCredentials = (deps: RenewingDeps) => async (): Promise<number> => {
  let count = 0;
  for (const removal of await findOpenRemovals(deps.feeder, REMOVALS_AT_ONCE)) {
    count += await renewAll({ removal, texts: certificateTexts }, deps);
    count += await renewAll({ removal, texts: awardTexts }, deps);
    count += await closeRemoval(deps.feeder, removal, deps.now());
  }
  return count;
};
