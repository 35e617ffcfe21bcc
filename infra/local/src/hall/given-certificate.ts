import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { PlainStop } from '../plain-stop.ts';

export type GivenCertificate = { readonly TLS_CERT_FILE: string; readonly TLS_KEY_FILE: string };

const readPem = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new PlainStop(`${path} cannot be read; give another file or let this account read it.`, {
      cause,
    });
  }
};

/** The certificate someone brings instead of an authority of the hall's own. */
export const givenCertificate = (
  environment: Readonly<Record<string, string | undefined>>,
): GivenCertificate | undefined => {
  const { TLS_CERT_FILE, TLS_KEY_FILE } = environment;
  if (TLS_CERT_FILE && TLS_KEY_FILE) return { TLS_CERT_FILE, TLS_KEY_FILE };
  if (!TLS_CERT_FILE && !TLS_KEY_FILE) return undefined;
  throw new PlainStop('TLS_CERT_FILE and TLS_KEY_FILE are given together or not at all.');
};

/**
 * Looks at a given certificate before anything starts.
 * @throws PlainStop when it is no pair, is over, or is not for the host name people will use
 */
export const inspectGiven = (given: GivenCertificate, host: string, now: Date): void => {
  const [cert, key] = [readPem(given.TLS_CERT_FILE), readPem(given.TLS_KEY_FILE)];
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    const { TLS_CERT_FILE, TLS_KEY_FILE } = given;
    throw new PlainStop(
      `${TLS_CERT_FILE} and ${TLS_KEY_FILE} are no pair of certificate and key.`,
      {
        cause,
      },
    );
  }
  const certificate = new X509Certificate(cert);
  if (certificate.validToDate < now) {
    throw new PlainStop(
      `The certificate in ${given.TLS_CERT_FILE} is over since ${certificate.validTo}.`,
    );
  }
  if (certificate.checkHost(host) === undefined) {
    throw new PlainStop(
      `The certificate in ${given.TLS_CERT_FILE} is not for ${host}; say its name with --name or PUBLIC_ORIGIN.`,
    );
  }
};
