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
