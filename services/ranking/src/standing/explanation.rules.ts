import type { Comparison, RankedRow, ResultCode } from '@jinbang/scoring/rank';
import type { DecidedBy } from '@jinbang/scoring/tie-chain';

/** A step of the tie chain in short: `practical`, `module:<id>`, `criterion:B`; at most 64 characters. */
export const stepText = (step: DecidedBy): string => {
  switch (step.by) {
    case 'module':
      return `module:${step.moduleId}`;
    case 'criterion':
      return `criterion:${step.criterion}`;
    default:
      return step.by;
  }
};

/** Did a step of the tie chain, not the total itself, put this row below the one above? */
export const isDecided = (row: RankedRow | null): row is RankedRow & { above: Comparison } =>
  row?.above != null && row.above.decidedBy !== null && row.above.decidedBy.by !== 'total';

export const tieText = ({ above }: { above: Comparison }): string | null =>
  above.decidedBy ? stepText(above.decidedBy) : null;

/** Is there a result to show: OK, or FAIL with a total; who did not go on has none of the final. */
export const hasResult = ({
  code,
  ranked,
}: {
  readonly code: ResultCode;
  readonly ranked: RankedRow | null;
}): boolean => (code === 'OK' || code === 'FAIL') && ranked?.heldBack !== true;

/** What decided between a row and its neighbour, with both values; none where the totals did. */
export type TieExplanation = {
  readonly by: string;
  readonly against: string;
  readonly mine: string;
  readonly theirs: string;
};

/** Why a row stands below the one above it, where the totals did not say so. */
export const explainTie = (
  row: RankedRow | null,
  codeOfLine: (id: string) => string,
): TieExplanation | null => {
  if (!isDecided(row)) return null;
  const { id, mine, theirs } = row.above;
  return { by: tieText(row) ?? 'total', against: codeOfLine(id), mine, theirs };
};
