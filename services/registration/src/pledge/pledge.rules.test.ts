import { PRESENT_PLEDGE } from '@jinbang/contracts/registration/pledge-text';
import { describe, expect, it } from 'vitest';
import type { NewPledge } from './pledge.body.ts';
import { flawOfPledges, pledgeFor } from './pledge.rules.ts';

const { version } = PRESENT_PLEDGE;
const at = new Date('2026-11-22T00:00:00Z');
const known = { eventIds: new Set(['e']), onDuty: new Set(['p']), standing: [], at };
const pledge = (change: Partial<NewPledge> = {}): NewPledge =>
  ({ personId: 'p', eventId: 'e', textVersion: version, means: 'screen', ...change }) as NewPledge;
const codes = (list: readonly NewPledge[], more: object = {}) =>
  flawOfPledges(list, { ...known, ...more })?.issues?.map(({ code }) => code);

describe('a pledge', () => {
  it('is made once to a text, by somebody who is on duty', () => {
    expect(codes([pledge(), pledge({ eventId: null })])).toBeUndefined();
    expect(codes([pledge(), pledge()])).toEqual(['pledge.already-given']);
    expect(codes([pledge()], { standing: [pledge()] })).toEqual(['pledge.already-given']);
    expect(codes([pledge({ personId: 'q' })])).toEqual(['pledge.not-on-duty']);
  });
  it('is to a text we know, at an event of the competition, and not of tomorrow', () => {
    expect(codes([pledge({ textVersion: '1999-1' })])).toEqual(['pledge.text-unknown']);
    expect(codes([pledge({ eventId: 'x' })])).toEqual(['event.unknown']);
    const later = { means: 'paper', pledgedAt: '2026-11-23T00:00:00Z' } as Partial<NewPledge>;
    expect(codes([pledge(later)])).toEqual(['pledge.in-future']);
  });
  it('for the competition counts in all its events; one for an event only there', () => {
    const whole = { personId: 'p', eventId: null };
    const one = { personId: 'p', eventId: 'e' };
    expect(pledgeFor([whole], 'p', 'e')).toBe(whole);
    expect(pledgeFor([one], 'p', 'f')).toBeUndefined();
    expect(pledgeFor([one], 'q', 'e')).toBeUndefined();
  });
});
