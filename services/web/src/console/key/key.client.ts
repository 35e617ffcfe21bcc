import type { Answer } from '../../ui/ask.client.ts';
import { callAll, command, GATEWAY, type List } from '../call.client.ts';
import type { KeyScope } from './key.rules.ts';

export type ApiKey = {
  readonly keyId: string;
  readonly personId: string;
  readonly label: string;
  readonly start: string;
  readonly scopes: readonly string[];
  readonly issuedBy: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
};
/** With the key itself: in this one answer and nowhere else. */
export type MadeKey = ApiKey & { readonly key: string };

export type NewKey = {
  readonly personId: string;
  readonly label: string;
  readonly scopes: readonly KeyScope[];
  readonly expiresInDays: number;
};

export const fetchKeys = (): Promise<Answer<List<ApiKey>>> => callAll(`${GATEWAY}/api-keys`);

export const makeKey = (key: NewKey): Promise<Answer<MadeKey>> =>
  command(`${GATEWAY}/api-keys`, { method: 'POST', body: key });

export const revokeKey = (keyId: string): Promise<Answer<unknown>> =>
  command(`${GATEWAY}/api-keys/${keyId}`, { method: 'DELETE' });
