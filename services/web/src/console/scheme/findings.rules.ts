import type { Trouble } from '../../ui/ask.client.ts';

/** One thing an import found, where it stands and how to mend it. */
export type Found = {
  readonly sheet: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly detail: string;
};
export type Findings = {
  readonly fatal: readonly Found[];
  readonly warnings: readonly Found[];
  /** How many there are in all; a report is cut where nobody reads on. */
  readonly fatalCount: number;
  readonly warningCount: number;
};

const CELL = /^(.*)!([A-Z]{1,3})?(\d+)?$/;

/** `Sheet!K25` as its parts; a path into JSON has none. */
export const placeOfFinding = (at: string): Omit<Found, 'detail'> => {
  const match = CELL.exec(at);
  if (!match) return { sheet: at === '' ? null : at, row: null, column: null };
  const [, sheet = '', column, row] = match;
  return { sheet, row: row ?? null, column: column ?? null };
};

type Warning = {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly detail: string;
};

const ofWarning = ({ row, ...rest }: Warning): Found => ({
  ...rest,
  row: row === null ? null : `${row}`,
});

/** What a file that was taken still warns of. */
export const findingsOfDraft = (warnings: readonly Warning[]): Findings => ({
  fatal: [],
  warnings: warnings.map(({ sheet, row, column, detail }) =>
    ofWarning({ sheet, row, column, detail }),
  ),
  fatalCount: 0,
  warningCount: warnings.length,
});

/** What is wrong with a file that was refused; null where it was refused for something else. */
export const findingsOfRefusal = (trouble: Trouble): Findings | null => {
  if (trouble.kind !== 'refused' || trouble.code !== 'scheme.refused') return null;
  const fatalCount = Number(trouble.params?.fatal ?? trouble.errors.length);
  const found = trouble.errors.map(({ at, detail }) => ({ ...placeOfFinding(at), detail }));
  return {
    fatal: found.slice(0, fatalCount),
    warnings: found.slice(fatalCount),
    fatalCount,
    warningCount: Number(trouble.params?.warnings ?? 0),
  };
};
