import { describe, expect, it } from 'vitest';
import { knownEvent, linesOf, numberOf, partOf } from './handing-out.rules.ts';

describe('a scanned or typed number', () => {
  it('is read from the address in the QR, and the holder code stays out', () => {
    expect(numberOf('https://cert.example/v/S000112000001265000001#secret.code')).toBe(
      'S000112000001265000001',
    );
  });
  it('is read as typed, with the spaces it is printed with', () => {
    expect(numberOf(' s0001 12 000001 26 5 000001\n')).toBe('S000112000001265000001');
  });
});

describe('lines of a run', () => {
  it('are single ones and spans, each once', () => {
    expect(linesOf('3，7-9, 8', 10)).toEqual([3, 7, 8, 9]);
    expect(linesOf('', 10)).toEqual([]);
  });
  it.each(['x', '0', '11', '5-3'])('%s is no list of lines', (typed) => {
    expect(linesOf(typed, 10)).toBeUndefined();
  });
});

describe('the event the menu brings along', () => {
  const events = [{ eventId: 'weld', name: { zh: '焊接', en: 'Welding' } }];
  it('is shown where the body has certificates of it, and all of them otherwise', () => {
    expect(knownEvent('weld', { events })).toBe('weld');
    expect(knownEvent('cook', { events })).toBe('');
    expect(knownEvent(null, { events })).toBe('');
  });
});

describe('the step that is shown', () => {
  const counts = {
    ...{ numbered: 0, checked: 2, wrong: 0, printing: 0, printed: 1, sealed: 0, issued: 0 },
    'handed-over': 0,
  };
  it('is the first that waits, unless somebody chose one', () => {
    expect(partOf(null, { counts })).toBe('print');
    expect(partOf('hand', { counts })).toBe('hand');
    expect(partOf('sheets', { counts })).toBe('sheets');
    expect(partOf('nonsense', { counts })).toBe('print');
  });
});
