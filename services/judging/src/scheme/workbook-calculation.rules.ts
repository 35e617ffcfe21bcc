import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import { exact, exactText } from '@jinbang/kernel/exact';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CellValue, textOf } from './workbook-sheet.ts';

/** What is wrong with a row of the calculations sheet: the code, and the parameter it is about. */
export type CalculationFlaw = { readonly code: string; readonly params: { parameter: string } };

type Parameters = ReadonlyMap<string, { readonly number: string; readonly text: string }>;

const POSITIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const SCIENTIFIC = /^(\d{1,12}(?:\.\d{1,12})?)(?:E([+-]?\d{1,2}))?$/i;

/** `NAME:::number#x~x#text`, joined by `#-#`. */
const readParameters = (text: string): Parameters =>
  new Map(
    text
      .split('#-#')
      .filter((part) => part.includes(':::'))
      .map((part) => {
        const [name = '', value = ''] = part.split(':::', 2);
        const [number = '', words = ''] = value.split('#x~x#', 2);
        return [name.trim().toUpperCase(), { number: number.trim(), text: words.trim() }];
      }),
  );

const powerOfTen = (exponent: number) => exact(`1${'0'.repeat(exponent)}`);

/** `33.30000000` → `33.3`, `0E-8` → `0`; null when there is no number or it is negative. */
const plainNumber = (text: string): string | null => {
  const match = SCIENTIFIC.exec(text);
  if (!match?.[1]) return null;
  const shift = Number(match[2] ?? 0);
  const value = exact(match[1]).mul(powerOfTen(Math.max(shift, 0)));
  return exactText(value.div(powerOfTen(Math.max(-shift, 0))));
};

const flaw = (code: string, parameter = '') => refuse({ code, params: { parameter } });

const numberIn = (parameters: Parameters, name: string): string | null =>
  plainNumber(parameters.get(name)?.number ?? '');

/**
 * One row of the sheet `Calculations`: type in column B, parameters in D (domain §3, the four
 * calculations of a real export).
 */
export const readCalculation = (
  row: readonly CellValue[],
): Result<SchemeCalculation, CalculationFlaw> => {
  const kind = textOf(row[1]).toUpperCase();
  const parameters = readParameters(textOf(row[3]));
  const deductionType = parameters.get('DEDUCTION_TYPE')?.text.toUpperCase() ?? 'PERCENT';
  if (deductionType !== 'PERCENT') return flaw('workbook.deduction-type', deductionType);
  if (kind === 'PASS_FAIL') return accept({ kind: 'pass-fail' });
  if (kind === 'NUMBER_COMPLETED') return readNumberCompleted(parameters);
  if (kind === 'CHOICE') return readChoice(parameters);
  if (kind === 'RANGED_SCORE') return readRanged(parameters);
  return flaw('workbook.calculation-unknown', kind);
};

const readNumberCompleted = (
  parameters: Parameters,
): Result<SchemeCalculation, CalculationFlaw> => {
  const possible = Number(numberIn(parameters, 'NUM_POSSIBLE') ?? Number.NaN);
  if (!Number.isSafeInteger(possible) || possible < 1) {
    return flaw('workbook.calculation-parameter', 'NUM_POSSIBLE');
  }
  return accept({ kind: 'number-completed', possible });
};

const readChoice = (parameters: Parameters): Result<SchemeCalculation, CalculationFlaw> => {
  const options = POSITIONS.flatMap((place) => {
    const deduction = numberIn(parameters, `CHOICE${place}_DEDUCTION`);
    const label = parameters.get(`CHOICE${place}_LABEL`)?.text ?? '';
    if (deduction === null) return [];
    return [label === '' ? { deduction } : { deduction, label }];
  });
  const labelled = POSITIONS.find(
    (place) =>
      (parameters.get(`CHOICE${place}_LABEL`)?.text ?? '') !== '' &&
      numberIn(parameters, `CHOICE${place}_DEDUCTION`) === null,
  );
  if (labelled) return flaw('workbook.calculation-parameter', `CHOICE${labelled}_DEDUCTION`);
  return options.length < 2
    ? flaw('workbook.calculation-parameter', 'CHOICE')
    : accept({ kind: 'choice', options });
};

const readRanged = (parameters: Parameters): Result<SchemeCalculation, CalculationFlaw> => {
  const given = parameters.get('TARGET_VALUE')?.number ?? '';
  const size = plainNumber(given.replace(/^-/, ''));
  const target = given.startsWith('-') && size !== null && size !== '0' ? `-${size}` : size;
  if (target === null) return flaw('workbook.calculation-parameter', 'TARGET_VALUE');
  const ranges = POSITIONS.flatMap((place) => {
    const lower = numberIn(parameters, `RANGE${place}_LOWER`);
    const upper = numberIn(parameters, `RANGE${place}_UPPER`);
    const deduction = numberIn(parameters, `RANGE${place}_DEDUCTION`);
    return lower === null || upper === null || deduction === null
      ? []
      : [{ lower, upper, deduction }];
  });
  return ranges.length === 0
    ? flaw('workbook.calculation-parameter', 'RANGE')
    : accept({ kind: 'ranged', target, ranges });
};
