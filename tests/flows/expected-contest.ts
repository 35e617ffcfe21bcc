import { contestants } from '@jinbang/local/demo/cast';
import { DNS_STATION, stationOf } from '@jinbang/local/demo/demo-plan';
import { CONFLICT, generateMarks } from '@jinbang/local/demo/generate-marks';
import { schemeRows } from '@jinbang/local/demo/scheme-numbers';
import { aspectUnits, centsOf, type PlainMark } from './independent-results.ts';

/** What the panels finally stood by: the second score where the first ones were too far apart. */
export const finalMarks = (seed: number) => {
  const stations = contestants.map((_, place) => stationOf(place));
  const marks = generateMarks(
    seed,
    stations.filter((station) => station !== DNS_STATION),
  );
  return marks.map((mark) =>
    mark.subject === CONFLICT.subject && mark.code === CONFLICT.code
      ? { ...mark, value: { kind: 'judgement', score: '2' } as const }
      : mark,
  );
};

export const entryNoOf = (place: number): string => String(place + 1).padStart(3, '0');

/** Every total in hundredths, by entry number, computed without any code of the product. */
export const expectedTotals = (seed: number): ReadonlyMap<string, number> => {
  const byAspect = Map.groupBy(finalMarks(seed), (mark) => `${mark.subject} ${mark.code}`);
  const totals = new Map<string, number>();
  for (const place of contestants.keys()) {
    const station = stationOf(place);
    if (station === DNS_STATION) continue;
    const units = schemeRows.map((row) =>
      // Safe: the generator makes only these five kinds.
      aspectUnits(
        row,
        (byAspect.get(`${station} ${row.code}`) ?? []).map(({ value }) => value as PlainMark),
      ),
    );
    totals.set(entryNoOf(place), centsOf(units.reduce((sum, unit) => sum + unit, 0n)));
  }
  return totals;
};
