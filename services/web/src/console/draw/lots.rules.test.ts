import { describe, expect, it } from 'vitest';
import { findLot, findTaker, hashGroups, newCodes, numbersFor, readLot } from './lots.rules.ts';
import { lastingScene, type Scene } from './scene.rules.ts';

const ground = {
  takers: [
    { id: 'a', text: '007' },
    { id: 'b', text: '017' },
  ],
  lots: ['1', '02', 'A3'],
};
const taken = [{ takerId: 'a', taker: '007', lot: '02' }];

describe('a lot that is scanned or typed', () => {
  it('is read with wide digits, spaces and small letters', () => {
    expect(readLot(' １７ ')).toBe('17');
    expect(findLot(ground, [], ' a3')).toEqual({ ok: true, value: 'A3' });
  });
  it('needs no leading zeros where one number alone is meant', () => {
    expect(findTaker(ground, [], '7')).toMatchObject({ ok: true, value: { id: 'a' } });
    expect(findLot(ground, [], '2')).toEqual({ ok: true, value: '02' });
    const unclear = { takers: [], lots: ['1', '01'] };
    expect(findLot(unclear, [], '001')).toEqual({ ok: false, flaw: 'lot-unknown' });
  });
  it('is refused where nobody has it or somebody drew it', () => {
    expect(findTaker(ground, taken, '99')).toEqual({ ok: false, flaw: 'taker-unknown' });
    expect(findTaker(ground, taken, '')).toEqual({ ok: false, flaw: 'taker-unknown' });
    expect(findTaker(ground, taken, '007')).toEqual({ ok: false, flaw: 'taker-twice' });
    expect(findLot(ground, taken, '9')).toEqual({ ok: false, flaw: 'lot-unknown' });
    expect(findLot(ground, taken, '2')).toEqual({ ok: false, flaw: 'lot-twice' });
  });
  it('is any word where numbers are free, but none twice', () => {
    const free = { takers: [], lots: null };
    expect(findLot(free, taken, 'X9')).toEqual({ ok: true, value: 'X9' });
    expect(findLot(free, taken, '02')).toEqual({ ok: false, flaw: 'lot-twice' });
    expect(findLot(free, taken, '  ')).toEqual({ ok: false, flaw: 'lot-unknown' });
  });
});

describe('codes to be drawn', () => {
  it('are as many as there is work, all different, none of those there were', () => {
    let turn = 0;
    const random = () => (turn++ % 9_000) / 9_000;
    const codes = newCodes(3, new Set(['1000', '1002']), random);
    expect(codes).toEqual(['1001', '1003', '1004']);
  });
});

describe('what the projector keeps', () => {
  const about = { event: { zh: '数控车' }, place: { zh: '第一场' } };
  const waiting: Scene = { ...about, kind: 'waiting', done: 1, of: null };
  it('is never a number: who opens the window later sees what was there before', () => {
    const number: Scene = { ...about, kind: 'number', what: 'station', value: '7' };
    expect(lastingScene(waiting, number)).toBe(waiting);
    expect(lastingScene(null, number)).toBeNull();
    expect(lastingScene(null, waiting)).toBe(waiting);
  });
  it('shows a hash in groups of four', () => {
    expect(hashGroups('0123456789')).toEqual(['0123', '4567', '89']);
  });
});

it('numbers entries from 001, all of one length', () => {
  expect(numbersFor(2)).toEqual(['001', '002']);
  expect(numbersFor(1000).at(0)).toBe('0001');
  expect(new Set(numbersFor(1000)).size).toBe(1000);
});
