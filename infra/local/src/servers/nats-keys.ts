import { createUser, fromSeed } from '@nats-io/nkeys';
import { type NatsUser, natsUsers } from '../../../nats/permissions.ts';
import type { Secrets } from '../secrets.ts';

export type NatsKeys = {
  readonly publicKeys: Readonly<Record<NatsUser, string>>;
  readonly seedOf: (user: NatsUser) => string;
  /** The file a service gets as NATS_SEED_FILE. */
  readonly seedFileOf: (user: NatsUser) => string;
};

const publicKeyOf = (seed: string): string =>
  fromSeed(new TextEncoder().encode(seed)).getPublicKey();

const fileName = (user: NatsUser): string => `nats-${user}.seed`;

/** One NKey per service, made once and kept; the seed is the private half. */
export const natsKeys = (secrets: Secrets): NatsKeys => {
  const seeds = new Map<NatsUser, string>();
  for (const user of natsUsers) {
    seeds.set(
      user,
      secrets.once(fileName(user), () => new TextDecoder().decode(createUser().getSeed())),
    );
  }
  const seedOf = (user: NatsUser): string => {
    const seed = seeds.get(user);
    if (!seed) throw new Error(`no seed for ${user}`);
    return seed;
  };
  const pairs = natsUsers.map((user) => [user, publicKeyOf(seedOf(user))] as const);
  return {
    // Safe: the pairs cover every user.
    publicKeys: Object.fromEntries(pairs) as Record<NatsUser, string>,
    seedOf,
    seedFileOf: (user) => secrets.path(fileName(user)),
  };
};
