import type { X509Certificate } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { PlainStop } from '../plain-stop.ts';
import { type Card, type HallNames, hallNames, isHostName } from './hall-names.rules.ts';
import { keepCertificate } from './keep-certificate.ts';
import { writeHallSite } from './write-hall-site.ts';

export type HallWish = {
  readonly folder: string;
  readonly name: string | undefined;
  readonly port: number;
  readonly plainPort: number;
  /** Make a new authority, to be installed on every tablet again. */
  readonly renew?: boolean;
};

/** An open hall: what its servers need and what people must be told. */
export type OpenHall = {
  readonly names: HallNames;
  readonly origin: string;
  /** Where tablets that trust nothing yet learn how to; plain http, by address where there is one. */
  readonly pageUrl: string;
  readonly authority: X509Certificate;
  readonly isNewAuthority: boolean;
  readonly isNewCertificate: boolean;
  readonly settings: Readonly<Record<string, string>>;
};

/** Tablets come again within the contest; a name that serves something else next week is free again. */
const HSTS_S = 86_400;
const HTTPS_PORT = 443;

const cards = (): readonly Card[] =>
  Object.entries(networkInterfaces()).flatMap(([name, entries = []]) =>
    entries.map(({ address, internal }) => ({ name, address, isOwn: internal })),
  );

/** What this machine is called now, on the networks it is on now. */
export const namesNow = (given: string | undefined): HallNames => {
  const name = given?.toLowerCase();
  if (name !== undefined && !isHostName(name)) {
    throw new PlainStop(
      `--name wants a name like hall.local, not ${given}: passkeys belong to a name, never to an address.`,
    );
  }
  return hallNames(hostname(), cards(), name);
};

export const originOf = ({ origin }: HallNames, port: number): string =>
  `https://${origin}${port === HTTPS_PORT ? '' : `:${port}`}`;

const pageUrlOf = ({ reachable, origin }: HallNames, plainPort: number): string =>
  `http://${reachable[0] ?? origin}:${plainPort}/hall`;

/**
 * Makes what a hall needs and lacks: authority, certificate, pages. Safe to call again at any time;
 * a running hall takes up what changed.
 */
export const openHall = async (wish: HallWish, now: Date): Promise<OpenHall> => {
  const { folder, port, plainPort, renew = false } = wish;
  const names = namesNow(wish.name);
  const { authority, certFile, keyFile, made } = await keepCertificate(folder, names, {
    now,
    renew,
  });
  const [origin, pageUrl] = [originOf(names, port), pageUrlOf(names, plainPort)];
  const site = join(folder, 'site');
  writeHallSite(site, authority, { origin, names: names.names }, pageUrl);
  return {
    names,
    origin,
    pageUrl,
    authority,
    isNewAuthority: made === 'authority',
    isNewCertificate: made !== 'nothing',
    settings: {
      TLS_CERT_FILE: certFile,
      TLS_KEY_FILE: keyFile,
      GATEWAY_HALL_ROOT: site,
      GATEWAY_HSTS_S: String(HSTS_S),
      LIVE_HSTS_S: String(HSTS_S),
    },
  };
};
