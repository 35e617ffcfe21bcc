import type { schemeFinding } from '@jinbang/contracts/http/judging-scheme';
import { type Language, sentenceOf } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { z } from 'zod';
import type { Finding } from './scheme.rules.ts';
import { inCellOrder } from './workbook-place.rules.ts';

/** A finding with its place: a cell of a workbook, or a path into the JSON. */
export type Located = Omit<Finding, 'path'> & {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly at: string;
};

const ISSUES_MAX = 500;

export const locateInJson = ({ path, ...finding }: Finding): Located => ({
  ...finding,
  sheet: null,
  row: null,
  column: null,
  at: path,
});

/** The refusal that carries every finding, the fatal ones first; none when nothing is fatal. */
export const rejectFindings = (findings: readonly Located[]): Rejection | undefined => {
  const fatal = findings.filter(({ severity }) => severity === 'fatal');
  if (fatal.length === 0) return undefined;
  const rest = findings.filter(({ severity }) => severity !== 'fatal');
  return {
    kind: 'invalid',
    code: 'scheme.refused',
    params: { fatal: fatal.length, warnings: rest.length },
    issues: [...inCellOrder(fatal), ...inCellOrder(rest)]
      .slice(0, ISSUES_MAX)
      .map(({ at, code, params }) => ({ at, code, params })),
  };
};

/** A finding with its sentence, which says what is wrong and how to mend it. */
export const describeFinding =
  (language: Language) =>
  (finding: Located): z.infer<typeof schemeFinding> => ({
    severity: finding.severity,
    sheet: finding.sheet,
    row: finding.row,
    column: finding.column,
    at: finding.at,
    code: finding.code,
    params: { ...finding.params },
    detail: sentenceOf(finding.code, language, finding.params),
  });
