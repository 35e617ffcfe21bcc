import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateIn,
  checkCharacterOf,
  flawOfIdentity,
  plainIdNumber,
  plainName,
} from './identity.rules.ts';

const resident = (digits: string) => `${digits}${checkCharacterOf(digits)}`;
const digits = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.date({ min: new Date('1940-01-01'), max: new Date('2015-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([region, birth, serial]) =>
      `${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`,
  );

describe('an identity number', () => {
  it('has the check character of the standard: the example of GB 11643', () => {
    expect(checkCharacterOf('11010519491231002')).toBe('X');
    expect(checkCharacterOf('44052418800101001')).toBe('4');
  });
  it('passes with its check character and with no other', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom(...'0123456789X'), (body, last) => {
        const flaw = flawOfIdentity({ idType: 'resident-id', idNumber: `${body}${last}` });
        expect(flaw).toBe(last === checkCharacterOf(body) ? undefined : 'person.id-check');
      }),
    );
  });
  it('shows any one mistyped digit', () => {
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (body, place, by) => {
          const right = resident(body);
          const wrong = (Number(right[place]) + by) % 10;
          const idNumber = `${right.slice(0, place)}${wrong}${right.slice(place + 1)}`;
          expect(flawOfIdentity({ idType: 'resident-id', idNumber })).toBeDefined();
        },
      ),
    );
  });
  it('holds the birth date, which may not differ from the one stated', () => {
    const idNumber = resident('12010119900307001');
    expect(birthDateIn(idNumber)).toBe('1990-03-07');
    expect(
      flawOfIdentity({ idType: 'resident-id', idNumber, birthDate: '1990-03-07' }),
    ).toBeUndefined();
    expect(flawOfIdentity({ idType: 'resident-id', idNumber, birthDate: '1990-07-03' })).toBe(
      'person.birth-date-differs',
    );
  });
  it('is refused with a date that never was', () => {
    const idNumber = resident('12010119900230001');
    expect(flawOfIdentity({ idType: 'resident-id', idNumber })).toBe('person.id-birth-date');
  });
  it.each([
    ['hmt-residence-permit', resident('81000019900307001'), undefined],
    ['hmt-residence-permit', resident('12010119900307001'), 'person.id-form'],
    ['hmt-travel-permit', 'H12345678', undefined],
    ['hmt-travel-permit', '12345678', undefined],
    ['hmt-travel-permit', 'K12345678', 'person.id-form'],
    ['foreign-permanent-residence', 'FRA110090000001', undefined],
    ['foreign-permanent-residence', resident('91110119900307001'), undefined],
    ['passport', 'X0000001', undefined],
    ['passport', 'X-1', 'person.id-form'],
  ] as const)('checks %s %s for the form of its kind', (idType, idNumber, flaw) => {
    expect(flawOfIdentity({ idType, idNumber })).toBe(flaw);
  });
  it('has one spelling', () => {
    expect(plainIdNumber(' 11010519491231002x ')).toBe('11010519491231002X');
    expect(plainIdNumber('１１010519491231002X')).toBe('11010519491231002X');
  });
});

describe('a name', () => {
  it('has one spelling of its middle dot', () => {
    expect(plainName('测试•甲')).toBe('测试·甲');
    expect(plainName('测试・甲')).toBe('测试·甲');
  });
  it('keeps rare characters', () => {
    expect(plainName(' 测试𠮷 ')).toBe('测试𠮷');
  });
});
