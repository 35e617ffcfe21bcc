import type { SigningAlgorithm } from '@jinbang/credentials/signer';
import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { addSigningKey } from './signing-key.store.ts';
import type { Vault } from './vault.ts';

type Deps = { readonly feeder: Database; readonly vault: Vault; readonly now: Clock };
type Missing = { bodyId: string; did: string; algorithm: SigningAlgorithm };

const BODIES_AT_ONCE = 50;

/** A body on file has an active key of each kind; one filed before there was a kind gets it here. */
export const makeMissingKeys =
  ({ feeder, vault, now }: Deps) =>
  async (): Promise<number> => {
    const missing = await feeder.execute<Missing>(sql`
      select issuer.body_id as "bodyId", issuer.did, wanted.algorithm
      from issuer cross join (values ('Ed25519'), ('ES256')) as wanted (algorithm)
      where not exists (
        select from signing_key key
        where key.body_id = issuer.body_id and key.algorithm = wanted.algorithm
          and key.state = 'active')
      order by issuer.body_id, wanted.algorithm
      limit ${BODIES_AT_ONCE}`);
    let madeCount = 0;
    for (const { bodyId, did, algorithm } of missing) {
      const wish = { bodyId, did, algorithm, madeAt: now() };
      const made = await feeder.transaction((tx) => addSigningKey(tx, vault, wish));
      madeCount += made === null ? 0 : 1;
    }
    return madeCount;
  };
