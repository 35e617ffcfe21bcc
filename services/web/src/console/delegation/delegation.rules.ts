import type {
  DelegationPlace,
  DelegationRow,
  DelegationTableKind,
} from '@jinbang/contracts/http/delegation';

const MEDALS = ['gold', 'silver', 'bronze', 'excellence'] as const;
const PRIZES = ['first-prize', 'second-prize', 'third-prize', 'merit'] as const;
export type Award = (typeof MEDALS)[number] | (typeof PRIZES)[number];

const isMedal = (award: Award): award is (typeof MEDALS)[number] =>
  MEDALS.some((medal) => medal === award);

export const countOf = ({ medals, prizes }: DelegationRow, award: Award): number =>
  isMedal(award) ? medals[award] : prizes[award];

/** The medals and prizes somebody has: a contest of prizes needs no columns of medals. */
export const awardsIn = (rows: readonly DelegationRow[]): readonly Award[] =>
  [MEDALS, PRIZES].flatMap((kind): readonly Award[] =>
    kind.some((award) => rows.some((row) => countOf(row, award) > 0)) ? kind : [],
  );

/** Medals and prizes order by their counts, which stand beside them; everything else by a value. */
export const isValued = (table: DelegationTableKind): boolean =>
  table !== 'medals' && table !== 'prizes';

/** Are equals of this table told apart by medals? */
export const isByMedals = (table: DelegationTableKind): boolean =>
  table === 'medal-points' || table === 'average-medal-points';

export const placeIn = (
  { places }: DelegationRow,
  table: DelegationTableKind,
): DelegationPlace | undefined => places.find((place) => place.table === table);

/** By one table; who has no place in it stands below, in the order it came. */
export const orderedBy = (
  rows: readonly DelegationRow[],
  table: DelegationTableKind | null,
): readonly DelegationRow[] => {
  if (table === null) return rows;
  const rankOf = (row: DelegationRow) => placeIn(row, table)?.rank ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((left, right) => rankOf(left) - rankOf(right));
};
