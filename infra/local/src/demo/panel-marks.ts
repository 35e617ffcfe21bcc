import { readFileSync } from 'node:fs';
import { PlainStop } from '../plain-stop.ts';

/** One component of one skater's programme, with the marks of the panel; null is a judge without one. */
export type ComponentMarks = {
  readonly component: string;
  readonly factor: string;
  readonly marks: readonly (string | null)[];
};

export type Performance = {
  readonly entryNo: string;
  readonly components: readonly ComponentMarks[];
  readonly elementTotal: string;
  readonly deductions: string;
  readonly expected: {
    readonly componentTotal: string;
    readonly total: string;
    readonly rank: number;
  };
};

export type Programme = {
  readonly name: string;
  readonly judges: number;
  readonly performances: readonly Performance[];
};

/** Cells of one line; these files quote a cell that holds a comma. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

const readRows = (file: string): readonly Readonly<Record<string, string>>[] => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PlainStop(
      `${file} cannot be read; --replay wants a marks.csv with its expected.csv beside it.`,
      { cause },
    );
  }
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const names = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
  });
};

type Row = Readonly<Record<string, string>>;

const performanceOf = (
  expected: Row,
  rows: readonly Row[],
  judges: readonly string[],
): Performance => ({
  entryNo: expected.entry ?? '',
  components: rows.map((row) => ({
    component: row.component ?? '',
    factor: row.factor ?? '1',
    marks: judges.map((judge) => (row[judge] === '' ? null : (row[judge] ?? null))),
  })),
  elementTotal: expected.element_total ?? '',
  deductions: expected.deductions ?? '',
  expected: {
    componentTotal: expected.component_total ?? '',
    total: expected.total ?? '',
    rank: Number(expected.rank),
  },
});

/** Reads a `*.marks.csv` and the `*.expected.csv` beside it, programme by programme. */
export const readPanelMarks = (file: string): readonly Programme[] => {
  if (!file.endsWith('.marks.csv'))
    throw new PlainStop('--replay wants a file that ends in .marks.csv');
  const marks = readRows(file);
  const expected = readRows(file.replace(/\.marks\.csv$/, '.expected.csv'));
  const judges = Object.keys(marks[0] ?? {}).filter((name) => /^J\d+$/.test(name));
  const byPerformance = Map.groupBy(marks, (row) => `${row.program}/${row.entry}`);
  return [...Map.groupBy(expected, (row) => row.program ?? '')].map(([name, rows]) => ({
    name,
    judges: judges.length,
    performances: rows.map((row) =>
      performanceOf(row, byPerformance.get(`${row.program}/${row.entry}`) ?? [], judges),
    ),
  }));
};
