import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Actor } from '@jinbang/service-kit/actor';
import {
  deleteSession,
  findAccount,
  findSession,
  listSessions,
  type SessionRow,
} from '../account/account.store.ts';
import type { AccountDeps } from '../account/account-deps.ts';
import { isFresh, isSessionGood } from '../account/session.rules.ts';
import type { DeviceDeps } from '../device/device-deps.ts';
import { isOver } from '../device-session/device-session.rules.ts';
import {
  type DeviceSessionRow,
  listPersonsDeviceSessions,
} from '../device-session/device-session.store.ts';
import { endDeviceSession } from '../device-session/leave-device.ts';
import type { Comer } from '../identity/comer.rules.ts';
import type { SessionView, WhoAmI } from './session.body.ts';
import { movesOf } from './session-move.ts';

const viewOf = (row: SessionRow, actor: Actor, moves: SessionView['moves']): SessionView => ({
  sessionId: row.id,
  kind: 'account',
  isThis: row.id === actor.sessionId,
  startedAt: row.createdAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  addressPrefix: row.lastAddressPrefix ?? row.ipAddress,
  agent: row.lastAgent ?? row.userAgent,
  moves,
  deviceId: null,
});

const deviceViewOf = (
  row: DeviceSessionRow,
  actor: Actor,
  moves: SessionView['moves'],
): SessionView => ({
  sessionId: row.sessionId,
  kind: 'device',
  isThis: row.sessionId === actor.sessionId,
  startedAt: row.startedAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  addressPrefix: null,
  agent: null,
  moves,
  deviceId: row.deviceId,
});

/** The person's own open sessions, in browsers and on tablets. */
export const showSessions =
  ({ db, now }: AccountDeps) =>
  async (actor: Actor): Promise<Result<{ items: readonly SessionView[] }, Rejection>> => {
    const at = now();
    const all = await listSessions(db, actor.personId);
    const rows = all.filter((row) => isSessionGood(row, at));
    const onTablets = await listPersonsDeviceSessions(db, actor.personId);
    const tablets = onTablets.filter((row) => !isOver(row, at));
    const sessionIds = [...rows.map(({ id }) => id), ...tablets.map((row) => row.sessionId)];
    const moves = await movesOf(db, actor.personId, sessionIds);
    return accept({
      items: [
        ...rows.map((row) => viewOf(row, actor, moves(row.id))),
        ...tablets.map((row) => deviceViewOf(row, actor, moves(row.sessionId))),
      ],
    });
  };

export const showSession =
  ({ db, now }: AccountDeps) =>
  async ({ personId, sessionId, deviceId }: Actor): Promise<Result<WhoAmI, Rejection>> => {
    const account = await findAccount(db, { personId });
    const session = await findSession(db, sessionId);
    const tablet = (await listPersonsDeviceSessions(db, personId)).find(
      (one) => one.sessionId === sessionId,
    );
    return accept({
      personId,
      sessionId,
      deviceId,
      email: account?.email ?? null,
      expiresAt: (session ?? tablet)?.expiresAt.toISOString() ?? null,
      isFresh: session !== undefined && isFresh(session, now()),
    });
  };

const unknown: Rejection = { kind: 'missing', code: 'sign-in.unknown' };

/** Ends a session of one's own; the browser or tablet that has it is a stranger from then on. */
export const endSession =
  ({ db, trail, forget }: AccountDeps, device: DeviceDeps) =>
  async (
    actor: Actor,
    comer: Comer,
    sessionId: string,
  ): Promise<Result<{ sessionId: string }, Rejection>> => {
    const { personId } = actor;
    const isOwn = sessionId === actor.sessionId;
    const ended = await db.transaction(async (tx) => {
      if (!(await deleteSession(tx, { sessionId, personId }))) return false;
      const act = isOwn ? 'signed-out' : 'session-revoked';
      await trail(tx, comer, { act, personId, sessionId });
      return true;
    });
    forget.session(sessionId);
    if (ended) return accept({ sessionId });
    const tablet = await endDeviceSession(device)(actor, comer, sessionId);
    return tablet.ok ? tablet : refuse(unknown);
  };
