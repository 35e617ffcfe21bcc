import type { CeremonyScene, CeremonyWinner } from '@jinbang/contracts/http/ceremony';
import type { ResultState } from '../result/result.rules.ts';

/** A winner with the prize that is handed over. */
export type Honoured = {
  readonly group: string;
  readonly award: string;
  readonly winner: CeremonyWinner;
};

/** C02: 优胜奖 first, then the third, the second and the first prize; medals in the same sense. */
const ORDER = [
  'merit',
  'excellence',
  'third-prize',
  'bronze',
  'second-prize',
  'silver',
  'first-prize',
  'gold',
];
/** Half of all entrants may win these: they are called in rows, not one by one. */
const CALLED_IN_ROWS: ReadonlySet<string> = new Set(['merit', 'excellence']);
const ROW = 8;

const placeOf = (award: string): number => {
  const place = ORDER.indexOf(award);
  // A prize this order does not know is no reason to leave its winners out: they come first.
  return place === -1 ? -1 : place;
};

const fromTheLast = (left: CeremonyWinner, right: CeremonyWinner): number =>
  (right.rank ?? Number.MAX_SAFE_INTEGER) - (left.rank ?? Number.MAX_SAFE_INTEGER);

const rowsOf = (winners: readonly CeremonyWinner[]): readonly (readonly CeremonyWinner[])[] =>
  Array.from({ length: Math.ceil(winners.length / ROW) }, (_, row) =>
    winners.slice(row * ROW, (row + 1) * ROW),
  );

/** Equals share a place and are called together. */
const placesOf = (winners: readonly CeremonyWinner[]): readonly (readonly CeremonyWinner[])[] => [
  ...Map.groupBy(winners, (winner) => winner.rank ?? winner).values(),
];

/** The best in the middle, the next on the left, then on the right, and so outwards. */
export const standingForPhotograph = (
  fromLast: readonly CeremonyWinner[],
): readonly CeremonyWinner[] => {
  const line: CeremonyWinner[] = [];
  for (const [index, winner] of fromLast.toReversed().entries()) {
    if (index % 2 === 1) line.unshift(winner);
    else line.push(winner);
  }
  return line;
};

const scenesOfPrize = (
  group: string,
  award: string,
  honoured: readonly Honoured[],
): readonly CeremonyScene[] => {
  const winners = honoured.map(({ winner }) => winner).toSorted(fromTheLast);
  const calls = CALLED_IN_ROWS.has(award) ? rowsOf(winners) : placesOf(winners);
  return [
    { kind: 'award', group, award, winners: winners.length },
    ...calls.map(
      (now, index): CeremonyScene => ({
        kind: 'call',
        ...{ group, award, now: [...now] },
        called: calls.slice(0, index).toReversed().flat(),
      }),
    ),
    { kind: 'photograph', group, award, standing: [...standingForPhotograph(winners)] },
  ];
};

/**
 * A ceremony from its first step to its last: the groups in their order, in each the prizes from the
 * least to the first, in each prize the winners from the last place to the first.
 */
export const scenesOf = (
  groups: readonly string[],
  honoured: readonly Honoured[],
): readonly CeremonyScene[] => {
  const byGroup = Map.groupBy(honoured, ({ group }) => group);
  const known = [...groups, ...[...byGroup.keys()].filter((group) => !groups.includes(group))];
  const scenes = known.flatMap((group) => {
    const byAward = Map.groupBy(byGroup.get(group) ?? [], ({ award }) => award);
    return [...byAward]
      .toSorted(([left], [right]) => placeOf(left) - placeOf(right))
      .flatMap(([award, own]) => scenesOfPrize(group, award, own));
  });
  return [{ kind: 'event' }, ...scenes, { kind: 'end' }];
};

type Approved = { readonly state: ResultState; readonly approvedAt: Date | null };

/** The result that is celebrated: the newest that a second person approved, released or not. */
export const resultToCelebrate = <Head extends Approved>(
  newestFirst: readonly Head[],
): Head | undefined =>
  newestFirst.find(({ state, approvedAt }) => state !== 'SUPERSEDED' && approvedAt !== null);
