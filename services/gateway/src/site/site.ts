import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { secureHeaders } from '@jinbang/service-kit/secure-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest']);

type SiteFile = {
  type: string;
  body: Buffer;
  gzip: Buffer | undefined;
  tag: string;
  isHashed: boolean;
};

/** Which app answers a path; every app is one page. */
const APPS: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, '/index.html'],
  [/^\/(board|results)(\/|$)/, '/board/index.html'],
  [/^\/(verify|v|standards|achievements)(\/|$)/, '/verify/index.html'],
  [/^\/notices(\/|$)/, '/notice/index.html'],
  [/^\/tablet(\/|$)/, '/tablet/index.html'],
  [/^\/console(\/|$)/, '/console/index.html'],
  [/^\/desk(\/|$)/, '/desk/index.html'],
  [/^\/mine(\/|$)/, '/mine/index.html'],
];

/** What certificates name: a number or a code may hold a dot and is no file. */
const NAMES_A_CODE = /^\/(v|standards|achievements)\//;

/** Everything is read once, at start: a request is a look-up in a map, so no path leads outside. */
const readFiles = (root: string): ReadonlyMap<string, SiteFile> => {
  const files = new Map<string, SiteFile>();
  if (!existsSync(root)) return files;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(root, path).split(sep).join('/')}`;
    const kind = extname(entry.name);
    const body = readFileSync(path);
    files.set(url, {
      type: TYPES[kind] ?? 'application/octet-stream',
      body,
      gzip: COMPRESSED.has(kind) ? gzipSync(body, { level: 9 }) : undefined,
      tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      isHashed: url.startsWith('/assets/'),
    });
  }
  return files;
};

/** Headers of every page: own scripts only, the live edge and nothing else to talk to. */
export const pageHeaders = (liveOrigin: string): Record<string, string> => ({
  ...secureHeaders('same-origin'),
  'content-security-policy':
    "default-src 'none'; script-src 'self'; object-src 'none'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
    `connect-src 'self' ${liveOrigin}; manifest-src 'self'; worker-src 'self'; base-uri 'none'; ` +
    "form-action 'self'; frame-ancestors 'none'",
});

const READS = new Set(['GET', 'HEAD']);

const takesGzip = (request: IncomingMessage): boolean =>
  /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));

export const siteOf = (root: string, liveOrigin: string) => {
  const files = readFiles(root);
  const headers = pageHeaders(liveOrigin);
  const find = (path: string): SiteFile | undefined =>
    files.get(path) ??
    // A path with an ending asks for a file; a page in its place would only puzzle the browser.
    (extname(path) === '' || NAMES_A_CODE.test(path)
      ? files.get(APPS.find(([pattern]) => pattern.test(path))?.[1] ?? '')
      : undefined);

  const send = (request: IncomingMessage, response: ServerResponse, file: SiteFile): void => {
    const always = {
      ...headers,
      etag: file.tag,
      'cache-control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    };
    if (request.headers['if-none-match'] === file.tag) {
      response.writeHead(304, always).end();
      return;
    }
    const gzip = takesGzip(request) ? file.gzip : undefined;
    const body = gzip ?? file.body;
    response.writeHead(200, {
      ...always,
      'content-type': file.type,
      'content-length': body.length,
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  /** Answers a page or an asset; false when there is none. */
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const file = READS.has(request.method ?? '') ? find(path) : undefined;
    if (!file) return false;
    send(request, response, file);
    return true;
  };
};
