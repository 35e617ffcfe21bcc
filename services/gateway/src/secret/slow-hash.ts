import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane; about 30 ms here. */
// The library's default kind is argon2id; its names for kinds are a const enum, which cannot be imported.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each takes 19 MiB while it runs; the gateway has 200 in all. */
const AT_ONCE_MAX = 2;
const WAITING_MAX = 200;

let running = 0;
const waiting: (() => void)[] = [];

/** True while so many are waiting that another would wait for seconds. */
export const isHashingBusy = (): boolean => waiting.length >= WAITING_MAX;

const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  if (running >= AT_ONCE_MAX) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
};

/** For what people can remember or type: passwords and PINs. */
export const hashSecret = (secret: string): Promise<string> => inTurn(() => hash(secret, COST));

/** False too for a hash that is none. */
export const isSecretOf = (stored: string, secret: string): Promise<boolean> =>
  inTurn(() => verify(stored, secret).catch(() => false));

let nobodys: Promise<string> | undefined;

/** Takes as long as a real check, so that a stranger's name is not told apart by the clock. */
export const pretendToCheck = async (secret: string): Promise<void> => {
  nobodys ??= hashSecret('nobody has this');
  await isSecretOf(await nobodys, secret);
};
