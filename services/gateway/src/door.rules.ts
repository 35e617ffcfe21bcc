/** Where a path leads. `/internal` is nobody's: it is never forwarded. */
export type Way =
  | { readonly kind: 'own' }
  | {
      readonly kind: 'service';
      readonly service: string;
      readonly path: string;
      /** Needs no token, and may be read from pages of any origin. */
      readonly isPublic: boolean;
    }
  | { readonly kind: 'site'; readonly path: string }
  | { readonly kind: 'nowhere' };

const SERVICE = /^\/api\/([a-z]+)\/v\d+\//;
const PUBLIC = /^\/api\/[a-z]+\/v\d+\/public\//;
const OWN = new Set(['/config.json', '/livez', '/readyz']);

// What is left of RFC 3986 once everything is out that some reader might take for another path:
// empty and dot segments, encoded dots, slashes and backslashes, and whatever is no path at all.
const PLAIN = /^(\/[\w.~!$&'()*+,;=:@%-]*)+$/;
const AMBIGUOUS = /\/\/|\/\.{1,2}(\/|$)|%(2e|2f|5c|00)/i;

/** Addresses that standards fix (did:web, status lists) and the service that answers them. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/^\/\.well-known\/(did\.json|jwks\.json)$/, '/api/certification/v1/public/$1'],
  [/^\/status\/([\w-]{1,64})$/, '/api/certification/v1/public/status/$1'],
];

const fixedPath = (path: string): string => {
  const fixed = FIXED.find(([pattern]) => pattern.test(path));
  return fixed ? path.replace(fixed[0], fixed[1]) : path;
};

/** @param url path and query as they came; @param services names of the services behind the door */
export const wayOf = (url: string, services: ReadonlySet<string>): Way => {
  const mark = url.indexOf('?');
  const asked = mark < 0 ? url : url.slice(0, mark);
  if (!PLAIN.test(asked) || AMBIGUOUS.test(asked)) return { kind: 'nowhere' };
  const path = fixedPath(asked);
  const service = SERVICE.exec(path)?.[1];
  if (service !== undefined && services.has(service)) {
    const full = mark < 0 ? path : `${path}${url.slice(mark)}`;
    return { kind: 'service', service, path: full, isPublic: PUBLIC.test(path) };
  }
  return path.startsWith('/api/') || OWN.has(path) ? { kind: 'own' } : { kind: 'site', path };
};
