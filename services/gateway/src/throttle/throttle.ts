import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Database } from '@jinbang/service-kit/database';
import { LIMITS, type LimitName, secondsToWait } from './throttle.rules.ts';
import { countTry, forgetTries, giveTryBack } from './throttle.store.ts';

type Deps = {
  readonly db: Database;
  readonly now: Clock;
  /** Keyed hash: a stored key tells nobody's address. */
  readonly hashOf: (text: string) => string;
  /** Is the machine behind with slow hashes? Then nobody is let in to wait for one more. */
  readonly isBusy: () => boolean;
};

/** One try at something: what it counts against, and whose. */
export type Try = { readonly limit: LimitName; readonly of: string };

/** One try too many; `isFirst` for the one that reached the limit, so that only it is written down. */
export type TooMany = { readonly refusal: Rejection; readonly isFirst: boolean };

const busy: TooMany = {
  refusal: { kind: 'too-many', code: 'sign-in.too-many', params: { seconds: 5 } },
  isFirst: false,
};

/** Limits whose keys many people share: a hall behind one address, judges at one tablet. */
const IS_SHARED: ReadonlySet<LimitName> = new Set(['address', 'link', 'device']);

/** Counts tries across all gateways, in the database, by keys nobody can read. */
export const throttleWith = ({ db, now, hashOf, isBusy }: Deps) => {
  const keyOf = ({ limit, of }: Try): string => hashOf(`${limit} ${of}`);
  return {
    /** Counts the try against every key; the refusal of the longest wait, or undefined. */
    take: async (tries: readonly Try[]): Promise<TooMany | undefined> => {
      if (isBusy()) return busy;
      const at = now();
      let seconds = 0;
      let isFirst = false;
      for (const one of tries) {
        const limit = LIMITS[one.limit];
        const counted = await countTry(db, keyOf(one), limit, at);
        seconds = Math.max(seconds, secondsToWait(counted, limit, at) ?? 0);
        isFirst ||= counted.tries === limit.tries + 1;
      }
      if (seconds === 0) return undefined;
      const refusal = { kind: 'too-many', code: 'sign-in.too-many', params: { seconds } } as const;
      return { refusal, isFirst };
    },
    /** After a success: an account starts anew, what many share gets its try back. */
    clear: async (tries: readonly Try[]): Promise<void> => {
      for (const one of tries) {
        if (IS_SHARED.has(one.limit)) await giveTryBack(db, keyOf(one));
        else await forgetTries(db, keyOf(one));
      }
    },
  };
};

export type Throttle = ReturnType<typeof throttleWith>;
