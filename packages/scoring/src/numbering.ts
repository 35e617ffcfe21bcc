/** How shared places are numbered: 1224, 1334, 1223, 1234, or the mean of the places (1 2.5 2.5 4). */
export type Numbering = 'standard' | 'modified' | 'dense' | 'ordinal' | 'fractional';

/**
 * The rank of every row, in order, where `sizes` are the sizes of the groups that tie.
 * Whole numbers but for `fractional`, whose halves a float holds exactly.
 */
export const rankNumbers = (sizes: readonly number[], numbering: Numbering): readonly number[] => {
  const ranks: number[] = [];
  for (const [index, size] of sizes.entries()) {
    const first = ranks.length + 1;
    for (let row = 0; row < size; row += 1) {
      ranks.push(rankInGroup({ first, size, row, group: index + 1 }, numbering));
    }
  }
  return ranks;
};

/** A row of a tied group: the group's first place, how many are in it, which row and which group this is. */
export type TiedPlace = {
  readonly first: number;
  readonly size: number;
  readonly row: number;
  readonly group: number;
};

/** The rank of one row of a tied group. */
export const rankInGroup = (
  { first, size, row, group }: TiedPlace,
  numbering: Numbering,
): number => {
  switch (numbering) {
    case 'standard':
      return first;
    case 'modified':
      return first + size - 1;
    case 'dense':
      return group;
    case 'ordinal':
      return first + row;
    case 'fractional':
      return first + (size - 1) / 2;
  }
};
