import { type Finding, flawOf, ratioOf, wantedText } from './measurement.ts';

const numberText = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 1 });

const cellsOf = (finding: Finding): readonly string[] => [
  finding.name,
  `${numberText(finding.value)} ${finding.unit}`,
  `${numberText(finding.limit)} ${finding.unit}`,
  String(ratioOf(finding)),
  wantedText(finding),
  flawOf(finding) === undefined ? 'good' : 'NOT GOOD',
];

const HEAD = ['bench', 'value', 'limit', 'ratio', 'wanted', ''];

/** What a person reads: a line for each finding, then what lies behind it. */
export const tableOf = (findings: readonly Finding[], machine: string): string => {
  const rows = [HEAD, ...findings.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
  const notes = findings.flatMap(({ name, limitName, notes: more }) => [
    '',
    `  ${name}`,
    `    limit: ${limitName}`,
    ...more.map((note) => `    ${note}`),
  ]);
  return ['', ...lines, ...notes, '', `  ${machine}`, ''].join('\n');
};
