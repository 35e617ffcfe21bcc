type Asked = {
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
};
type Decision = {
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
};

/** Who asked and why, and who else decided, as every list of such steps shows it. */
export const viewAsked = (asked: Asked, decision: Decision | null) => ({
  reason: asked.reason,
  proposedBy: asked.proposedBy,
  proposedAt: asked.proposedAt.toISOString(),
  decidedBy: decision?.decidedBy ?? null,
  decidedAt: decision?.decidedAt.toISOString() ?? null,
  decisionReason: decision?.reason ?? null,
});

/** A request is for exactly the version it was made on: undecided until that changed, it has lapsed. */
export const askedState = <Outcome extends string>(
  basedOn: number,
  decision: { readonly outcome: Outcome } | null,
  version: number,
): Outcome | 'open' | 'lapsed' => decision?.outcome ?? (basedOn === version ? 'open' : 'lapsed');
