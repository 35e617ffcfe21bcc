import type { WEBHOOK_KINDS } from '@jinbang/contracts/http/webhook';

export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** What became of one try, in a word that says nothing of what the other side answered. */
export type AttemptOutcome =
  | 'delivered'
  | 'refused'
  | 'gone'
  | 'redirected'
  | 'timed-out'
  | 'unreachable'
  | 'forbidden-address';
