import { accept, type Result, refuse } from '@jinbang/kernel/result';

/**
 * `did:web:<host>` of a web origin, e.g. `https://cert.example:8443` → `did:web:cert.example%3A8443`.
 * A path becomes further segments. The scheme is not part of the name: resolvers always use https,
 * so an `http://localhost` origin is good for tests alone.
 */
export const didOfOrigin = (origin: string): string => {
  const url = new URL(origin);
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  return ['did:web', url.host, ...segments.map(decodeURIComponent)]
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join(':');
};

const segment = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Where the document of a `did:web` lies (did:web method §3.2): always https, port decoded. */
export const didDocumentUrl = (did: string): Result<string, 'did.not-web'> => {
  const [scheme, method, host, ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || !host) return refuse('did.not-web');
  const place = segment(host);
  const steps = path.map(segment);
  const isPlain = steps.every((step) => step && !/[/?#\\]/.test(step) && !/^\.+$/.test(step));
  if (!place || !isPlain || !/^[^/?#@\\\s]+$/.test(place) || !URL.canParse(`https://${place}`)) {
    return refuse('did.not-web');
  }
  const folder = path.length === 0 ? '.well-known' : path.join('/');
  return accept(`https://${place}/${folder}/did.json`);
};
