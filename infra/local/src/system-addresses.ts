import { choosePorts, type WantedPorts } from './choose-ports.ts';
import { FRONT } from './services.ts';

export type AddressPlan = {
  readonly ports?: WantedPorts;
  /** Where gateway and live edge listen; the loopback address unless given. */
  readonly host?: string;
  readonly publicOrigin?: string;
  /** Settings of gateway and live edge beside their own, e.g. the certificate of a hall. */
  readonly frontSettings?: Readonly<Record<string, string>>;
};

/** Where every process of a system listens and by which address it is reached. */
export type Addresses = {
  readonly portOf: (process: string) => number;
  readonly urlOf: (process: string) => string;
  readonly publicOrigin: string;
  /** Plain http beside https, where a port was wanted for it. */
  readonly plainUrl: string | undefined;
  readonly publicHost: string;
  /** Gateway and live edge speak https. */
  readonly isSecure: boolean;
  readonly frontSettings: Readonly<Record<string, string>>;
};

const LOOPBACK = '127.0.0.1';

/** Chooses the ports; browsers reach the live edge under the name they reach the gateway by. */
export const systemAddresses = async (plan: AddressPlan): Promise<Addresses> => {
  const { host: publicHost = LOOPBACK, frontSettings = {} } = plan;
  const ports = await choosePorts(plan.ports ?? {}, publicHost);
  const portOf = (name: string): number => {
    const port = ports.get(name);
    if (port === undefined) throw new Error(`${name} has no port`);
    return port;
  };
  const isSecure = 'TLS_CERT_FILE' in frontSettings;
  const scheme = isSecure ? 'https' : 'http';
  const publicOrigin = plan.publicOrigin ?? `${scheme}://localhost:${portOf('gateway')}`;
  const { hostname } = new URL(publicOrigin);
  const plain = ports.get('plain');
  return {
    portOf,
    // Services on this machine need neither the name nor the certificate to reach the gateway.
    urlOf: (name) => {
      if (name === 'gateway' && isSecure) return `http://${LOOPBACK}:${portOf('inner')}`;
      const host = FRONT.has(name) ? hostname : LOOPBACK;
      return `${FRONT.has(name) ? scheme : 'http'}://${host}:${portOf(name)}`;
    },
    publicOrigin,
    plainUrl: plain === undefined ? undefined : `http://${hostname}:${plain}`,
    publicHost,
    isSecure,
    frontSettings: {
      ...frontSettings,
      ...(isSecure ? { GATEWAY_INNER_PORT: String(portOf('inner')) } : {}),
      ...(plain === undefined ? {} : { GATEWAY_PLAIN_PORT: String(plain) }),
    },
  };
};
