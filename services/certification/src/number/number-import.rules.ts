import type {
  NumberGap,
  NumberImportWish,
  NumberRow,
} from '@jinbang/contracts/http/certificate-number';
import type { Level } from '@jinbang/contracts/level';
import {
  parseCertificateNumber,
  plainCertificateNumber,
} from '@jinbang/credentials/certificate-number';
import { assignedScheme } from '@jinbang/credentials/number-scheme';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

/** The codes that stand in the numbers of a filed body. */
export type BodyCodes = { readonly evaluator: string; readonly bodyCode: string };

export type ImportGround = {
  /** Null of a committee, whose numbers have a layout that is not public. */
  readonly codes: BodyCodes | null;
  /** Codes as in `S0001` that filed bodies other than this one have: their numbers are theirs to count. */
  readonly filedElsewhere: ReadonlySet<string>;
  /** Whose number it is already, by its plain form: this body's own or somebody else's. */
  readonly known: ReadonlyMap<string, 'own' | 'elsewhere'>;
};
export type GivenNumber = {
  readonly line: number;
  readonly number: string;
  readonly level: Level | null;
  readonly year: number | null;
};
export type RowFlaw = { readonly line: number; readonly number: string; readonly code: string };
export type CheckedNumbers = {
  readonly taken: readonly GivenNumber[];
  readonly problems: readonly RowFlaw[];
};

const scheme = assignedScheme('assigned');
const RANGE_MAX = 10_000;
const TAIL = /\d{1,9}$/;

const partsOf = ({ number }: Pick<GivenNumber, 'number'>) => {
  const parts = parseCertificateNumber(plainCertificateNumber(number));
  return parts.ok ? parts.value : undefined;
};

/** The codes of bodies, as in `S0001`, that stand in numbers of the general rule. */
export const codesIn = (rows: readonly GivenNumber[]): readonly string[] => [
  ...new Set(
    rows.flatMap((row) => {
      const parts = partsOf(row);
      return parts ? [parts.evaluator + parts.body] : [];
    }),
  ),
];

/** What a number of the general rule says of itself has to agree with what is said about it. */
const flawOfParts = (
  row: GivenNumber,
  { codes, filedElsewhere }: Omit<ImportGround, 'known'>,
): string | undefined => {
  const parts = partsOf(row);
  if (!parts) return undefined;
  const { evaluator, body, year, level } = parts;
  if (filedElsewhere.has(evaluator + body)) return 'number.other-body';
  if (!codes) return undefined;
  if (evaluator !== codes.evaluator || body !== codes.bodyCode) return 'number.other-body';
  if (row.level !== null && row.level !== level) return 'number.other-level';
  return row.year !== null && row.year !== year ? 'number.other-year' : undefined;
};

/** Level and year stand in the number itself where it is one of the general rule. */
const withParts = (row: GivenNumber, codes: BodyCodes | null): GivenNumber => {
  const parts = partsOf(row);
  return codes && parts ? { ...row, level: parts.level, year: parts.year } : row;
};

/**
 * What of a list can be taken, in its order: each number once in the whole house. A row with a flaw
 * is left out and named; the others go in.
 */
export const checkNumbers = (
  rows: readonly GivenNumber[],
  { codes, filedElsewhere, known }: ImportGround,
): CheckedNumbers => {
  const seen = new Set<string>();
  const taken: GivenNumber[] = [];
  const problems: RowFlaw[] = [];
  for (const row of rows) {
    const plain = plainCertificateNumber(row.number);
    const standing = known.get(plain);
    const isTwice = seen.has(plain);
    seen.add(plain);
    const code =
      (scheme.check(row.number).ok ? undefined : 'number.malformed') ??
      (isTwice ? 'number.twice' : undefined) ??
      (standing === 'own' ? 'number.there-already' : undefined) ??
      (standing === 'elsewhere' ? 'number.given-elsewhere' : undefined) ??
      flawOfParts(row, { codes, filedElsewhere });
    if (code) problems.push({ line: row.line, number: row.number, code });
    else taken.push(withParts(row, codes));
  }
  return { taken, problems };
};

/** Every number from the first to the last: same beginning, digits that count up at the end. */
export const spanOf = (first: string, last: string): Result<readonly string[], Rejection> => {
  const [from, to] = [tidyNumber(first), tidyNumber(last)];
  const [start, end] = [TAIL.exec(from)?.[0] ?? '', TAIL.exec(to)?.[0] ?? ''];
  const head = from.slice(0, from.length - start.length);
  const isSpan =
    start !== '' && from.length === to.length && to === head + end && Number(start) <= Number(end);
  if (!isSpan) return refuse({ kind: 'invalid', code: 'number.no-range' });
  const count = Number(end) - Number(start) + 1;
  if (count > RANGE_MAX) {
    return refuse({ kind: 'invalid', code: 'number.range-long', params: { limit: RANGE_MAX } });
  }
  const widthOf = start.length;
  return accept(
    Array.from(
      { length: count },
      (_, place) => head + String(Number(start) + place).padStart(widthOf, '0'),
    ),
  );
};

/** The rows a wish speaks of, tidied; what it says for all stands where a row says nothing. */
export const rowsGiven = (
  wish: Pick<NumberImportWish, 'given' | 'level' | 'year'>,
): Result<readonly GivenNumber[], Rejection> => {
  const withAll = ({ line, number, level, year }: NumberRow): GivenNumber => ({
    line,
    number: tidyNumber(number),
    level: level ?? wish.level,
    year: year ?? wish.year,
  });
  if (wish.given.source === 'file') return accept(wish.given.rows.map(withAll));
  const span = spanOf(wish.given.first, wish.given.last);
  return span.ok
    ? accept(
        span.value.map((number, place) =>
          withAll({ line: place + 1, number, level: null, year: null }),
        ),
      )
    : span;
};

/** As it is printed: blanks dropped and upper case; dashes stay, since a layout may have them. */
export const tidyNumber = (typed: string): string =>
  typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

const GAPS_MAX = 50;

/** Numbers that lie between two neighbours of a list, so that a lost line is seen before the import. */
export const gapsOf = (
  numbers: readonly string[],
): { readonly gaps: readonly NumberGap[]; readonly gapCount: number } => {
  const sorted = [...new Set(numbers)].toSorted((left, right) => (left < right ? -1 : 1));
  const all = sorted.flatMap((before, place): NumberGap[] => {
    const after = sorted[place - 1];
    if (after === undefined) return [];
    const [start, end] = [TAIL.exec(after)?.[0] ?? '', TAIL.exec(before)?.[0] ?? ''];
    const isSame = after.slice(0, -start.length) === before.slice(0, -end.length);
    const missing = Number(end) - Number(start) - 1;
    return isSame && start !== '' && missing > 0 ? [{ after, before, missing }] : [];
  });
  return { gaps: all.slice(0, GAPS_MAX), gapCount: all.length };
};
