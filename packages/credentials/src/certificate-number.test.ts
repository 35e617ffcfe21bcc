import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCertificateNumber,
  type CertificateNumberParts,
  groupCertificateNumber,
  parseCertificateNumber,
  plainCertificateNumber,
} from './certificate-number.ts';
import { assignedScheme, generalScheme } from './number-scheme.ts';

const example: CertificateNumberParts = {
  evaluator: 'Y',
  body: '0001',
  province: '23',
  site: '000001',
  year: 2019,
  level: '5',
  serial: 1,
};
const number = 'Y000123000001195000001';

describe('the 22-character certificate number', () => {
  it('is built and read as in the published example', () => {
    expect(buildCertificateNumber(example)).toEqual({ ok: true, value: number });
    expect(parseCertificateNumber(number)).toEqual({ ok: true, value: example });
    expect(groupCertificateNumber(number)).toBe('Y 0001 23 000001 19 5 000001');
  });
  it('has two letters and twenty digits for 特级技师', () => {
    const built = buildCertificateNumber({ ...example, level: 'special' });
    expect(built).toEqual({ ok: true, value: 'Y00012300000119T000001' });
    expect(built.ok && parseCertificateNumber(built.value)).toEqual({
      ok: true,
      value: { ...example, level: 'special' },
    });
  });
  it.each([
    ['serial 0', { serial: 0 }],
    ['a seven-digit serial', { serial: 1_000_000 }],
    ['half a serial', { serial: 1.5 }],
    ['a year of another century', { year: 1999 }],
    ['a province that does not exist', { province: '99' }],
    ['a body of three digits', { body: '001' }],
    ['a site with a letter', { site: '00000A' }],
  ])('is not built with %s', (_, change) => {
    expect(buildCertificateNumber({ ...example, ...change })).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', code: 'certificate-number.malformed' },
    });
  });
  it.each([
    '',
    'Y 0001 23 000001 19 5 000001',
    'X000123000001195000001',
    'Y000123000001196000001',
    'Y000123000001195000000',
    'Y00012300000119500001',
    'y000123000001195000001',
    'Ｙ000123000001195000001',
    'Y000123000001195000001\n',
  ])('is not read from %j', (text) => {
    expect(parseCertificateNumber(text).ok).toBe(false);
  });
  it('is found again however it was typed', () => {
    expect(plainCertificateNumber(' y 0001-23 000001 １９ 5 000001 ')).toBe(number);
    for (const typed of ['JS2026-0001', 'js2026—0001', 'JS 2026 0001', 'ＪＳ2026－0001']) {
      expect(plainCertificateNumber(typed)).toBe('JS20260001');
    }
  });
  it('reads back whatever was built, and no two differ by nothing', () => {
    const digits = (length: number) =>
      fc.integer({ min: 0, max: 10 ** length - 1 }).map((it) => String(it).padStart(length, '0'));
    const parts = fc.record({
      evaluator: fc.constantFrom('Y', 'S'),
      body: digits(4),
      province: fc.constantFrom('11', '34', '65', '82'),
      site: digits(6),
      year: fc.integer({ min: 2000, max: 2099 }),
      level: fc.constantFrom('5', '4', '3', '2', '1', 'special'),
      serial: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(parts, (given) => {
        const built = buildCertificateNumber(given);
        expect(built.ok && built.value.length).toBe(22);
        expect(built.ok && parseCertificateNumber(built.value)).toEqual({ ok: true, value: given });
      }),
    );
  });
});

describe('a number scheme', () => {
  it('restarts the general serial per body, year and level, whatever the site', () => {
    if (generalScheme.source !== 'own') throw new TypeError();
    const scope = generalScheme.serialScope;
    expect(scope(example)).toBe(scope({ ...example, site: '000002', province: '11' }));
    const scopes = [{ body: '0002' }, { year: 2020 }, { level: '4' }, { evaluator: 'S' }] as const;
    for (const change of scopes) expect(scope({ ...example, ...change })).not.toBe(scope(example));
  });
  it('takes an assigned number in any plain form and nothing that could be read two ways', () => {
    const scheme = assignedScheme('contest');
    expect(scheme.check('JS2026-000123').ok).toBe(true);
    for (const text of ['', ' JS2026', 'js2026', 'JS２026', 'A\u00a0B12']) {
      expect(scheme.check(text).ok).toBe(false);
    }
  });
});
