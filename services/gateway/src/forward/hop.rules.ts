/** Headers that belong to one connection (RFC 9110 §7.6.1). */
const HOP_BY_HOP: readonly string[] = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
];

/** The door says these itself, or nobody inside should believe them from outside. */
const NOT_INWARDS = new Set([
  ...HOP_BY_HOP,
  'host',
  'authorization',
  'cookie',
  'x-request-id',
  'expect',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
]);

/** Sessions are the door's alone, so no service sets a cookie. */
const NOT_OUTWARDS = new Set([
  ...HOP_BY_HOP,
  'set-cookie',
  'x-request-id',
  // The door has said it already.
  'x-content-type-options',
]);

/** A connection may name further headers as its own. */
const namedByConnection = (raw: readonly string[]): readonly string[] => {
  for (let place = 0; place < raw.length; place += 2) {
    if (raw[place]?.toLowerCase() !== 'connection') continue;
    const names = (raw[place + 1] ?? '').split(',').map((name) => name.trim().toLowerCase());
    return names.filter((name) => name !== 'keep-alive' && name !== 'close');
  }
  return [];
};

const passed = (raw: readonly string[], dropped: ReadonlySet<string>): string[] => {
  const named = namedByConnection(raw);
  const kept: string[] = [];
  for (let place = 0; place + 1 < raw.length; place += 2) {
    const name = raw[place] ?? '';
    const lower = name.toLowerCase();
    if (!dropped.has(lower) && !named.includes(lower)) kept.push(name, raw[place + 1] ?? '');
  }
  return kept;
};

/**
 * Headers on the way in, as a flat list of names and values like `rawHeaders`: what the client sent
 * less its credentials, plus who asks in the gateway's words.
 */
export const inwardHeaders = (
  raw: readonly string[],
  own: { readonly host: string; readonly requestId: string; readonly token?: string | undefined },
): string[] => {
  const headers = passed(raw, NOT_INWARDS);
  headers.push('Host', own.host, 'X-Request-Id', own.requestId);
  if (own.token !== undefined) headers.push('Authorization', `Bearer ${own.token}`);
  return headers;
};

/** Headers on the way out. A public answer may be read from pages of any origin: it holds nothing personal. */
export const outwardHeaders = (
  raw: readonly string[],
  { requestId, isPublic }: { readonly requestId: string; readonly isPublic: boolean },
): string[] => {
  const headers = passed(raw, NOT_OUTWARDS);
  headers.push('X-Request-Id', requestId);
  const has = (name: string) =>
    headers.some((value, place) => place % 2 === 0 && value.toLowerCase() === name);
  if (isPublic && !has('access-control-allow-origin')) {
    headers.push('Access-Control-Allow-Origin', '*');
  }
  if (isPublic) headers.push('Cross-Origin-Resource-Policy', 'cross-origin');
  if (!isPublic && !has('cache-control')) headers.push('Cache-Control', 'no-store');
  return headers;
};

const REQUEST_ID = /^[\w-]{8,64}$/;

/** The caller's id for this request where it has a usable form. */
export const givenRequestId = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && REQUEST_ID.test(header) ? header : undefined;

/** Largest body the door passes; what a service takes of it, the service says (a workbook: 5 MB). */
export const BODY_BYTES_MAX = 12 * 1024 * 1024;

/** The limit this request breaks by its own words; undefined when it breaks none. */
export const limitBroken = (
  headers: {
    readonly 'content-length'?: string | undefined;
    readonly 'content-type'?: string | undefined;
  },
  jsonBytesMax: number,
): number | undefined => {
  const length = Number(headers['content-length'] ?? 0);
  const isJson = headers['content-type']?.toLowerCase().startsWith('application/json') ?? false;
  const limit = isJson ? jsonBytesMax : BODY_BYTES_MAX;
  return length > limit ? limit : undefined;
};
