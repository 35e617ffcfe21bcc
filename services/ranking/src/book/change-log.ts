/** Which subjects of a book changed, in the order in which they did: everybody reads on from a place of their own. */
export type ChangeLog = {
  /** How many entries were forgotten. */
  dropped: number;
  keys: string[];
};

/** Whoever read less far than this many changes ago looks at everything instead. */
const KEPT_MAX = 20_000;

export const blankLog = (): ChangeLog => ({ dropped: 0, keys: [] });

/** Where the log ends now: what comes later is read from here on. */
export const logEnd = ({ dropped, keys }: ChangeLog): number => dropped + keys.length;

export const noteChange = (log: ChangeLog, subjectKey: string): void => {
  log.keys.push(subjectKey);
  if (log.keys.length < 2 * KEPT_MAX) return;
  log.keys = log.keys.slice(KEPT_MAX);
  log.dropped += KEPT_MAX;
};

/** The subjects that changed since this place of the log; `all` where that is too long ago to say. */
export const changedSince = (
  { dropped, keys }: ChangeLog,
  place: number,
): ReadonlySet<string> | 'all' => (place < dropped ? 'all' : new Set(keys.slice(place - dropped)));
