import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import {
  buildCertificateNumber,
  type CertificateNumberParts,
  parseCertificateNumber,
  plainCertificateNumber,
} from './certificate-number.ts';

/** What the next number is made from; the caller counts the serial under `serialScope`. */
export type NumberRequest = CertificateNumberParts;

/**
 * How one issuer numbers its certificates. A scheme is chosen per body, so that the contest layout,
 * which is not public, can be added beside the general rule.
 */
export type NumberScheme = {
  readonly key: string;
  /** Is this a number of the scheme? Used for numbers that come from outside, too. */
  readonly check: (number: string) => Result<string, Rejection>;
} & (
  | {
      readonly source: 'own';
      readonly build: (request: NumberRequest) => Result<string, Rejection>;
      /** Serials are gapless and unique within this text. */
      readonly serialScope: (request: Omit<NumberRequest, 'serial'>) => string;
    }
  | { readonly source: 'assigned' }
);

/** The general 22-character rule: serials restart per body, year and level. */
export const generalScheme: NumberScheme = {
  key: 'general-22',
  source: 'own',
  check: (number) => {
    const parts = parseCertificateNumber(number);
    return parts.ok ? accept(number) : parts;
  },
  build: buildCertificateNumber,
  serialScope: ({ evaluator, body, year, level }) => `${evaluator}${body}-${year}-${level}`,
};

/** Shorter ones nobody could look up. */
const PLAIN_MIN = 4;

/** Numbers given by the province or under the contest notice: bound as they come, only tidied. */
export const assignedScheme = (key: string, form = /^[0-9A-Z][0-9A-Z-]{3,39}$/): NumberScheme => ({
  key,
  source: 'assigned',
  check: (number) =>
    form.test(number) && plainCertificateNumber(number).length >= PLAIN_MIN
      ? accept(number)
      : refuse({ kind: 'invalid', code: 'certificate-number.malformed', params: { part: 'form' } }),
});
