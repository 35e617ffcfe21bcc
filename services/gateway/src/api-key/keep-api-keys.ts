import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Actor } from '@jinbang/service-kit/actor';
import type { Transaction } from '@jinbang/service-kit/database';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { issuerOf, maySeeEverybody } from '../access-token/access-token.access.ts';
import { findSession } from '../account/account.store.ts';
import { type AccountDeps, forbidden } from '../account/account-deps.ts';
import { isFresh } from '../account/session.rules.ts';
import { hashOfToken } from '../identity/token-text.ts';
import { noAccount, notFresh } from '../session/fresh-session.ts';
import { mayMakeKey, mayRevokeKey } from './api-key.access.ts';
import type { ApiKeyView, IssuedApiKey, NewApiKey } from './api-key.body.ts';
import { freeSlot, KEY_SCOPES, keyEnd, startOfKey } from './api-key.rules.ts';
import {
  findKeysOf,
  findKeyToChange,
  insertKey,
  type KeyRow,
  listKeys,
  retireExpired,
  saveKeyRevoked,
} from './api-key.store.ts';

export type KeyDeps = Pick<AccountDeps, 'db' | 'now' | 'newId' | 'operatorId' | 'trail'> & {
  /** The text of a key from its id. */
  readonly keyTextOf: (keyId: string) => string;
  readonly forgetKey: (keyId: string) => void;
};

const viewOf = (row: KeyRow): ApiKeyView => ({
  keyId: row.keyId,
  personId: row.personId,
  label: row.label,
  start: row.keyStart,
  scopes: row.scopes,
  issuedBy: row.issuedBy,
  issuedAt: row.issuedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

const issuerIn = async ({ now, operatorId }: KeyDeps, tx: Transaction, actorId: string) =>
  issuerOf(actorId, await findHeldOffices(tx, actorId), operatorId, now());

const makeIn = async (
  deps: KeyDeps,
  tx: Transaction,
  actorId: string,
  { personId, label, scopes, expiresInDays }: NewApiKey,
): Promise<Result<ApiKeyView, Rejection>> => {
  const at = deps.now();
  const held = await findHeldOffices(tx, personId);
  if (!mayMakeKey(await issuerIn(deps, tx, actorId), personId, held, at)) return refuse(forbidden);
  await retireExpired(tx, { personId, by: actorId, at });
  const place = freeSlot(await findKeysOf(tx, personId));
  if (!('slot' in place)) return refuse(place);
  const keyId = deps.newId();
  const key = deps.keyTextOf(keyId);
  const row: KeyRow = {
    keyId,
    personId,
    label,
    keyHash: hashOfToken(key),
    keyStart: startOfKey(key),
    scopes: KEY_SCOPES.filter((scope) => scopes.includes(scope)),
    slot: place.slot,
    issuedBy: actorId,
    issuedAt: at,
    expiresAt: keyEnd(at, expiresInDays),
    lastUsedAt: null,
    revokedAt: null,
    revokedBy: null,
  };
  await insertKey(tx, row);
  await deps.trail(tx, undefined, { act: 'key-made', method: 'key', personId, actorId });
  return accept(viewOf(row));
};

/**
 * Makes a key for a person's machine; a repeat of the command shows the same key again. A key
 * outlives the session it is made in, so it needs a sign-in of a moment ago, and no tablet makes one.
 */
export const makeApiKey =
  (deps: KeyDeps) =>
  async (
    { deviceId, sessionId }: Actor,
    frame: CommandFrame,
    body: NewApiKey,
  ): Promise<Result<IssuedApiKey, Rejection>> => {
    if (deviceId !== null) return refuse(noAccount);
    const session = await findSession(deps.db, sessionId);
    if (session && !isFresh(session, deps.now())) return refuse(notFresh);
    const made = await once(deps.db, frame, (tx) => makeIn(deps, tx, frame.actorId, body));
    return made.ok ? accept({ ...made.value, key: deps.keyTextOf(made.value.keyId) }) : made;
  };

const unknown: Rejection = { kind: 'missing', code: 'api-key.unknown' };

/** Takes a key back; a second time changes nothing and says the same. */
export const revokeApiKey =
  (deps: KeyDeps) =>
  async (frame: CommandFrame, keyId: string): Promise<Result<{ keyId: string }, Rejection>> => {
    const { actorId } = frame;
    const outcome = await once(
      deps.db,
      frame,
      async (tx): Promise<Result<{ keyId: string }, Rejection>> => {
        const issuer = await issuerIn(deps, tx, actorId);
        const key = await findKeyToChange(tx, keyId);
        if (!key) return refuse(unknown);
        if (!mayRevokeKey(issuer, key.personId)) return refuse(forbidden);
        if (key.revokedAt !== null) return accept({ keyId });
        await saveKeyRevoked(tx, { keyId, by: actorId, at: deps.now() });
        const { personId } = key;
        await deps.trail(tx, undefined, { act: 'key-revoked', method: 'key', personId, actorId });
        return accept({ keyId });
      },
    );
    if (outcome.ok) deps.forgetKey(keyId);
    return outcome;
  };

/** One's own keys; all of them for an operator. */
export const showApiKeys =
  (deps: KeyDeps) =>
  async (
    actorId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Result<{ items: readonly ApiKeyView[]; next: string | null }, Rejection>> => {
    const { db, now, operatorId } = deps;
    const at = now();
    const issuer = issuerOf(actorId, await findHeldOffices(db, actorId), operatorId, at);
    const mine = maySeeEverybody(issuer, at) ? {} : { personId: actorId };
    const rows = await listKeys(db, { after, limit, ...mine });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.keyId ?? null) : null;
    return accept({ items: shown.map(viewOf), next });
  };
