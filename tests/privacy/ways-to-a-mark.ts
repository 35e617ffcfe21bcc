/** One row, fact or log line of a dump: whatever stands in it stands together. */
export type Line = { readonly where: string; readonly text: string };

type Text = readonly [where: string, text: Buffer];

/** The rows of tables, one a line as they were read. */
export const rowsOf = (tables: readonly Text[]): readonly Line[] =>
  tables.flatMap(([where, text]) =>
    text
      .toString('utf8')
      .split('\n')
      .map((line) => ({ where, text: line })),
  );

/** The facts of stream files and the lines of logs; what surrounds them in the file belongs to one of them. */
export const factsOf = (files: readonly Text[]): readonly Line[] =>
  files.flatMap(([where, text]) =>
    text
      .toString('latin1')
      .split(/\n|(?="factId")/)
      .map((line) => ({ where, text: line })),
  );

const hexOf = (text: string): string => Buffer.from(text).toString('hex');
const base64Of = (text: string): string =>
  // Without the last two letters, which depend on what follows.
  Buffer.from(text).toString('base64').replace(/=*$/, '').slice(0, -2);

/** As it is written, and as bytes of a column or a body would be. */
const spellings = (text: string): readonly string[] =>
  text.length < 8 ? [text, hexOf(text)] : [text, hexOf(text), base64Of(text)];

const has = ({ text }: Line, wanted: readonly string[]): boolean =>
  wanted.some((one) => spellings(one).some((spelling) => text.includes(spelling)));

/** Where somebody's id stands beside the station they were given: the place, not what stands there. */
export const waysToMarks = (
  lines: readonly Line[],
  people: readonly string[],
  stations: readonly string[],
): readonly string[] => [
  ...new Set(
    lines.filter((line) => has(line, people) && has(line, stations)).map(({ where }) => where),
  ),
];

/** The places where any of these stand. */
export const placesOf = (lines: readonly Line[], wanted: readonly string[]): readonly string[] => [
  ...new Set(lines.filter((line) => has(line, wanted)).map(({ where }) => where)),
];
