import type { Rejection } from '@jinbang/kernel/rejection';

/**
 * What speaks against a change that is based on this version: 412 with what is there now, unless the
 * row someone saw is the row that is there. `present` goes to whoever asks, so it holds no more than
 * they may see.
 */
export const flawOfVersion = (
  code: string,
  basedOn: number,
  present: { readonly version: number },
): Rejection | undefined =>
  basedOn === present.version
    ? undefined
    : { kind: 'stale', code, params: { version: present.version }, present: { ...present } };
