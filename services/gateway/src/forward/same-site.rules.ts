const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

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
  const site = headers.secFetchSite;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return headers.origin !== undefined && headers.origin !== publicOrigin;
};
