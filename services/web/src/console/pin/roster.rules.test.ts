import { describe, expect, it } from 'vitest';
import type { Appointment } from '../frame/office.rules.ts';
import type { Pin } from './pin.client.ts';
import { rosterOf } from './roster.rules.ts';

const at = new Date('2026-11-22T08:00:00Z');
const held = (change: Partial<Appointment>): Appointment => ({
  appointmentId: `a-${change.personId ?? 'p'}-${change.office ?? 'judge'}`,
  personId: 'p',
  office: 'judge',
  scope: { kind: 'event', id: 'e' },
  organisationId: null,
  from: '2026-11-20T00:00:00Z',
  to: null,
  ended: false,
  version: 1,
  ...change,
});
const pin = (change: Partial<Pin>): Pin => ({
  pinId: 'pin',
  personId: 'p',
  appointmentId: 'a-p-judge',
  rosterCode: '1001',
  issuedAt: at.toISOString(),
  triesLeft: 5,
  lockedAt: null,
  ...change,
});

describe('the roster of an event', () => {
  it('names a person once with all their offices on tablets', () => {
    const lines = rosterOf([held({}), held({ office: 'scorer' })], [], at);
    expect(lines.map(({ offices }) => offices)).toEqual([['judge', 'scorer']]);
  });
  it('leaves out who works elsewhere and whose office is over or to come', () => {
    const others = [
      held({ office: 'organiser' }),
      held({ ended: true }),
      held({ from: '2026-12-01T00:00:00Z' }),
    ];
    expect(rosterOf(others, [], at)).toEqual([]);
  });
  it('keeps a PIN whose office is over in sight, so that somebody makes it void', () => {
    const [line] = rosterOf([held({ ended: true })], [pin({})], at);
    expect([line?.offices, line?.pin?.pinId]).toEqual([[], 'pin']);
  });
  it('puts the locked first, then by roster code, then those without one', () => {
    const people = ['none', 'second', 'locked'].map((personId) => held({ personId }));
    const pins = [
      pin({ personId: 'second', rosterCode: '1002' }),
      pin({ personId: 'locked', rosterCode: '1003', triesLeft: 0, lockedAt: at.toISOString() }),
    ];
    expect(rosterOf(people, pins, at).map(({ personId }) => personId)).toEqual([
      'locked',
      'second',
      'none',
    ]);
  });
});
