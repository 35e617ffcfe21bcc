const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** On one's own machine the same page has three names; they are one site. */
const isSameOrigin = (origin: string, publicOrigin: string): boolean =>
  origin === publicOrigin ||
  (LOOPBACK.test(origin) &&
    LOOPBACK.test(publicOrigin) &&
    new URL(origin).port === new URL(publicOrigin).port);

/**
 * An unsafe request that a browser sent from another site is refused. Machines send neither header
 * and carry their token by hand.
 */
export const isFromElsewhere = (
  method: string,
  headers: { origin?: string | undefined; secFetchSite?: string | undefined },
  publicOrigin: string,
): boolean => {
  if (!UNSAFE.has(method)) return false;
  const { origin, secFetchSite: site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && !isSameOrigin(origin, publicOrigin);
};
