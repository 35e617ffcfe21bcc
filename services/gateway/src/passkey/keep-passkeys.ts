import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Actor } from '@jinbang/service-kit/actor';
import type { AccountDeps } from '../account/account-deps.ts';
import { askLibrary, type LibraryAnswer } from '../account/ask-library.ts';
import type { Comer } from '../identity/comer.rules.ts';
import { requireFresh } from '../session/fresh-session.ts';
import type { PasskeyView } from './passkey.body.ts';
import { additionFlaw, removalFlaw } from './passkey.rules.ts';
import { deletePasskey, hasPassword, listPasskeys, type PasskeyRow } from './passkey.store.ts';

type Visit = { readonly actor: Actor; readonly comer: Comer; readonly headers: Headers };

const viewOf = ({ id, name, createdAt, backedUp, aaguid }: PasskeyRow): PasskeyView => ({
  passkeyId: id,
  name,
  createdAt: createdAt.toISOString(),
  isBackedUp: backedUp,
  authenticator: aaguid,
});

export const showPasskeys =
  ({ db }: AccountDeps) =>
  async (actor: Actor): Promise<Result<{ items: readonly PasskeyView[] }, Rejection>> =>
    accept({ items: (await listPasskeys(db, actor.personId)).map(viewOf) });

/** What a browser needs to make one more passkey (PublicKeyCredentialCreationOptions). */
export const offerPasskey =
  (deps: AccountDeps) =>
  async ({ actor, headers }: Visit): Promise<Result<LibraryAnswer, Rejection>> => {
    const fresh = await requireFresh(deps, actor.sessionId);
    if (!fresh.ok) return fresh;
    const flaw = additionFlaw((await listPasskeys(deps.db, actor.personId)).length);
    if (flaw) return refuse(flaw);
    return askLibrary(() =>
      deps.library.api.generatePasskeyRegistrationOptions({ headers, asResponse: true }),
    );
  };

/** Keeps the passkey the browser made for the challenge it was given. */
export const addPasskey =
  (deps: AccountDeps) =>
  async (
    { actor, comer, headers }: Visit,
    { name, response }: { name: string; response: Record<string, unknown> },
  ): Promise<Result<{ items: readonly PasskeyView[] }, Rejection>> => {
    const fresh = await requireFresh(deps, actor.sessionId);
    if (!fresh.ok) return fresh;
    const { personId, sessionId } = actor;
    const answer = await askLibrary(() =>
      deps.library.api.verifyPasskeyRegistration({
        body: { response, name },
        headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) return answer;
    await deps.trail(deps.db, comer, { act: 'passkey-added', personId, sessionId });
    return showPasskeys(deps)(actor);
  };

const unknown: Rejection = { kind: 'missing', code: 'passkey.unknown' };

export const removePasskey =
  (deps: AccountDeps) =>
  async (
    { actor, comer }: Visit,
    passkeyId: string,
  ): Promise<Result<{ items: readonly PasskeyView[] }, Rejection>> => {
    const fresh = await requireFresh(deps, actor.sessionId);
    if (!fresh.ok) return fresh;
    const { personId, sessionId } = actor;
    const refusal = await deps.db.transaction(async (tx): Promise<Rejection | undefined> => {
      const known = await listPasskeys(tx, personId);
      if (!known.some(({ id }) => id === passkeyId)) return unknown;
      const flaw = removalFlaw(known.length, { hasPassword: await hasPassword(tx, personId) });
      if (flaw) return flaw;
      await deletePasskey(tx, { passkeyId, personId });
      await deps.trail(tx, comer, { act: 'passkey-removed', personId, sessionId });
      return undefined;
    });
    return refusal ? refuse(refusal) : showPasskeys(deps)(actor);
  };
