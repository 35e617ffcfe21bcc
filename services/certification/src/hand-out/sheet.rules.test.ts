import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseSheets,
  endsOfRun,
  flawOfDestruction,
  type SheetAct,
  STOCK_SHEETS_MAX,
  serialsOf,
  sheetAfter,
} from './sheet.rules.ts';

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code;

describe('a delivery of stock', () => {
  it('has every serial from the first to the last, with its zeros', () => {
    expect(serialsOf('TJ000098', 'TJ000101')).toEqual({
      ok: true,
      value: ['TJ000098', 'TJ000099', 'TJ000100', 'TJ000101'],
    });
  });
  it('is refused where its ends are not written alike', () => {
    expect(codeOf(serialsOf('A0001', 'B0002'))).toBe('stock.not-alike');
    expect(codeOf(serialsOf('A0001', 'A00002'))).toBe('stock.not-alike');
  });
  it('is refused where it ends before it begins, or is too large', () => {
    expect(codeOf(serialsOf('A0002', 'A0001'))).toBe('stock.backwards');
    expect(codeOf(serialsOf('A00001', `A${STOCK_SHEETS_MAX + 1}`))).toBe('stock.too-many');
  });
  it('has no serial twice and leaves none out', () => {
    fc.assert(
      fc.property(fc.nat(9_000), fc.integer({ min: 0, max: 900 }), (first, more) => {
        const write = (no: number) => `A${String(no).padStart(6, '0')}`;
        const made = serialsOf(write(first), write(first + more));
        const serials = made.ok ? made.value : [];
        expect(new Set(serials).size).toBe(more + 1);
        expect([serials[0], serials.at(-1)]).toEqual([write(first), write(first + more)]);
      }),
    );
  });
});

describe('a sheet of stock', () => {
  const acts: readonly SheetAct[] = [
    'bound',
    'unbound',
    'printed',
    'misprinted',
    'spoilt',
    'destruction-asked',
    'destroyed',
  ];
  it('bears one print at most, in any order of acts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 40 }), (all) => {
        let sheet = { serial: 'A0001', state: 'free' as Parameters<typeof sheetAfter>[0]['state'] };
        const taken: SheetAct[] = [];
        for (const act of all) {
          const after = sheetAfter(sheet, act);
          if (!after.ok) continue;
          sheet = { ...sheet, state: after.value };
          taken.push(act);
        }
        const prints = taken.filter((act) => act === 'printed' || act === 'misprinted');
        expect(prints.length).toBeLessThanOrEqual(1);
        const destroyed = taken.indexOf('destroyed');
        if (destroyed >= 0) {
          expect(destroyed).toBe(taken.length - 1);
          expect(taken[destroyed - 1]).toBe('destruction-asked');
        }
      }),
    );
  });
  it('is destroyed only after it was misprinted or spoilt, and by two people', () => {
    expect(codeOf(sheetAfter({ serial: 'A0001', state: 'printed' }, 'destroyed'))).toBe(
      'sheet.not-now',
    );
    expect(flawOfDestruction({ askedBy: 'a', confirmedBy: null }, 'a')?.code).toBe(
      'destruction.four-eyes',
    );
    expect(flawOfDestruction({ askedBy: 'a', confirmedBy: null }, 'b')).toBeUndefined();
    expect(flawOfDestruction({ askedBy: 'a', confirmedBy: 'b' }, 'c')?.code).toBe(
      'destruction.confirmed-already',
    );
  });
  it('is not chosen twice, and stock that is too short is said so', () => {
    const free = [1, 2, 3].map((position) => ({ serial: `A000${position}`, position }));
    expect(chooseSheets(free, 2)).toEqual({ ok: true, value: free.slice(0, 2) });
    expect(chooseSheets(free, 4)).toMatchObject({
      refusal: { code: 'stock.short', params: { free: 3, count: 4 } },
    });
  });
});

describe('the end of a run', () => {
  const lines = [1, 2, 3].map((line) => ({ line, dead: line === 3 }));
  it('counts as printed what nobody says otherwise of', () => {
    const ends = endsOfRun(lines, { misprinted: [2], unused: [3] });
    expect(ends.ok && [...ends.value]).toEqual([
      [1, 'printed'],
      [2, 'misprinted'],
      [3, 'unused'],
    ]);
  });
  it('never counts a certificate as printed that no longer stands', () => {
    expect(endsOfRun(lines, { misprinted: [], unused: [] })).toMatchObject({
      refusal: { code: 'print-run.line-dead', params: { line: 3 } },
    });
  });
  it('refuses a line that is not there, and one named twice', () => {
    expect(codeOf(endsOfRun(lines, { misprinted: [9], unused: [] }))).toBe(
      'print-run.line-unknown',
    );
    expect(codeOf(endsOfRun(lines, { misprinted: [3], unused: [3] }))).toBe('print-run.line-twice');
  });
});
