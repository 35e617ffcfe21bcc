import type { Measured } from '@jinbang/service-kit/hand-over/plan.rules';

/** One line of the closing table: the same thing in the hall and where it went. */
export type ComparisonLine = {
  readonly what: string;
  readonly hall: string;
  readonly city: string;
  readonly equal: boolean;
};

const HASH_SHOWN = 12;

const saidOf = (one: Measured | undefined): string =>
  one === undefined ? '-' : [one.rows, one.sha256.slice(0, HASH_SHOWN)].filter(String).join(' ');

/** A table's rows on both sides: their count, and their hash where one was made. */
export const compareTables = (
  service: string,
  hall: readonly Measured[],
  city: readonly Measured[],
): readonly ComparisonLine[] => {
  const names = [...new Set([...hall, ...city].map(({ table }) => table))];
  return names.flatMap((name) => {
    const [here, there] = [hall, city].map((side) => side.find(({ table }) => table === name));
    if (!here?.rows && !there?.rows) return [];
    const equal = here?.rows === there?.rows && here?.sha256 === there?.sha256;
    return [{ what: `${service}.${name}`, hall: saidOf(here), city: saidOf(there), equal }];
  });
};

export type LogHead = { readonly origin: string; readonly size: number; readonly root: string };

const headOf = (head: LogHead | undefined): string =>
  head ? `${head.origin} ${head.size} ${head.root.slice(0, HASH_SHOWN)}` : '-';

/** The log's head as the hall has it, and as the city shows it to everybody. */
export const compareHeads = (
  hall: LogHead | undefined,
  city: LogHead | undefined,
): ComparisonLine => ({
  what: 'mark log',
  hall: headOf(hall),
  city: headOf(city),
  equal: hall !== undefined && JSON.stringify(hall) === JSON.stringify(city),
});

/** What two systems say of the same standing; names are asked for again and may come later. */
export type Standing = {
  readonly totalMax: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

const NAMES: ReadonlySet<string> = new Set(['name', 'organisation']);

const withoutNames = ({ totalMax, rows }: Standing): string =>
  JSON.stringify([
    totalMax,
    rows.map((row) => Object.entries(row).filter(([field]) => !NAMES.has(field))),
  ]);

export const isSameStanding = (hall: Standing, city: Standing): boolean =>
  withoutNames(hall) === withoutNames(city);

const leader = ({ rows: [first] }: Standing): string =>
  first ? `${first.code} ${first.total}` : 'nobody';

export const compareStandings = (
  eventId: string,
  hall: Standing,
  city: Standing,
): ComparisonLine => ({
  what: `standing ${eventId}`,
  hall: `${hall.rows.length} lines, first ${leader(hall)}`,
  city: `${city.rows.length} lines, first ${leader(city)}`,
  equal: isSameStanding(hall, city),
});

/** The table as people read it. */
export const writeComparison = (lines: readonly ComparisonLine[]): string => {
  const width = (pick: (line: ComparisonLine) => string) =>
    Math.max(...lines.map((line) => pick(line).length));
  const [what, hall] = [width((line) => line.what), width((line) => line.hall)];
  return lines
    .map((line) =>
      [line.equal ? '✓' : '✗', line.what.padEnd(what), line.hall.padEnd(hall), line.city].join(
        '  ',
      ),
    )
    .join('\n');
};
