import { get } from 'node:http';
import { get as getSecurely } from 'node:https';

const WITHIN_MS = 2_000;

/** Where to ask a process that listens on `host`: on every address it listens on loopback too. */
const nearHost = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;

/**
 * Is our own process on this port ready? Its certificate is not judged: we ask our own port and
 * tell it nothing, and a given certificate names the hall, not this address.
 */
export const askReady = (port: number, host: string, isSecure: boolean): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const options = { host: nearHost(host), port, path: '/readyz', timeout: WITHIN_MS };
    const request = isSecure
      ? getSecurely({ ...options, rejectUnauthorized: false, agent: false })
      : get({ ...options, agent: false });
    request.on('response', (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode === 200));
      answer.once('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', reject);
  });
