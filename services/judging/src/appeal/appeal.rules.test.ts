import { describe, expect, it } from 'vitest';
import {
  type Appeal,
  type AppealStep,
  evolve,
  filed,
  isOpen,
  refuseAdmission,
  refuseEscalation,
  refuseHearing,
  refuseRuling,
  refuseSigning,
  refuseStale,
  refuseWithdrawal,
} from './appeal.rules.ts';

const at = new Date('2026-05-12T12:00:00Z');
const panel = ['a', 'b', 'c'];
const admitted: AppealStep = { kind: 'admitted', by: 'a' };
const heard: AppealStep = { kind: 'heard', by: 'a', heardAt: at, panel };
const ruled = (outcome: 'upheld' | 'dismissed' | 'error-found' = 'upheld'): AppealStep => ({
  ...{ kind: 'ruled', by: 'a', outcome },
});
const signed = (by: string): AppealStep => ({ kind: 'signed', by });
const after = (steps: readonly AppealStep[], kind: Appeal['kind'] = 'appeal', late = false) =>
  steps.reduce(evolve, filed({ kind, late }));

describe('the way of an appeal', () => {
  it('goes from the filing over the hearing to a ruling more than half of the panel signed', () => {
    expect(after([]).state).toBe('filed');
    expect(after([admitted]).state).toBe('admitted');
    expect(after([admitted, heard]).state).toBe('hearing');
    expect(after([admitted, heard, ruled()])).toMatchObject({ state: 'ruled', version: 4 });
    expect(after([admitted, heard, ruled(), signed('b')])).toMatchObject({
      state: 'closed',
      ruling: { outcome: 'upheld', version: 4 },
    });
  });
  it('waits for three of a panel of five', () => {
    const five: AppealStep = { ...heard, kind: 'heard', panel: [...panel, 'd', 'e'] };
    expect(after([admitted, five, ruled(), signed('b')]).state).toBe('ruled');
    expect(after([admitted, five, ruled(), signed('b'), signed('c')]).state).toBe('closed');
  });
  it('comes back to the hearing with a ruling that was sent back, and to nobody’s signature', () => {
    const back = after([admitted, heard, ruled(), { kind: 'sent-back', by: 'b' }]);
    expect(back).toMatchObject({ state: 'hearing', ruling: null, signers: [] });
  });
  it('of a recount has no hearing and two people', () => {
    expect(after([admitted, ruled('error-found')], 'recount').state).toBe('ruled');
    expect(after([admitted, ruled('error-found'), signed('b')], 'recount').state).toBe('closed');
    const back = after([admitted, ruled('error-found'), { kind: 'sent-back', by: 'b' }], 'recount');
    expect(back.state).toBe('admitted');
  });
  it('is open until it is answered, refused or taken back', () => {
    expect(
      [[], [admitted], [admitted, heard], [admitted, heard, ruled()]].every((one) =>
        isOpen(after(one)),
      ),
    ).toBe(true);
    const over = [
      [{ kind: 'refused', by: 'a', ground: 'form' } as const],
      [{ kind: 'withdrawn', by: 'x' } as const],
      [admitted, heard, ruled(), signed('b')],
    ];
    expect(over.some((one) => isOpen(after(one)))).toBe(false);
  });
});

describe('admission', () => {
  it.each([
    [false, null, undefined],
    [false, 'form', undefined],
    [false, 'late', 'appeal.in-time'],
    [true, 'late', undefined],
    [true, 'form', 'appeal.late'],
    [true, null, 'appeal.late'],
  ] as const)('of one that is late: %s, refused for %s: %s', (late, ground, code) => {
    expect(refuseAdmission(after([], 'appeal', late), ground)?.code).toBe(code);
  });
  it('is decided once', () => {
    expect(refuseAdmission(after([admitted]), null)?.code).toBe('appeal.not-now');
  });
  it('is based on what was seen', () => {
    expect(refuseStale(after([admitted]), 2)).toBeUndefined();
    expect(refuseStale(after([admitted]), 1)).toMatchObject({ kind: 'stale' });
  });
});

describe('the panel of a hearing', () => {
  const hear = (
    members: readonly string[],
    steps: readonly AppealStep[] = [admitted],
    kind: Appeal['kind'] = 'appeal',
  ) => refuseHearing(after(steps, kind), { panel: members, aside: ['d'], sizeMin: 3 })?.code;
  it('is odd, large enough and of different people', () => {
    expect(hear(panel)).toBeUndefined();
    expect(hear(['a', 'b'])).toBe('appeal.panel-too-small');
    expect(hear([...panel, 'e'])).toBe('appeal.panel-even');
    expect(hear(['a', 'b', 'd'])).toBe('appeal.member-aside');
    expect(hear(['a', 'b', 'a'])).toBe('appeal.member-twice');
  });
  it('may be named anew before the ruling, not before the admission, and never for a recount', () => {
    expect(hear(panel, [admitted, heard])).toBeUndefined();
    expect(hear(panel, [])).toBe('appeal.not-now');
    expect(hear(panel, [admitted, heard, ruled()])).toBe('appeal.not-now');
    expect(hear(panel, [admitted], 'recount')).toBe('appeal.no-hearing');
  });
});

describe('a ruling', () => {
  const rule = (over: object = {}, steps = [admitted, heard], kind: Appeal['kind'] = 'appeal') =>
    refuseRuling(after(steps, kind), {
      ...{ outcome: 'upheld', cellCount: 1, actorId: 'a', at },
      ...over,
    })?.code;
  it('is written by the panel after the hearing', () => {
    expect(rule()).toBeUndefined();
    expect(rule({ actorId: 'x' })).toBe('appeal.not-on-panel');
    expect(rule({ at: new Date(at.getTime() - 1) })).toBe('appeal.not-heard-yet');
    expect(rule({}, [admitted])).toBe('appeal.not-now');
  });
  it('that dismisses changes nothing; one that upholds may change no mark', () => {
    expect(rule({ outcome: 'dismissed' })).toBe('appeal.nothing-to-change');
    expect(rule({ outcome: 'dismissed', cellCount: 0 })).toBeUndefined();
    expect(rule({ cellCount: 0 })).toBeUndefined();
  });
  it('of a recount has outcomes of its own and names the error', () => {
    const recount = (over: object) => rule({ actorId: 'x', ...over }, [admitted], 'recount');
    expect(recount({ outcome: 'upheld' })).toBe('appeal.outcome-unfit');
    expect(recount({ outcome: 'error-found', cellCount: 0 })).toBe('appeal.error-unnamed');
    expect(recount({ outcome: 'error-found' })).toBeUndefined();
    expect(recount({ outcome: 'no-error', cellCount: 0 })).toBeUndefined();
    expect(rule({ outcome: 'no-error', cellCount: 0 })).toBe('appeal.outcome-unfit');
  });
});

describe('the signature under a ruling', () => {
  const waits = after([admitted, heard, ruled()]);
  it('is another member’s', () => {
    expect(refuseSigning(waits, 'b')).toBeUndefined();
    expect(refuseSigning(waits, 'a')?.code).toBe('appeal.four-eyes');
    expect(refuseSigning(waits, 'x')?.code).toBe('appeal.not-on-panel');
    expect(refuseSigning(after([admitted, heard]), 'b')?.code).toBe('appeal.not-now');
  });
  it('of a recount is another person’s', () => {
    const recount = after([admitted, ruled('error-found')], 'recount');
    expect(refuseSigning(recount, 'a')?.code).toBe('appeal.four-eyes');
    expect(refuseSigning(recount, 'x')).toBeUndefined();
  });
});

describe('what is filed', () => {
  it('is taken back until it is ruled on', () => {
    expect(refuseWithdrawal(after([admitted, heard]))).toBeUndefined();
    expect(refuseWithdrawal(after([admitted, heard, ruled()]))?.code).toBe('appeal.not-now');
  });
  const dismissed = after([admitted, heard, ruled('dismissed'), signed('b')]);
  const escalate = (over: object = {}, until: Date | null = at) =>
    refuseEscalation(
      { ...dismissed, tier: 1, isCarriedOn: false, ...over },
      { receivedAt: at, secondUntil: until },
    )?.code;
  it('goes on to a second tier once, in time, where there is one', () => {
    expect(escalate()).toBeUndefined();
    expect(escalate({}, null)).toBe('appeal.last-tier');
    expect(escalate({ tier: 2 })).toBe('appeal.last-tier');
    expect(escalate({ isCarriedOn: true })).toBe('appeal.twice');
    expect(escalate({}, new Date(at.getTime() - 1))).toBe('appeal.second-too-late');
    expect(escalate({ state: 'hearing' })).toBe('appeal.not-now');
    const won = after([admitted, heard, ruled(), signed('b')]);
    expect(escalate({ ruling: won.ruling })).toBe('appeal.upheld-already');
  });
});
