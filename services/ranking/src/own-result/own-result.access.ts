import type { BookEntry } from '../book/event-book.ts';

/** A contestant reads their own row of a published result; no office reads it this way. */
export const READS_OWN_RESULT = { signedIn: true, own: 'result' } as const;

/** Is this person one of those who compete in the entry? */
export const isOwnEntry = (entry: Pick<BookEntry, 'members'>, personId: string): boolean =>
  entry.members.some((member) => member.personId === personId);
