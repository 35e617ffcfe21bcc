import { BlockList, isIP } from 'node:net';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

/** Says of an IP address whether messages may go there. */
export type MayReach = (address: string) => boolean;

const kindOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

// What IANA lists as not globally reachable, and what leads into another network by translation.
const CLOSED_V4: readonly (readonly [string, number])[] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
  ] as const),
  ...([
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
];
/** Of IPv6 only the global unicast addresses are open, and of those not the ones below. */
const OPEN_V6 = ['2000::', 3] as const;
const CLOSED_V6: readonly (readonly [string, number])[] = [
  ...([
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ] as const),
];

const blockList = (networks: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [network, length] of networks) list.addSubnet(network, length, kindOf(network));
  return list;
};

const closed = blockList([...CLOSED_V4, ...CLOSED_V6]);
const openV6 = blockList([OPEN_V6]);

/**
 * Whether an address is one of the open internet, or of a network the operator of this system named
 * for receivers that stand beside it.
 * @param networks such as `10.20.0.0/16`
 */
export const reachable = (networks: readonly string[]): MayReach => {
  const named = blockList(
    networks.map((one) => {
      const [network = '', length] = one.split('/');
      return [network, Number(length ?? (isIP(network) === 6 ? 128 : 32))] as const;
    }),
  );
  return (address) => {
    const kind = isIP(address);
    if (kind === 0) return false;
    if (named.check(address, kindOf(address))) return true;
    if (closed.check(address, kindOf(address))) return false;
    return kind === 4 || openV6.check(address, 'ipv6');
  };
};

const unfit: Rejection = { kind: 'invalid', code: 'webhook.url-unfit' };
const closedAddress: Rejection = { kind: 'invalid', code: 'webhook.address-private' };

/** The host of an address as a socket wants it: IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * An address messages may be sent to, as far as it can be told without asking anybody: https, nobody's
 * password in it, no address of a closed network. Where a name leads is looked at with every message.
 */
export const readAddress = (text: string, mayReach: MayReach): Result<URL, Rejection> => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username || url.password || url.hash) return refuse(unfit);
  const host = hostOf(url);
  if (isIP(host) !== 0) return mayReach(host) ? accept(url) : refuse(closedAddress);
  const isLocal = !host.includes('.') || /(^|\.)(localhost|local|internal|lan)\.?$/i.test(host);
  return isLocal ? refuse(closedAddress) : accept(url);
};
