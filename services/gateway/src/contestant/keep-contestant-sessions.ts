import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Actor } from '@jinbang/service-kit/actor';
import type { Comer } from '../identity/comer.rules.ts';
import { movesOf } from '../session/session-move.ts';
import type { ContestantDeps } from './contestant-deps.ts';
import { findContestantEntries } from './contestant-entry.store.ts';
import type { OwnSession, OwnSessionView } from './contestant-session.body.ts';
import { isContestantSessionGood } from './contestant-session.rules.ts';
import {
  type ContestantSessionRow,
  endContestantSession,
  findContestantSession,
  listContestantSessions,
} from './contestant-session.store.ts';

const unknown: Rejection = { kind: 'missing', code: 'sign-in.unknown' };

/** What the session of this browser is for; none for somebody who came without a code. */
export const showOwnSession =
  ({ db }: ContestantDeps) =>
  async ({ sessionId }: Actor): Promise<Result<OwnSession, Rejection>> => {
    const row = await findSessionOf(db, sessionId);
    if (!row) return refuse(unknown);
    const { eventId, entryId, expiresAt } = row;
    const entryNo = (await findContestantEntries(db, [entryId])).get(entryId)?.entryNo ?? '';
    const until = expiresAt.toISOString();
    return accept({ sessionId, eventId, entryId, entryNo, expiresAt: until });
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids of other kinds of sessions need not be UUIDs. */
const findSessionOf = (
  db: ContestantDeps['db'],
  sessionId: string,
): Promise<ContestantSessionRow | undefined> =>
  UUID.test(sessionId) ? findContestantSession(db, sessionId) : Promise.resolve(undefined);

/** Open sessions of this entry for who came by a code; of every own entry for who has an account. */
const openSessions = async (
  { db, now }: ContestantDeps,
  { personId, sessionId }: Actor,
): Promise<readonly ContestantSessionRow[]> => {
  const present = await findSessionOf(db, sessionId);
  const rows = await listContestantSessions(db, { personId, entryId: present?.entryId });
  return rows.filter((row) => isContestantSessionGood(row, now()));
};

const viewOf = (
  row: ContestantSessionRow,
  actor: Actor,
  moves: OwnSessionView['moves'],
): OwnSessionView => ({
  sessionId: row.sessionId,
  entryId: row.entryId,
  isThis: row.sessionId === actor.sessionId,
  startedAt: row.startedAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  addressPrefix: row.lastAddressPrefix,
  agent: row.lastAgent,
  moves,
});

export const showOwnSessions =
  (deps: ContestantDeps) =>
  async (actor: Actor): Promise<Result<{ items: readonly OwnSessionView[] }, Rejection>> => {
    const rows = await openSessions(deps, actor);
    const sessionIds = rows.map(({ sessionId }) => sessionId);
    const moves = await movesOf(deps.db, actor.personId, sessionIds);
    return accept({ items: rows.map((row) => viewOf(row, actor, moves(row.sessionId))) });
  };

/** Ends one of the own sessions, wherever it is open. */
export const endOwnSession =
  (deps: ContestantDeps) =>
  async (
    actor: Actor,
    comer: Comer,
    sessionId: string,
  ): Promise<Result<{ sessionId: string }, Rejection>> => {
    const session = (await openSessions(deps, actor)).find((one) => one.sessionId === sessionId);
    if (!session) return refuse(unknown);
    const { personId, eventId } = session;
    const act = sessionId === actor.sessionId ? 'signed-out' : 'session-revoked';
    await deps.db.transaction(async (tx) => {
      await endContestantSession(tx, sessionId, deps.now());
      await deps.trail(tx, comer, { act, method: 'code', personId, sessionId, eventId });
    });
    deps.forgetSession(sessionId);
    return accept({ sessionId });
  };
