import { readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { Fault } from '@jinbang/kernel/fault';

/** A certificate with its chain and its private key, both PEM files. */
export type TlsFiles = { readonly certFile: string; readonly keyFile: string };

const LOOK_AGAIN_MS = 15_000;

/** The two settings together, or plain http when there is neither. */
export const tlsFrom = (settings: {
  readonly TLS_CERT_FILE?: string | undefined;
  readonly TLS_KEY_FILE?: string | undefined;
}): TlsFiles | undefined => {
  const { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile } = settings;
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile };
  throw new Fault('TLS_CERT_FILE and TLS_KEY_FILE are given together or not at all.', {
    retryable: false,
  });
};

const read = ({ certFile, keyFile }: TlsFiles) => {
  const material = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  createSecureContext(material);
  return material;
};

/** @throws Fault that names the files, never what is in them */
const readFirst = (files: TlsFiles) => {
  try {
    return read(files);
  } catch (cause) {
    const { certFile, keyFile } = files;
    throw new Fault(`${certFile} and ${keyFile} are no certificate and key of one pair.`, {
      retryable: false,
      cause,
    });
  }
};

const changedAt = ({ certFile, keyFile }: TlsFiles): string =>
  `${statSync(certFile).mtimeMs} ${statSync(keyFile).mtimeMs}`;

/**
 * An http server, or an https one where there is a certificate. A certificate that is renewed is
 * taken up while it serves; one half of a pair, or a broken one, is left alone until it is whole.
 */
export const createWebServer = (
  options: ServerOptions,
  handle: RequestListener,
  files: TlsFiles | undefined,
  lookAgainMs = LOOK_AGAIN_MS,
): Server => {
  if (!files) return createServer(options, handle);
  let seen = changedAt(files);
  const server = createSecureServer({ ...options, ...readFirst(files) }, handle);
  const timer = setInterval(() => {
    try {
      const now = changedAt(files);
      if (now === seen) return;
      server.setSecureContext(read(files));
      seen = now;
    } catch {
      // Being replaced just now: what it has serves on, and it looks again.
    }
  }, lookAgainMs);
  timer.unref();
  server.once('close', () => clearInterval(timer));
  return server;
};
