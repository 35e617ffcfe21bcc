import { describe, expect, it } from 'vitest';
import { readSheetNumber, sheetNumber, sheetReference } from './sheet-number.ts';

const EVENT = '019a8c6e-0000-7000-8000-000000000001';
const OTHER = '019a8c6e-0000-7000-8000-000000000002';

describe('the number of a paper sheet', () => {
  it('counts within its event and ends with two letters to check it by', () => {
    expect(sheetNumber(EVENT, 57)).toMatch(/^0057-[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(sheetNumber(EVENT, 12_345)).toMatch(/^12345-/);
  });

  it('is read as people type it', () => {
    const number = sheetNumber(EVENT, 57);
    const bare = number.replace('-', '').toLowerCase();
    for (const typed of [number, bare, ` ${bare} `, bare.slice(2), number.replace('-', ' ')]) {
      expect(readSheetNumber(EVENT, typed)).toBe(number);
    }
  });

  it('is noticed with any digit wrong, with two digits changed, and from another event', () => {
    const number = sheetNumber(EVENT, 1_357);
    for (let place = 0; place < 4; place += 1) {
      for (const digit of '0123456789') {
        const typed = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
        expect(readSheetNumber(EVENT, typed)).toBe(typed === number ? number : undefined);
      }
    }
    expect(readSheetNumber(EVENT, `1537${number.slice(4)}`)).toBeUndefined();
    expect(readSheetNumber(OTHER, number)).toBeUndefined();
  });

  it('stands in a QR with where the sheet belongs, in letters a QR packs best', () => {
    const text = sheetReference({
      ...{ number: sheetNumber(EVENT, 57), eventId: EVENT, moduleId: OTHER, sessionId: null },
      ...{ panelId: OTHER, subCriterion: 'A1', schemeVersion: 3, codes: ['T-01', 'T-02'] },
    });
    expect(text).toMatch(/^JBS:0057-..:[0-9A-Z]{26}:[0-9A-Z]{26}:-:[0-9A-Z]{26}:A1:3:T-01\+T-02$/);
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });
});
