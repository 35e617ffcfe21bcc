import { lookup as lookUpHost } from 'node:dns/promises';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, type MayReach } from './address-guard.ts';
import { outcomeOfStatus } from './retry.rules.ts';
import type { AttemptOutcome } from './terms.ts';

const TIMEOUT_MS = 10_000;

export type Answered = { readonly outcome: AttemptOutcome; readonly status: number | null };
export type Resolve = (
  host: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export type SendDeps = {
  readonly mayReach: MayReach;
  /** Where a name leads now; the system's own way where left out. */
  readonly resolve?: Resolve | undefined;
  /** Authorities to be trusted in place of those of the system. */
  readonly ca?: string | readonly string[] | undefined;
  readonly timeoutMs?: number | undefined;
};

export type Posted = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

class Forbidden extends Error {}

const systemResolve: Resolve = (host) => lookUpHost(host, { all: true });

/**
 * The address is looked at in the moment it is connected to, and it is the one that is connected to:
 * a name that leads elsewhere after it was checked gains nothing.
 */
const guardedLookup =
  ({ mayReach, resolve = systemResolve }: SendDeps): LookupFunction =>
  (host, options, done) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        if (!first || !found.every(({ address }) => mayReach(address))) {
          return done(new Forbidden(), '', 0);
        }
        // Safe: node asks for all of them or for one, and takes both forms.
        if (options.all) return done(null, [...found] as never);
        return done(null, first.address, first.family);
      },
      (cause) => done(cause, '', 0),
    );
  };

const outcomeOfFault = (cause: unknown): AttemptOutcome => {
  if (cause instanceof Forbidden) return 'forbidden-address';
  const name = cause instanceof Error ? cause.name : '';
  return name === 'TimeoutError' || name === 'AbortError' ? 'timed-out' : 'unreachable';
};

/**
 * Posts one message. Never throws; no redirection is followed and nothing of the answer is read but
 * its number.
 */
export const sendMessage =
  (deps: SendDeps) =>
  ({ url: text, headers, body }: Posted): Promise<Answered> => {
    const url = new URL(text);
    const host = hostOf(url);
    // A host that is an address is never looked up.
    if (isIP(host) !== 0 && !deps.mayReach(host)) {
      return Promise.resolve({ outcome: 'forbidden-address', status: null });
    }
    return new Promise((resolve) => {
      const asked = request(
        url,
        {
          method: 'POST',
          agent: false,
          lookup: guardedLookup(deps),
          signal: AbortSignal.timeout(deps.timeoutMs ?? TIMEOUT_MS),
          ...(deps.ca === undefined ? {} : { ca: [deps.ca].flat() }),
          headers: {
            ...headers,
            'content-type': 'application/json; charset=utf-8',
            'content-length': String(Buffer.byteLength(body)),
            'user-agent': 'jinbang-webhooks/1',
          },
        },
        (answer) => {
          const status = answer.statusCode ?? 0;
          resolve({ outcome: outcomeOfStatus(status), status });
          answer.destroy();
        },
      );
      asked.on('error', (cause) => resolve({ outcome: outcomeOfFault(cause), status: null }));
      asked.end(body);
    });
  };
