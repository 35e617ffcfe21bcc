import type { Rejection } from '@jinbang/kernel/rejection';
import type { Comer } from '../identity/comer.rules.ts';
import type { Throttle } from './throttle.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Where whoever comes may leave something that is kept: objections with their files. */
const TAKES_GIFTS =
  /^\/api\/ranking\/v\d+\/public\/events\/[^/]+\/(objections|own-objection)(\/|$)/;

/** Does this request leave something behind a public door? */
export const isGift = (method: string, path: string): boolean =>
  !SAFE.has(method) && TAKES_GIFTS.test(path);

/** Counts what an address leaves behind public doors; the refusal once it is too much. */
export const publicGifts =
  (throttle: Pick<Throttle, 'take'>) =>
  async ({ address }: Comer): Promise<Rejection | undefined> => {
    const tooMany = await throttle.take([{ limit: 'gift', of: address }]);
    return tooMany && { ...tooMany.refusal, code: 'request.too-many' };
  };
