import type { LineStanding, ProposalChange, ProposalLine } from './qualification.body.ts';

/** A place as it stands now, and the rank it was given by. */
export type Present = {
  readonly feederEntryId: string;
  readonly standing: 'in' | 'reserve' | 'gave-up' | 'out';
  readonly rank: number | null;
  readonly entryId: string | null;
};

const kindOf = (
  present: Present['standing'] | undefined,
  next: LineStanding | undefined,
): ProposalChange['kind'] | undefined => {
  const isIn = next === 'in';
  // Who stands at the cut afterwards loses nothing until a person has decided.
  const staysOpen = next === 'tie';
  if (present === 'in') return isIn || staysOpen ? undefined : 'falls-out';
  if (present === 'gave-up') return undefined;
  if (isIn) return 'comes-in';
  if (present === 'reserve') {
    return next === 'reserve' || staysOpen ? undefined : 'leaves-reserve';
  }
  return next === 'reserve' ? 'becomes-reserve' : undefined;
};

/**
 * What an amended result would change of the list as it stands: who would come in, who would fall
 * out, with the ranks before and after. Nothing is done by it.
 */
export const changesBy = (
  present: readonly Present[],
  lines: readonly ProposalLine[],
): readonly ProposalChange[] => {
  const before = new Map(present.map((one) => [one.feederEntryId, one]));
  const after = new Map(lines.map((line) => [line.feederEntryId, line]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((feederEntryId) => {
    const was = before.get(feederEntryId);
    const will = after.get(feederEntryId);
    const kind = kindOf(was?.standing, will?.standing);
    if (!kind) return [];
    return [
      {
        feederEntryId,
        kind,
        rankBefore: was?.rank ?? null,
        rankAfter: will?.rank ?? null,
        entryId: kind === 'falls-out' ? (was?.entryId ?? null) : null,
      },
    ];
  });
};
