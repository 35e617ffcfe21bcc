let offsetMs = 0;

/** The server refused a signature for the clock and said what time it is. */
export const learnTime = (serverTime: unknown): boolean => {
  const at = typeof serverTime === 'string' ? Date.parse(serverTime) : Number.NaN;
  if (Number.isNaN(at)) return false;
  offsetMs = at - Date.now();
  return true;
};

/** Now, by this tablet's clock as far as the server has corrected it. */
export const presentTime = (): Date => new Date(Date.now() + offsetMs);
