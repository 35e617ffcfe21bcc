import type { WebhookKind } from './terms.ts';

type Told = {
  readonly kind: WebhookKind;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
};
type Wanting = { readonly kinds: readonly WebhookKind[]; readonly madeAt: Date };

/** What happened before somebody listened is not theirs to hear: the register shows it. */
export const wants = ({ kinds, madeAt }: Wanting, { kind, at }: Told): boolean =>
  kinds.includes(kind) && new Date(at) >= madeAt;

/** What goes out, to the byte: the kind, the moment, ids and counts. Who it is about is asked with a key. */
export const messageBody = ({ kind, at, data }: Told): string =>
  JSON.stringify({ type: kind, timestamp: new Date(at).toISOString(), data });
