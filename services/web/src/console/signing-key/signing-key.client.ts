import type { SigningKey } from '@jinbang/contracts/http/signing-key';
import type { Answer } from '../../ui/ask.client.ts';
import { call, command } from '../call.client.ts';

const CERTIFICATION = '/api/certification/v1';

export type BodyKeys = {
  readonly bodyId: string;
  readonly name: string;
  readonly keys: readonly SigningKey[];
};
type Issuers = { readonly items: readonly { readonly bodyId: string; readonly name: string }[] };

/** The keys of every body one works for. */
export const fetchKeys = async (
  isOwn: (bodyId: string) => boolean,
): Promise<Answer<readonly BodyKeys[]>> => {
  const issuers = await call<Issuers>(`${CERTIFICATION}/issuers`);
  if (!issuers.ok) return issuers;
  const bodies: BodyKeys[] = [];
  for (const { bodyId, name } of issuers.body.items.filter((one) => isOwn(one.bodyId))) {
    const keys = await call<{ readonly items: readonly SigningKey[] }>(
      `${CERTIFICATION}/issuers/${bodyId}/signing-keys`,
    );
    if (!keys.ok) return keys;
    bodies.push({ bodyId, name, keys: keys.body.items });
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
