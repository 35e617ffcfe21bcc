/**
 * Names of our cookies. `__Host-` makes a browser refuse the cookie unless it is Secure, for this
 * host alone and for every path. Over plain http, which only localhost is, browsers differ: Chromium
 * takes such a cookie there (tried with 156), others refuse Secure ones.
 */
export const cookieNames = (publicOrigin: string) => {
  const isSecure = new URL(publicOrigin).protocol === 'https:';
  const prefix = isSecure ? '__Host-jinbang' : 'jinbang';
  return {
    isSecure,
    prefix,
    session: `${prefix}.session_token`,
    device: `${prefix}.device`,
    contestant: `${prefix}.contestant`,
  };
};

/** One cookie out of a `Cookie` header. */
export const cookieIn = (header: string | undefined, name: string): string | undefined => {
  for (const part of (header ?? '').split(';')) {
    const mark = part.indexOf('=');
    if (mark > 0 && part.slice(0, mark).trim() === name) return part.slice(mark + 1).trim();
  }
  return undefined;
};
