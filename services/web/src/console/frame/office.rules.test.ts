import { describe, expect, it } from 'vitest';
import { SCREENS } from '../place.rules.ts';
import {
  type Appointment,
  isFor,
  officesNow,
  readsWider,
  stateOf,
  workersOf,
} from './office.rules.ts';

const at = new Date('2026-11-22T08:00:00Z');
const office = (change: Partial<Appointment>): Appointment => ({
  appointmentId: 'a',
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

describe('an office on the screen', () => {
  it('is in force from its first moment until its last', () => {
    expect(stateOf(office({ from: at.toISOString() }), at)).toBe('now');
    expect(stateOf(office({ to: '2026-11-22T08:00:01Z' }), at)).toBe('now');
  });
  it('is over at its end, and earlier when somebody ended it', () => {
    expect(stateOf(office({ to: at.toISOString() }), at)).toBe('over');
    expect(stateOf(office({ ended: true }), at)).toBe('over');
  });
  it('is to come before its beginning', () => {
    expect(stateOf(office({ from: '2026-11-23T00:00:00Z' }), at)).toBe('to-come');
  });
  it('counts only while in force', () => {
    const held = [office({}), office({ office: 'supervisor', ended: true })];
    expect([...officesNow(held, at)]).toEqual(['judge']);
  });
});

describe('appointments of the whole competition', () => {
  it('are asked for by whoever holds an office beyond single events, and by nobody else', () => {
    expect(readsWider([office({}), office({ scope: { kind: 'event', id: 'f' } })])).toBe(false);
    expect(readsWider([office({}), office({ scope: { kind: 'competition', id: 'c' } })])).toBe(
      true,
    );
    expect(readsWider([office({ scope: { kind: 'platform' } })])).toBe(true);
  });
});

describe('the way around', () => {
  it('shows everybody their day, their account and what was done in their name', () => {
    for (const screen of ['work', 'account', 'trail'] as const) {
      expect(isFor(screen, new Set())).toBe(true);
    }
  });
  it('leads a judge to no screen of the organiser', () => {
    for (const screen of [
      'setup',
      'people',
      'invitations',
      'privacy',
      'tablets',
      'pins',
      'keys',
    ] as const) {
      expect(isFor(screen, new Set(['judge']))).toBe(false);
    }
  });
  it('leads technical support to the tablets and to nobody’s invitation', () => {
    const held = new Set(['technical-support'] as const);
    expect([isFor('tablets', held), isFor('invitations', held)]).toEqual([true, false]);
  });
  it('names whose a screen is wherever it is not for everybody', () => {
    expect(workersOf('check-in')).toContain('check-in');
    for (const screen of SCREENS) {
      expect(workersOf(screen) === undefined).toBe(isFor(screen, new Set()));
      for (const office of workersOf(screen) ?? []) {
        expect(isFor(screen, new Set([office]))).toBe(true);
      }
    }
  });
});
