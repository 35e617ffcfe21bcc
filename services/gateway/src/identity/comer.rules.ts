/** From where a request comes, as far as it is kept: a truncated address and the browser's name. */
export type Comer = {
  /** For counting tries only; never stored as it is. */
  readonly address: string;
  readonly prefix: string;
  readonly agent: string | null;
};

const AGENT_LENGTH_MAX = 200;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/;

const plain = (address: string): string => MAPPED.exec(address)?.[1] ?? address;

/**
 * The address a request really comes from: the socket's, and only where that is a proxy of ours the
 * right-most hop that is none. What stands further left, the client may have made up.
 */
export const addressOf = (
  socketAddress: string,
  forwardedFor: string | undefined,
  isProxy: (address: string) => boolean,
): string => {
  const hops = (forwardedFor ?? '').split(',').flatMap((hop) => hop.trim() || []);
  let address = plain(socketAddress);
  while (isProxy(address)) {
    const hop = hops.pop();
    if (hop === undefined) return address;
    address = plain(hop);
  }
  return address;
};

/** The first three groups of eight, the rest zero: enough to see where from, not who. */
const ipv6Prefix = (address: string): string => {
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...(tail === undefined ? [] : zeros), ...right].slice(0, 3);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::`;
};

/** An address as it may be kept: IPv4 without its last part (/24), IPv6 without all but 48 bits. */
export const prefixOf = (address: string): string => {
  const parts = IPV4.exec(address);
  if (parts) return `${parts[1]}.${parts[2]}.${parts[3]}.0`;
  return /^[0-9a-f:.]+(%\w+)?$/i.test(address) && address.includes(':') ? ipv6Prefix(address) : '';
};

export const agentOf = (header: string | undefined): string | null =>
  header === undefined || header === '' ? null : header.slice(0, AGENT_LENGTH_MAX);

/** From where a request comes, out of what its socket and headers say. */
export const comerFrom = (said: {
  readonly socketAddress: string;
  readonly forwardedFor: string | undefined;
  readonly agent: string | undefined;
  readonly isProxy: (address: string) => boolean;
}): Comer => {
  const address = addressOf(said.socketAddress, said.forwardedFor, said.isProxy);
  return { address, prefix: prefixOf(address), agent: agentOf(said.agent) };
};
