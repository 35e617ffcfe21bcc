import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';

/** `JB-` organiser's code, year, and a serial of six digits that begins anew each year. */
export const awardNumber = (code: string, year: number, serial: number): string =>
  `JB-${code}-${year}-${String(serial).padStart(6, '0')}`;

export type AwardNumberParts = {
  readonly code: string;
  readonly year: number;
  readonly serial: number;
};

// Read from the right, where lengths are fixed: people leave dashes out, and codes differ in length.
const SHAPE = /^JB([A-Z][A-Z0-9]{1,7})(\d{4})(\d{6})$/;

/** A number as people type or scan it; undefined where it is none of ours. */
export const readAwardNumber = (typed: string): AwardNumberParts | undefined => {
  const [, code, year, serial] = SHAPE.exec(plainCertificateNumber(typed)) ?? [];
  if (!code || !year || !serial || Number(serial) === 0) return undefined;
  return { code, year: Number(year), serial: Number(serial) };
};
