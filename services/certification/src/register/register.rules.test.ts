import type { RegisterAct, RegisterState } from '@jinbang/contracts/http/register';
import { CAUSES_OF_ACT, REGISTER_ACTS } from '@jinbang/contracts/register-acts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Act,
  carryOut,
  flawOfCohort,
  flawOfConfirming,
  flawOfRows,
  flawOfWish,
  flawOfWithdrawing,
  isExpired,
  type Life,
} from './register.rules.ts';

const until = new Date('2029-12-31T15:59:59Z');
const later = new Date('2032-12-31T15:59:59Z');
const life = (state: RegisterState, validUntil: Date | null = null): Life => ({
  state,
  credentialVersion: 1,
  validUntil,
});
const codeOf = (of: Life, act: RegisterAct, end: Date | null = null) => {
  const step = carryOut(of, { act, validUntil: end });
  return step.ok ? undefined : step.refusal.code;
};

describe('a certificate after it was issued', () => {
  it('is suspended and reinstated, and is the same again', () => {
    const suspended = carryOut(life('live'), { act: 'suspend', validUntil: null });
    expect(suspended).toMatchObject({ ok: true, value: { supersedes: null } });
    if (!suspended.ok) return;
    expect(suspended.value.life.state).toBe('suspended');
    const back = carryOut(suspended.value.life, { act: 'reinstate', validUntil: null });
    expect(back).toMatchObject({ ok: true, value: { life: life('live') } });
  });
  it('is revoked also while it is suspended', () => {
    expect(carryOut(life('suspended'), { act: 'revoke', validUntil: null })).toMatchObject({
      ok: true,
      value: { life: { state: 'revoked' } },
    });
  });
  it('stays revoked: nothing whatever can be done with it', () => {
    for (const act of REGISTER_ACTS) {
      expect(codeOf(life('revoked', until), act, later)).toBe('certificate.not-live');
    }
  });
  it('is neither reissued nor corrected nor renewed while it is suspended', () => {
    for (const act of ['suspend', 'reissue', 'correct', 'renew'] as const) {
      expect(codeOf(life('suspended', until), act, later)).toBe('certificate.suspended');
    }
    expect(codeOf(life('live'), 'reinstate')).toBe('certificate.not-suspended');
  });
  it('is reissued on paper without a word of it changing (补发)', () => {
    expect(carryOut(life('live'), { act: 'reissue', validUntil: null })).toEqual({
      ok: true,
      value: { life: life('live'), supersedes: null },
    });
  });
  it('is corrected in another version, and the one before is superseded (更正)', () => {
    expect(carryOut(life('live'), { act: 'correct', validUntil: null })).toMatchObject({
      ok: true,
      value: { life: { credentialVersion: 2, state: 'live' }, supersedes: 1 },
    });
  });
  it('is renewed only where it ends, and only to a later day', () => {
    expect(codeOf(life('live'), 'renew', later)).toBe('certificate.without-end');
    expect(codeOf(life('live', until), 'renew', until)).toBe('certificate.not-longer');
    expect(codeOf(life('live', until), 'renew', null)).toBe('certificate.not-longer');
    expect(carryOut(life('live', until), { act: 'renew', validUntil: later })).toMatchObject({
      ok: true,
      value: { life: { validUntil: later }, supersedes: 1 },
    });
  });
  it('is expired past its last instant, and never without one', () => {
    expect(isExpired(life('live'), later)).toBe(false);
    expect(isExpired(life('live', until), until)).toBe(false);
    expect(isExpired(life('live', until), new Date(until.getTime() + 1))).toBe(true);
  });
});

const anyAct: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom(...REGISTER_ACTS),
  validUntil: fc.option(fc.date({ min: until, max: later, noInvalidDate: true })),
});

describe('in whatever order acts come', () => {
  const live = (acts: readonly Act[]) => {
    let present = life('live', until);
    const superseded: number[] = [];
    const states: RegisterState[] = [present.state];
    for (const act of acts) {
      const step = carryOut(present, act);
      if (!step.ok) continue;
      if (step.value.supersedes !== null) superseded.push(step.value.supersedes);
      present = step.value.life;
      states.push(present.state);
    }
    return { present, superseded, states };
  };
  it('one version stands and every older one is superseded, once', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        const { present, superseded } = live(acts);
        const older = Array.from({ length: present.credentialVersion - 1 }, (_, at) => at + 1);
        expect(superseded).toEqual(older);
      }),
    );
  });
  it('a revoked one never lives again', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        const { states } = live(acts);
        const first = states.indexOf('revoked');
        expect(first === -1 || first === states.length - 1).toBe(true);
      }),
    );
  });
  it('its end never comes nearer', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        expect(Number(live(acts).present.validUntil)).toBeGreaterThanOrEqual(Number(until));
      }),
    );
  });
});

describe('who asks and who agrees', () => {
  const asked = { state: 'waiting', requestedBy: 'first' } as const;
  it('are two people, once', () => {
    expect(flawOfConfirming(asked, 'second')).toBeUndefined();
    expect(flawOfConfirming(asked, 'first')).toMatchObject({ code: 'register-act.four-eyes' });
    for (const state of ['confirmed', 'done', 'withdrawn'] as const) {
      const over = { ...asked, state };
      expect(flawOfConfirming(over, 'second')?.code).toBe('register-act.not-waiting');
      expect(flawOfWithdrawing(over)?.code).toBe('register-act.not-waiting');
    }
    expect(flawOfWithdrawing(asked)).toBeUndefined();
  });
  it('answer for the rows they saw and no others', () => {
    const present = { rowsHash: 'a'.repeat(64), count: 3 };
    expect(flawOfRows(present.rowsHash, present)).toBeUndefined();
    expect(flawOfRows('b'.repeat(64), present)).toMatchObject({ kind: 'stale' });
  });
  it('choose certificates of one body, some, and not too many', () => {
    expect(flawOfCohort({ count: 0, bodyCount: 0 })?.code).toBe('register-act.empty');
    expect(flawOfCohort({ count: 2, bodyCount: 2 })?.code).toBe('register-act.several-bodies');
    expect(flawOfCohort({ count: 20_001, bodyCount: 1 })?.code).toBe('register-act.too-many');
    expect(flawOfCohort({ count: 20_000, bodyCount: 1 })).toBeUndefined();
  });
  it('give a cause that belongs to the act, and an end to a renewal alone', () => {
    for (const act of REGISTER_ACTS) {
      for (const cause of CAUSES_OF_ACT[act]) {
        const end = act === 'renew' ? { validUntil: '2032-12-31' } : {};
        expect(flawOfWish({ act, cause, ...end })).toBeUndefined();
      }
    }
    expect(flawOfWish({ act: 'revoke', cause: 'lost' })?.code).toBe('register-act.other-cause');
    const end = { validUntil: '2032-12-31' };
    expect(flawOfWish({ act: 'revoke', cause: 'error', ...end })?.code).toBe(
      'register-act.end-unfitting',
    );
    expect(flawOfWish({ act: 'renew', cause: 'renewal' })?.code).toBe('register-act.end-unfitting');
  });
});
