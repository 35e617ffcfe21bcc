import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** What a hall shows to whoever does not trust its authority yet, and what each file is. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/hall': ['index.html', 'text/html; charset=utf-8'],
  '/hall/': ['index.html', 'text/html; charset=utf-8'],
  '/hall/en': ['en.html', 'text/html; charset=utf-8'],
  '/hall/hall.css': ['hall.css', 'text/css; charset=utf-8'],
  '/hall/page.svg': ['page.svg', 'image/svg+xml'],
  // The type makes iOS and Windows offer to install it.
  '/hall/authority.crt': ['authority.crt', 'application/x-x509-ca-cert'],
};

const POLICY =
  "default-src 'none'; script-src 'none'; object-src 'none'; style-src 'self'; img-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const find = (root: string, file: string): Buffer | undefined => {
  try {
    return readFileSync(join(root, file));
  } catch {
    return undefined;
  }
};

export type HallSite = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The pages that lead to trusting the hall's authority: six fixed addresses, so no path leads
 * outside. Read anew each time, since they name addresses that change while the hall is open.
 */
export const hallSite =
  (root: string | undefined): HallSite =>
  (request, response) => {
    const { method = '', url = '/' } = request;
    const [file, type] = FILES[url.split('?', 1)[0] ?? '/'] ?? [];
    if (!root || !file || !type || (method !== 'GET' && method !== 'HEAD')) return false;
    const body = find(root, file);
    if (!body) return false;
    response.writeHead(200, {
      'content-security-policy': POLICY,
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'no-cache',
    });
    response.end(method === 'HEAD' ? undefined : body);
    return true;
  };
