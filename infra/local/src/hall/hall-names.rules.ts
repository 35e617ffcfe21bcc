import { isIPv4 } from 'node:net';

/** An address of a network card, as the system tells it. */
export type Card = { readonly name: string; readonly address: string; readonly isOwn: boolean };

/** What people and tablets in the hall may call this machine. */
export type HallNames = {
  /** The one name of the origin: a passkey belongs to a name, never to an address. */
  readonly origin: string;
  /** All names the certificate is for, the origin's first. */
  readonly names: readonly string[];
  /** Private addresses the certificate is for. */
  readonly addresses: readonly string[];
  /** Addresses tablets may reach, the likeliest first. */
  readonly reachable: readonly string[];
};

/** Networks that are nobody's on the Internet (RFC 1918, RFC 3927): the only ones the authority may speak for. */
export const PRIVATE_NETWORKS = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
] as const;

// Bridges and tunnels of programs on this machine: no tablet stands there.
const INWARD = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|lxc|cni|flannel)/;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const NAME_LETTERS_MAX = 253;

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const isWithin = (address: string, network: string): boolean => {
  const [base = '', bits = '32'] = network.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(numberOf(address) / size) === Math.floor(numberOf(base) / size);
};

export const isPrivate = (address: string): boolean =>
  isIPv4(address) && PRIVATE_NETWORKS.some((network) => isWithin(address, network));

/** A name a certificate and a browser take: letters, digits, hyphens, dots; not an address. */
export const isHostName = (name: string): boolean =>
  name.length <= NAME_LETTERS_MAX &&
  name.split('.').every((label) => LABEL.test(label)) &&
  /[a-z]/.test(name.split('.').at(-1) ?? '');

/** The machine's own name, reduced to what a host name may hold. */
const tidy = (hostname: string): string => {
  const labels = hostname.toLowerCase().split('.').map(tidyLabel).filter(Boolean);
  const name = labels.join('.');
  return isHostName(name) ? name : 'jinbang';
};

const tidyLabel = (label: string): string =>
  label.replaceAll(/[^a-z0-9-]/g, '-').replace(/^-+|-+$/g, '');

/**
 * Names and addresses of a hall. Without a given name the origin is the machine's own one, with
 * `.local` (multicast DNS) where it has no domain.
 */
export const hallNames = (
  hostname: string,
  cards: readonly Card[],
  given: string | undefined,
): HallNames => {
  const host = tidy(hostname);
  const [label = host] = host.split('.');
  const origin = given ?? (host.includes('.') ? host : `${label}.local`);
  const usable = cards.filter(
    ({ name, address, isOwn }) => !isOwn && !INWARD.test(name) && isIPv4(address),
  );
  // An address a card gave itself helps only where there is no other.
  const isLast = (address: string) => Number(isWithin(address, '169.254.0.0/16'));
  const found = [...new Set(usable.map(({ address }) => address))].toSorted(
    (a, b) => isLast(a) - isLast(b),
  );
  return {
    origin,
    names: [...new Set([origin, label, `${label}.local`, host])],
    addresses: found.filter(isPrivate).toSorted(),
    reachable: found,
  };
};
