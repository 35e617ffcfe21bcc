/** Long enough to read, save and print; on a borrowed phone it is over before long. */
export const CONTESTANT_SESSION_MS = 2 * 3_600_000;
export const CONTESTANT_IDLE_MS = 30 * 60_000;

export type ContestantSessionTimes = {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
};

export const contestantSessionEnd = (at: Date): Date =>
  new Date(at.getTime() + CONTESTANT_SESSION_MS);

export const isContestantSessionGood = (
  { lastSeenAt, expiresAt, endedAt }: ContestantSessionTimes,
  at: Date,
): boolean =>
  endedAt === null && at < expiresAt && at.getTime() - lastSeenAt.getTime() < CONTESTANT_IDLE_MS;

/** One person's own entry: all a code opens. */
export type OwnEntry = { readonly eventId: string; readonly entryId: string };

const OWN =
  /^\/api\/(registration|ranking|certification)\/v1\/events\/([\w-]+)\/own-entries\/([\w-]+)\/[\w/-]+$/;

/** Where a contestant's cookie is looked at, also when somebody is signed in beside it. */
export const isOwnPath = (path: string): boolean =>
  OWN.test(path) || /^\/api\/gateway\/v1\/contestant-sessions(\/|$)/.test(path);

/** The one thing a code changes: consent is taken back as easily as it was given (PIPL Art. 15). */
const TAKES_BACK = /^\/api\/registration\/.*\/publication-withdrawal$/;

/**
 * May this request pass to a service? Reads of the own entry, the publication of one's name taken
 * back, and nothing else, whatever offices the person holds: a slip of paper never opens more than
 * it says.
 */
export const reachesService = (
  { eventId, entryId }: OwnEntry,
  { method, path }: { readonly method: string; readonly path: string },
): boolean => {
  const [plain = ''] = path.split('?', 1);
  const match = OWN.exec(plain);
  const isRead = method === 'GET' || method === 'HEAD';
  const isTakenBack = method === 'POST' && TAKES_BACK.test(plain);
  return (isRead || isTakenBack) && match !== null && match[2] === eventId && match[3] === entryId;
};
