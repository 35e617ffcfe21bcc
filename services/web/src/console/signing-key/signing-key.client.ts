import type { SigningKey } from '@jinbang/contracts/http/signing-key';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command } from '../call.client.ts';

const CERTIFICATION = '/api/certification/v1';

export type BodyKeys = {
  readonly bodyId: string;
  readonly name: string;
  readonly isIssuer: boolean;
  readonly keys: readonly SigningKey[];
};
type Named = { readonly bodyId: string; readonly name: string };
type Keeper = Named & { readonly isIssuer: boolean };
type Issuers = { readonly items: readonly Named[] };

type Own = {
  readonly asIssuer: (bodyId: string) => boolean;
  readonly asOrganiser: (bodyId: string) => boolean;
};

/** Issuing bodies, and organisers that sign award documents of their own. */
const fetchKeepers = async ({ asIssuer, asOrganiser }: Own): Promise<Answer<readonly Keeper[]>> => {
  const issuers = await call<Issuers>(`${CERTIFICATION}/issuers`);
  if (!issuers.ok) return issuers;
  const organisers = await callAll<Named>(`${CERTIFICATION}/award-organisers`);
  if (!organisers.ok) return organisers;
  const issuing = new Set(issuers.body.items.map(({ bodyId }) => bodyId));
  const body = [
    ...issuers.body.items
      .filter(({ bodyId }) => asIssuer(bodyId))
      .map((one) => ({ ...one, isIssuer: true })),
    ...organisers.body.items
      .filter(({ bodyId }) => !issuing.has(bodyId) && asOrganiser(bodyId))
      .map((one) => ({ ...one, isIssuer: false })),
  ];
  return { ok: true, body };
};

/** The keys of every body one works for, and of every organiser. */
export const fetchKeys = async (own: Own): Promise<Answer<readonly BodyKeys[]>> => {
  const keepers = await fetchKeepers(own);
  if (!keepers.ok) return keepers;
  const bodies: BodyKeys[] = [];
  for (const { bodyId, name, isIssuer } of keepers.body) {
    const keys = await call<{ readonly items: readonly SigningKey[] }>(
      `${CERTIFICATION}/issuers/${bodyId}/signing-keys`,
    );
    if (!keys.ok) return keys;
    bodies.push({ bodyId, name, isIssuer, keys: keys.body.items });
  }
  return { ok: true, body: bodies };
};

/** What is done to a key with a reason: another takes over, or a second person is asked to remove it. */
export const actOnKey = (
  bodyId: string,
  keyName: string,
  act: 'retirement' | 'removals',
  reason: string,
): Promise<Answer<unknown>> =>
  command(`${CERTIFICATION}/issuers/${bodyId}/signing-keys/${keyName}/${act}`, {
    method: 'POST',
    body: { reason },
  });

export const endRemoval = (
  removalId: string,
  act: 'confirmation' | 'withdrawal',
  version: number,
): Promise<Answer<unknown>> =>
  command(`${CERTIFICATION}/key-removals/${removalId}/${act}`, { method: 'POST', version });
