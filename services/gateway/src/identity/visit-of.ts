import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { ADDRESS_HEADER } from '../account/sign-in-library.ts';
import { type Comer, comerFrom } from './comer.rules.ts';

/** Which addresses are proxies of ours: single ones or networks such as `10.0.0.0/24`. */
export const proxiesFrom = (list: readonly string[]): ((address: string) => boolean) => {
  const proxies = new BlockList();
  for (const entry of list) {
    const [address = '', length] = entry.split('/');
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (length === undefined) proxies.addAddress(address, kind);
    else proxies.addSubnet(address, Number(length), kind);
  }
  return (address) => {
    const kind = isIP(address);
    return kind !== 0 && proxies.check(address, kind === 6 ? 'ipv6' : 'ipv4');
  };
};

export type ComerOf = (c: Context) => Comer;

export const comersWith =
  (isProxy: (address: string) => boolean): ComerOf =>
  (c) =>
    comerFrom({
      socketAddress: getConnInfo(c).remote.address ?? '',
      forwardedFor: c.req.header('x-forwarded-for'),
      agent: c.req.header('user-agent'),
      isProxy,
    });

/**
 * The headers the sign-in library reads: cookies, the browser's name, the truncated address.
 * @param without name of a cookie to leave out: somebody else's open session is not this person's
 */
export const libraryHeaders = (
  c: Context,
  comer: Comer,
  { without }: { readonly without?: string } = {},
): Headers => {
  const cookies = (c.req.header('cookie') ?? '')
    .split(';')
    .filter((part) => without === undefined || part.trim().split('=', 1)[0] !== without);
  return new Headers({
    cookie: cookies.join(';'),
    'user-agent': comer.agent ?? '',
    [ADDRESS_HEADER]: comer.prefix,
  });
};
