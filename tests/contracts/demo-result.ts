import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { exact } from '@jinbang/kernel/exact';
import { type Contestant, contestants } from '@jinbang/local/demo/cast';
import { DNS_STATION, demoEvent, stationOf } from '@jinbang/local/demo/demo-plan';
import { NO_GATES } from '@jinbang/ranking/standing/gate.rules';
import type { Line } from '@jinbang/ranking/standing/line.rules';
import { rankLines } from '@jinbang/ranking/standing/standing.rules';
import { plainTotal } from '@jinbang/scoring/total';
import { entryNoOf, expectedTotals } from '../flows/expected-contest.ts';

const arranged = demoEvent('demo', [], []).event as {
  readonly ranking: Parameters<typeof rankLines>[2]['rule'];
};

const lineOf = (place: number): Line => ({
  id: entryNoOf(place),
  code: entryNoOf(place),
  group: contestants[place]?.group ?? '-',
  entryId: entryNoOf(place),
  personIds: [`person-${entryNoOf(place)}`],
  resultCode: stationOf(place) === DNS_STATION ? 'DNS' : 'OK',
  subjects: [],
});

export type DemoResult = {
  readonly rows: readonly ResultRow[];
  readonly groups: readonly {
    readonly group: ResultRow['group'];
    readonly entered: number;
    readonly started: number;
    readonly finished: number;
  }[];
  readonly members: ReadonlyMap<
    string,
    readonly { readonly personId: string; readonly heldLevel: Contestant['heldLevel'] }[]
  >;
};

/**
 * The demo's final result as ranking tells it, computed and not copied: the totals of its generated
 * marks, ranked and given medals by its event's own rules. The entry numbers stand for entry ids.
 */
export const demoResult = (seed: number): DemoResult => {
  const totals = expectedTotals(seed);
  const standings = rankLines(
    contestants.map((_, place) => lineOf(place)),
    ({ id }) => ({
      totals: plainTotal(exact(totals.get(id) ?? 0).div(exact(100))),
      settled: totals.has(id) ? 1 : 0,
      expected: 1,
    }),
    {
      rule: arranged.ranking,
      order: { modules: [], criteria: [] },
      groups: ['worker', 'student'],
      decisions: [],
      gated: NO_GATES,
      holdsBack: true,
    },
  );
  return {
    rows: standings.flatMap(({ rows }) =>
      rows.map(({ line, rank, code, total, scale, award }) => ({
        entryId: line.id,
        // Safe: the lines were made of the cast's own groups.
        group: line.group as ResultRow['group'],
        rank,
        code,
        total,
        practical: total,
        theory: null,
        scale,
        award,
      })),
    ),
    groups: standings.map(({ group, counts }) => ({
      group: group as ResultRow['group'],
      entered: counts.entered,
      started: counts.started,
      finished: counts.finished,
    })),
    members: new Map(
      contestants.map(({ heldLevel }, place) => [
        entryNoOf(place),
        [{ personId: `person-${entryNoOf(place)}`, heldLevel }],
      ]),
    ),
  };
};
