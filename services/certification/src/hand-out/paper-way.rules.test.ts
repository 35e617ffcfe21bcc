import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AT_FIRST,
  afterStep,
  flawOfStep,
  type Ground,
  type PaperStep,
  type Position,
  positionNow,
} from './paper-way.rules.ts';

const LIVE: Ground = { state: 'live', credentialVersion: 1, uploadFirst: false, uploaded: false };

const walk = (steps: readonly PaperStep[], ground = LIVE, from = AT_FIRST): Position =>
  steps.reduce((position, step) => {
    expect(flawOfStep(position, step, ground)).toBeUndefined();
    return afterStep(position, step, ground.credentialVersion);
  }, from);

const RIGHT = { step: 'found-right' } as const;
const BOUND = { step: 'bound', serial: 'A000001' } as const;
const PRINTED = { step: 'printed' } as const;
const SEALED = { step: 'sealed' } as const;
const LISTED = { step: 'listed' } as const;
const HANDED = { step: 'handed-over' } as const;
const WHOLE = [RIGHT, BOUND, PRINTED, SEALED, LISTED, HANDED];

const refusal = (position: Position, step: PaperStep, ground = LIVE) =>
  flawOfStep(position, step, ground)?.code;

describe('the way of a paper', () => {
  it('is checked, printed, sealed, listed and handed over, in this order', () => {
    const places = WHOLE.map((_, place) => walk(WHOLE.slice(0, place + 1)).place);
    expect(places).toEqual(['checked', 'printing', 'printed', 'sealed', 'issued', 'handed-over']);
  });
  it('leaves no step out', () => {
    for (const [place, step] of WHOLE.entries()) {
      for (const later of WHOLE.slice(place + 1)) {
        expect([step.step, later.step, refusal(walk(WHOLE.slice(0, place)), later)]).toEqual([
          step.step,
          later.step,
          'paper.not-now',
        ]);
      }
    }
  });
  it('takes no step twice', () => {
    for (const [place, step] of WHOLE.entries()) {
      expect(refusal(walk(WHOLE.slice(0, place + 1)), step)).toBe('paper.not-now');
    }
  });
  it('prints nothing that was found wrong until it is right', () => {
    const wrong = walk([{ step: 'found-wrong' }]);
    expect(refusal(wrong, BOUND)).toBe('paper.not-now');
    expect(walk([RIGHT, BOUND], LIVE, wrong).place).toBe('printing');
  });
  it('prints a misprint again on another sheet', () => {
    const again = walk([RIGHT, BOUND, { step: 'misprinted' }, { ...BOUND, serial: 'A000002' }]);
    expect(again).toMatchObject({ place: 'printing', serial: 'A000002', copy: 0 });
  });
  it('marks what is printed again for a holder as 补发', () => {
    const again = walk([...WHOLE, { step: 'reissued' }]);
    expect(again).toMatchObject({ place: 'checked', serial: null, copy: 1 });
    expect(walk(WHOLE.slice(1), LIVE, again)).toMatchObject({ place: 'handed-over', copy: 1 });
  });
  it.each(['suspended', 'revoked'])('goes on with no certificate that is %s', (state) => {
    for (const [place, step] of WHOLE.entries()) {
      const position = walk(WHOLE.slice(0, place));
      expect(refusal(position, step, { ...LIVE, state })).toBe('paper.not-live');
    }
  });
  it('still accounts for the sheet of a certificate that was revoked meanwhile', () => {
    const revoked = { ...LIVE, state: 'revoked' };
    expect(refusal(walk([RIGHT, BOUND]), { step: 'misprinted' }, revoked)).toBeUndefined();
    expect(refusal(walk([RIGHT, BOUND]), { step: 'unbound' }, revoked)).toBeUndefined();
    expect(refusal(walk([RIGHT, BOUND, PRINTED]), { step: 'spoilt' }, revoked)).toBeUndefined();
  });
  it('begins again with the check when the certificate is corrected', () => {
    const corrected = { ...LIVE, credentialVersion: 2 };
    for (const [place, step] of WHOLE.entries()) {
      if (place === 0) continue;
      const position = walk(WHOLE.slice(0, place));
      expect(refusal(position, step, corrected)).toBe('paper.not-now');
      expect(refusal(position, RIGHT, corrected)).toBeUndefined();
    }
    expect(positionNow(walk(WHOLE), 2)).toMatchObject({ place: 'numbered', serial: null });
  });
  it('is no 补发 after a 更正, and counts what was reissued before and after', () => {
    const corrected = { ...LIVE, credentialVersion: 2 };
    const second = walk(WHOLE, corrected, walk(WHOLE));
    expect(second).toMatchObject({ place: 'handed-over', copy: 0 });
    const reissued = walk([{ step: 'reissued' }], corrected, second);
    expect(reissued).toMatchObject({ place: 'checked', copy: 1 });
    const handedOut = walk(WHOLE.slice(1), corrected, reissued);
    const third = walk(WHOLE, { ...LIVE, credentialVersion: 3 }, handedOut);
    expect(third).toMatchObject({ place: 'handed-over', copy: 1 });
  });
  it('waits for the register where the office asks for it first, and not elsewhere', () => {
    const first = { ...LIVE, uploadFirst: true };
    expect(refusal(walk([RIGHT]), BOUND, first)).toBe('paper.upload-first');
    expect(refusal(walk([RIGHT]), BOUND, { ...first, uploaded: true })).toBeUndefined();
    expect(refusal(walk([RIGHT]), BOUND, LIVE)).toBeUndefined();
  });
});

const anyStep: fc.Arbitrary<PaperStep> = fc.oneof(
  fc.constantFrom(
    ...(
      [
        'found-right',
        'found-wrong',
        'unbound',
        'printed',
        'misprinted',
        'spoilt',
        'sealed',
        'listed',
        'handed-over',
        'reminded',
        'reissued',
      ] as const
    ).map((step) => ({ step })),
  ),
  fc.integer({ min: 1, max: 9 }).map((no) => ({ step: 'bound' as const, serial: `A00000${no}` })),
);
const anyGround = fc.record({
  state: fc.constantFrom('live', 'live', 'live', 'suspended', 'revoked'),
  corrects: fc.boolean(),
  uploadFirst: fc.boolean(),
  uploaded: fc.boolean(),
});

/** Tries every step in this order, taking those that are allowed. */
const tried = (tries: readonly (readonly [PaperStep, { state: string; corrects: boolean }])[]) => {
  let version = 1;
  let position: Position = AT_FIRST;
  const taken: { step: PaperStep['step']; state: string; from: Position; to: Position }[] = [];
  for (const [step, { corrects, ...rest }] of tries) {
    version += corrects ? 1 : 0;
    const ground = { ...LIVE, ...rest, credentialVersion: version };
    if (flawOfStep(position, step, ground)) continue;
    const to = afterStep(position, step, version);
    taken.push({ step: step.step, state: rest.state, from: positionNow(position, version), to });
    position = to;
  }
  return taken;
};

describe('in any order of steps', () => {
  const tries = fc.array(fc.tuple(anyStep, anyGround), { maxLength: 60 });

  it('only what stands is printed, sealed, listed or handed over', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const onward = ['bound', 'printed', 'sealed', 'listed', 'handed-over'];
        for (const { step, state } of tried(all)) {
          if (onward.includes(step)) expect(state).toBe('live');
        }
      }),
    );
  });
  it('nothing is handed over that was not checked, printed and sealed since it went back last', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const taken = tried(all);
        for (const [place, { step }] of taken.entries()) {
          if (step !== 'handed-over') continue;
          const before = taken.slice(0, place).filter((one) => one.step !== 'reminded');
          expect(before.slice(-4).map((one) => one.step)).toEqual([
            'bound',
            'printed',
            'sealed',
            'listed',
          ]);
        }
      }),
    );
  });
  it('a sheet is held exactly from its binding to its end, and copies never grow fewer', () => {
    fc.assert(
      fc.property(tries, (all) => {
        for (const { from, to } of tried(all)) {
          expect(['numbered', 'checked', 'wrong'].includes(to.place)).toBe(to.serial === null);
          expect(to.copy).toBeGreaterThanOrEqual(from.copy);
        }
      }),
    );
  });
});
