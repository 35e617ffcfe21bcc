import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { Comer } from '../identity/comer.rules.ts';
import { hashOfToken } from '../identity/token-text.ts';
import { randomToken } from '../secret/random-token.ts';
import type { Try } from '../throttle/throttle.ts';
import { codeState, readCode } from './contestant-code.rules.ts';
import { type CodeRow, findCodeToUse, saveCodeUsed } from './contestant-code.store.ts';
import type { ContestantDeps } from './contestant-deps.ts';
import { findContestantEntries } from './contestant-entry.store.ts';
import type { OwnSession } from './contestant-session.body.ts';
import { contestantSessionEnd } from './contestant-session.rules.ts';
import { insertContestantSession } from './contestant-session.store.ts';

/** One answer for a code that never was, is used, over or taken back: nobody learns which. */
const refused: Rejection = { kind: 'unauthenticated', code: 'contestant-code.refused' };

/** A session and the text of the cookie that carries it, shown once. */
type Begun = { readonly session: OwnSession; readonly cookie: string };

const beginIn = async (
  tx: Transaction,
  { newId, trail }: ContestantDeps,
  { codeId, eventId, entryId, personId }: CodeRow,
  { comer, at, entryNo }: { comer: Comer; at: Date; entryNo: string },
): Promise<Begun> => {
  const cookie = randomToken();
  const sessionId = newId();
  const expiresAt = contestantSessionEnd(at);
  await saveCodeUsed(tx, codeId, at);
  await insertContestantSession(tx, {
    sessionId,
    codeId,
    eventId,
    entryId,
    personId,
    tokenHash: hashOfToken(cookie),
    startedAt: at,
    lastSeenAt: at,
    expiresAt,
    lastAddressPrefix: comer.prefix,
    lastAgent: comer.agent,
    endedAt: null,
  });
  await trail(tx, comer, { act: 'signed-in', method: 'code', personId, sessionId, eventId });
  const session = { sessionId, eventId, entryId, entryNo, expiresAt: expiresAt.toISOString() };
  return { session, cookie };
};

const useIn = async (
  tx: Transaction,
  deps: ContestantDeps,
  code: string,
  comer: Comer,
): Promise<Begun | undefined> => {
  const at = deps.now();
  const row = await findCodeToUse(tx, deps.codeHashOf(code));
  const entry = row && (await findContestantEntries(tx, [row.entryId])).get(row.entryId);
  const isGood =
    row && codeState(row, at) === 'open' && entry?.personIds.includes(row.personId) === true;
  if (isGood) return beginIn(tx, deps, row, { comer, at, entryNo: entry.entryNo });
  // The trail, which staff read, says whose code somebody tried again; the answer does not.
  const whose = row ? { personId: row.personId, eventId: row.eventId } : {};
  await deps.trail(tx, comer, {
    act: 'sign-in-refused',
    method: 'code',
    code: refused.code,
    ...whose,
  });
  return undefined;
};

/** Opens a session with a code from a slip or a mail: once, and for the own entry alone. */
export const useCode =
  (deps: ContestantDeps) =>
  async (comer: Comer, typed: string): Promise<Result<Begun, Rejection>> => {
    const code = readCode(typed);
    if (code === undefined) return refuse(refused);
    // A hall of people shares an address, and success gives its try back; 60 bits do the rest.
    const tries: readonly Try[] = [{ limit: 'address', of: `contestant ${comer.address}` }];
    const tooMany = await deps.throttle.take(tries);
    if (tooMany) return refuse(tooMany.refusal);
    const begun = await deps.db.transaction((tx) => useIn(tx, deps, code, comer));
    if (!begun) return refuse(refused);
    await deps.throttle.clear(tries);
    return accept(begun);
  };
