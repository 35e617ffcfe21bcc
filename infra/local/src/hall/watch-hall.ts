import type { OpenHall } from './open-hall.ts';

const LOOK_AGAIN_MS = 30_000;

/** What a person should hear after another look at the hall; nothing while all is as it was. */
export const changeOf = (before: OpenHall, after: OpenHall): string | undefined => {
  if (after.isNewAuthority) {
    return `a new authority was made since the old one nears its end: install it on every tablet, ${after.pageUrl}`;
  }
  if (before.pageUrl !== after.pageUrl) {
    return `this machine's address changed; tablets now begin at ${after.pageUrl}`;
  }
  return after.isNewCertificate ? 'the certificate was renewed; tablets notice nothing' : undefined;
};

/** Looks at the machine's names and addresses now and then; the servers take up what is new. */
export const watchHall = (
  first: OpenHall,
  open: () => Promise<OpenHall>,
  say: (sentence: string) => void,
): (() => void) => {
  let before = first;
  const look = async (): Promise<void> => {
    const after = await open();
    const change = changeOf(before, after);
    before = after;
    if (change) say(change);
  };
  const timer = setInterval(
    () => void look().catch(() => say('the certificate could not be looked after just now')),
    LOOK_AGAIN_MS,
  );
  return () => clearInterval(timer);
};
