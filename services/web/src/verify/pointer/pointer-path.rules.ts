/** Is this the page of what credentials point at, found or not, rather than of a certificate? */
export const isPointerPath = (path: string): boolean =>
  /^\/(standards|achievements)(\/|$)/.test(path);
