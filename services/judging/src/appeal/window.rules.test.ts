import { describe, expect, it } from 'vitest';
import { DEFAULT_RULE, endOf, isLate, type SaidWindow, windowFor } from './window.rules.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => new Date(`2026-05-12T${text}:00+08:00`);
const morning = { startsAt: at('08:30'), endsAt: at('16:00'), addedMinutes: 0 };
const ground = {
  kind: 'appeal' as const,
  moduleId: 'm',
  rule: DEFAULT_RULE,
  zone,
  said: [] as readonly SaidWindow[],
  stood: [morning],
};
const said = (moduleId: string | null, from: string, to: string, kind = 'appeal' as const) => ({
  ...{ kind, moduleId },
  ...{ opensAt: at(from), closesAt: at(to) },
});

describe('the window of an appeal', () => {
  it('closes two hours after the session of the contestant ended', () => {
    expect(windowFor(ground)).toEqual({ opensAt: at('08:30'), closesAt: at('18:00') });
  });
  it('moves with the time that was added to this contestant', () => {
    const stood = [{ ...morning, addedMinutes: 23 }];
    expect(windowFor({ ...ground, stood }).closesAt).toEqual(at('18:23'));
  });
  it('counts from the last session of whoever went on in another one', () => {
    const stood = [morning, { startsAt: at('16:30'), endsAt: at('19:00'), addedMinutes: 0 }];
    expect(windowFor({ ...ground, stood })).toEqual({
      opensAt: at('08:30'),
      closesAt: at('21:00'),
    });
  });
  it('is the one the organiser said, for the module before the whole event, the newest of them', () => {
    const one = { ...ground, said: [said('m', '17:00', '17:20'), said(null, '17:00', '20:00')] };
    expect(windowFor(one).closesAt).toEqual(at('17:20'));
    const other = { ...one, moduleId: 'n' };
    expect(windowFor(other).closesAt).toEqual(at('20:00'));
    const again = { ...one, said: [...one.said, said('m', '17:00', '17:40')] };
    expect(windowFor(again).closesAt).toEqual(at('17:40'));
  });
  it('has no end while nobody knows of a session, so nothing is late', () => {
    const window = windowFor({ ...ground, stood: [] });
    expect(window).toEqual({ opensAt: null, closesAt: null });
    expect(isLate(at('23:59'), window)).toBe(false);
  });
});

describe('the window of a recount', () => {
  it('waits for the posting, whatever sessions there were', () => {
    expect(windowFor({ ...ground, kind: 'recount' })).toEqual({ opensAt: null, closesAt: null });
    // One for appeals opens none for recounts.
    const posted = { ...ground, kind: 'recount' as const, said: [said(null, '17:00', '20:00')] };
    expect(windowFor(posted).opensAt).toBeNull();
  });
});

describe('a filing on paper', () => {
  const window = windowFor(ground);
  it('received 17:50 and typed 18:20 is in time, though the window closed 18:00', () => {
    expect(isLate(at('17:50'), window)).toBe(false);
    expect(isLate(at('18:20'), window)).toBe(true);
  });
  it('is in time at the very end, and late a moment after it', () => {
    expect(isLate(at('18:00'), window)).toBe(false);
    expect(isLate(new Date(at('18:00').getTime() + 1), window)).toBe(true);
  });
});

describe('a span', () => {
  it('of working days leaves out the weekend and ends with the day', () => {
    const friday = new Date('2026-11-20T10:00:00+08:00');
    expect(endOf(friday, { amount: 2, unit: 'working-days' }, zone)).toEqual(
      new Date('2026-11-25T00:00:00+08:00'),
    );
  });
  it('of hours goes by the clock', () => {
    expect(endOf(at('10:00'), { amount: 24, unit: 'hours' }, zone)).toEqual(
      new Date('2026-05-13T10:00:00+08:00'),
    );
  });
});
