import type { Level } from '@jinbang/contracts/level';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

/** `Y` an employer that evaluates its own people, `S` a social evaluation body. */
export type EvaluatorKind = 'Y' | 'S';
/** The levels that have a place in the number. */
export type NumberLevel = Exclude<Level, 'apprentice' | 'chief'>;

export type CertificateNumberParts = {
  readonly evaluator: EvaluatorKind;
  /** 4 digits, given by the department. */
  readonly body: string;
  /** 2 digits, province by GB/T 2260. */
  readonly province: string;
  /** 6 digits, the place of evaluation. */
  readonly site: string;
  /** Four-digit year in the issuer's zone; the number shows the last two. */
  readonly year: number;
  readonly level: NumberLevel;
  /** 1 … 999,999. */
  readonly serial: number;
};

/** A body counts so far in each year and level. */
export const SERIAL_MAX = 999_999;
const CENTURY = 2000;
// GB/T 2260, first two digits.
const PROVINCES = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82'
  ).split(' '),
);
// 职业技能等级证书编码规则: 1 + 4 + 2 + 6 + 2 + 1 + 6 = 22 characters. For 特级技师 the published rule
// says 2 letters + 20 digits; that the second letter stands at the level and is a T is our reading.
const SHAPE = /^([YS])(\d{4})(\d{2})(\d{6})(\d{2})([1-5T])(\d{6})$/;

const SPECIAL = 'T';

const malformed = (part: string): { readonly ok: false; readonly refusal: Rejection } =>
  refuse({ kind: 'invalid', code: 'certificate-number.malformed', params: { part } });

/** The 22 characters of a number, e.g. `Y000123000001195000001`; refuses a part out of its range. */
export const buildCertificateNumber = (
  parts: CertificateNumberParts,
): Result<string, Rejection> => {
  const { evaluator, body, province, site, year, level, serial } = parts;
  if (!Number.isInteger(serial) || serial < 1 || serial > SERIAL_MAX) return malformed('serial');
  if (!Number.isInteger(year) || year < CENTURY || year >= CENTURY + 100) return malformed('year');
  const tail = `${String(year - CENTURY).padStart(2, '0')}${level === 'special' ? SPECIAL : level}${String(serial).padStart(6, '0')}`;
  const number = `${evaluator}${body}${province}${site}${tail}`;
  const parsed = parseCertificateNumber(number);
  return parsed.ok ? accept(number) : parsed;
};

/** Reads the 22 characters back into their parts; nothing but the exact form is taken. */
export const parseCertificateNumber = (text: string): Result<CertificateNumberParts, Rejection> => {
  const [, evaluator, body, province, site, year, level, serial] = SHAPE.exec(text) ?? [];
  if (!evaluator || !body || !province || !site || !year || !level || !serial) {
    return malformed('form');
  }
  if (!PROVINCES.has(province)) return malformed('province');
  if (Number(serial) === 0) return malformed('serial');
  return accept({
    evaluator: evaluator as EvaluatorKind, // SHAPE allows no other letter
    body,
    province,
    site,
    year: CENTURY + Number(year),
    level: level === SPECIAL ? 'special' : (level as NumberLevel), // SHAPE allows no other sign
    serial: Number(serial),
  });
};

/**
 * The plain form: as people type or scan a number, without blanks and dashes, letters upper case. No two
 * numbers share it, and by it, never by the text alone, a number is looked up and compared. The database
 * has the same rule in `plain_number_of`.
 */
export const plainCertificateNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]+/gu, '')
    .toUpperCase();

/** Grouped for people, `Y 0001 23 000001 19 5 000001`; anything unknown comes back unchanged. */
export const groupCertificateNumber = (number: string): string =>
  SHAPE.exec(number)?.slice(1).join(' ') ?? number;
