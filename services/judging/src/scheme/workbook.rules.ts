import { type SchemeBody, schemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { Located } from './finding.ts';
import { checkScheme, type Finding } from './scheme.rules.ts';
import { readBlocks } from './workbook-blocks.rules.ts';
import { locate } from './workbook-place.rules.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';
import { readTables } from './workbook-tables.rules.ts';

export const SCHEME_SHEET = 'CIS Marking Scheme Import';
export const CALCULATION_SHEET = 'Calculations';

export type ReadWorkbook = {
  /** Only when nothing is fatal. */
  readonly body: SchemeBody | undefined;
  readonly findings: readonly Located[];
};

const findSheet = (sheets: readonly WorkbookSheet[], wanted: string) =>
  sheets.find(({ name }) => name.trim().toLowerCase() === wanted.toLowerCase());

/**
 * Reads a marking scheme from the rows of a workbook (domain §3, workbook to import). Reports every
 * problem with its place; one that is fatal leaves nothing to import.
 */
export const readSchemeWorkbook = (sheets: readonly WorkbookSheet[]): ReadWorkbook => {
  const scheme = findSheet(sheets, SCHEME_SHEET);
  if (!scheme) {
    const finding = locate(SCHEME_SHEET, null, null);
    return {
      body: undefined,
      findings: [finding('fatal', 'workbook.sheet-missing', { sheet: SCHEME_SHEET })],
    };
  }
  const tables = readTables(scheme);
  const blocks = readBlocks(scheme, findSheet(sheets, CALCULATION_SHEET), tables);
  if (blocks.findings.some(({ severity }) => severity === 'fatal')) {
    return { body: undefined, findings: blocks.findings };
  }
  const draft = {
    title: { zh: tables.title },
    sections: tables.sections,
    criteria: blocks.criteria,
  };
  const parsed = schemeBody.safeParse(draft);
  const checked = parsed.success ? checkScheme(parsed.data) : formFindings(parsed.error.issues);
  const findings = [...blocks.findings, ...checked.map((one) => blocks.place(one))];
  const isFatal = findings.some(({ severity }) => severity === 'fatal');
  return { body: parsed.success && !isFatal ? parsed.data : undefined, findings };
};

/** What the rows allow and a scheme does not: a text too long, too many aspects. */
export const formFindings = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[],
): readonly Finding[] =>
  issues.slice(0, 100).map(({ path, code }) => ({
    severity: 'fatal',
    path: path.map(String).join('.'),
    code: 'workbook.form',
    params: { form: code.replaceAll('_', '-') },
  }));
