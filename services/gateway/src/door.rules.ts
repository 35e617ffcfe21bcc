/** Where a path leads. `/internal` is nobody's: it is never forwarded. */
export type Way =
  | { readonly kind: 'own' }
  | {
      readonly kind: 'service';
      readonly service: string;
      readonly path: string;
      readonly isPublic: boolean;
    }
  | { readonly kind: 'site' };

const SERVICE = /^\/api\/([a-z]+)\/v\d+(\/.*)?$/;
const PUBLIC = /^\/api\/[a-z]+\/v\d+\/public\//;

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
export const wayOf = (url: string, services: readonly string[]): Way => {
  const [asked = '/', query] = url.split('?', 2);
  const path = fixedPath(asked);
  const service = SERVICE.exec(path)?.[1];
  if (service !== undefined && services.includes(service)) {
    const full = query === undefined ? path : `${path}?${query}`;
    return { kind: 'service', service, path: full, isPublic: PUBLIC.test(path) };
  }
  if (
    path.startsWith('/api/') ||
    path === '/config.json' ||
    path === '/livez' ||
    path === '/readyz'
  ) {
    return { kind: 'own' };
  }
  return { kind: 'site' };
};
