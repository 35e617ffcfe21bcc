import { Fault } from '@jinbang/kernel/fault';
import type { TrailLine } from '../access-trail/write-trail.ts';
import type { Comer } from '../identity/comer.rules.ts';
import { findSession, findSessionByToken } from './account.store.ts';
import type { AccountDeps, BegunSession, WithCookies } from './account-deps.ts';
import type { LibraryAnswer } from './ask-library.ts';

const textAt = (body: unknown, ...path: readonly string[]): string | undefined => {
  let value: unknown = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Safe: read as unknown.
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' ? value : undefined;
};

/** A session the library made just now, by what its answer says of it. */
const findMade = async ({ db }: AccountDeps, body: unknown) => {
  const sessionId = textAt(body, 'session', 'id');
  const row =
    sessionId === undefined
      ? await findSessionByToken(db, textAt(body, 'token') ?? '')
      : await findSession(db, sessionId);
  if (!row)
    throw new Fault('The sign-in library made a session and kept none.', { retryable: false });
  return row;
};

/** Writes the new session into the trail and says what its person may know of it. */
export const beginSession = async (
  deps: AccountDeps,
  comer: Comer,
  { body, cookies }: LibraryAnswer,
  line: Pick<TrailLine, 'method'>,
): Promise<WithCookies<BegunSession>> => {
  const { id: sessionId, userId: personId, expiresAt } = await findMade(deps, body);
  await deps.trail(deps.db, comer, { act: 'signed-in', ...line, personId, sessionId });
  return { value: { personId, sessionId, expiresAt: expiresAt.toISOString() }, cookies };
};
