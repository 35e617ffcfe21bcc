import type { CommandDeps } from '../command.ts';
import type { MayReach } from './address-guard.ts';
import type { SecretOf } from './signature.rules.ts';

/** What keeping subscriptions takes. */
export type WebhookDeps = CommandDeps & {
  readonly secretOf: SecretOf;
  readonly mayReach: MayReach;
};
