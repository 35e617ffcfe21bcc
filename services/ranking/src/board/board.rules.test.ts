import { describe, expect, it } from 'vitest';
import type { ResultState } from '../result/result.rules.ts';
import { type Cut, cutOf, mayName, mayReadPage, type Situation } from './board.rules.ts';

const running: Situation = {
  rule: 'live',
  registrationState: 'DRAWN',
  judgingState: 'RUNNING',
  hasMarks: true,
  isOpened: false,
  resultStates: [],
  isFrozen: false,
};
const publicCut = (change: Partial<Situation>): Cut => cutOf('public', { ...running, ...change });

const RULES = ['progress', 'module', 'live', 'afterSigning'] as const;
const RESULTS: readonly (readonly ResultState[])[] = [
  [],
  ['PROVISIONAL'],
  ['PUBLIC_NOTICE'],
  ['FINAL'],
  ['FINAL', 'PROVISIONAL'],
  ['AMENDED'],
];

/** Every situation an event can be in. */
const everything: readonly Situation[] = RULES.flatMap((rule) =>
  (['DRAFT', 'DRAWN', 'DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'] as const).flatMap(
    (registrationState) =>
      ([null, 'RUNNING', 'MARKING', 'REVIEW'] as const).flatMap((judgingState) =>
        [true, false].flatMap((hasMarks) =>
          [true, false].flatMap((isOpened) =>
            RESULTS.flatMap((resultStates) =>
              [true, false].map((isFrozen) => ({
                rule,
                registrationState,
                judgingState,
                hasMarks,
                isOpened,
                resultStates,
                isFrozen,
              })),
            ),
          ),
        ),
      ),
  ),
);

describe('the cut, for the public', () => {
  it('shows no row in any state where the rule is progress', () => {
    const cuts = everything
      .filter(({ rule }) => rule === 'progress')
      .map((one) => cutOf('public', one));
    expect(cuts.length).toBeGreaterThan(100);
    expect(new Set(cuts.map(({ rows, names }) => `${rows} ${names}`))).toEqual(
      new Set(['none none']),
    );
  });

  it('names nobody in any situation until the codes are opened', () => {
    for (const situation of everything.filter(({ isOpened }) => !isOpened)) {
      expect(cutOf('public', situation).names).toBe('none');
      expect(cutOf('staff', situation).names).toBe('none');
    }
  });

  it('shows nothing of an event that was called off', () => {
    for (const registrationState of ['VOID', 'CANCELLED'] as const) {
      expect(publicCut({ registrationState, resultStates: ['FINAL'] }).rows).toBe('none');
    }
  });

  it.each([
    ['live', 'all'],
    ['afterSigning', 'signed'],
    ['module', 'locked'],
    ['progress', 'none'],
  ] as const)('while marks are given, the rule %s shows %s lines', (rule, rows) => {
    expect(publicCut({ rule }).rows).toBe(rows);
  });

  it('shows no line before the first mark', () => {
    expect(publicCut({ judgingState: null, hasMarks: false })).toEqual({
      state: 'progress',
      rows: 'none',
      names: 'none',
      result: false,
    });
  });

  it('does not wait for judging to say RUNNING once there are marks', () => {
    expect(publicCut({ judgingState: null }).rows).toBe('all');
  });

  it.each([
    ['PUBLIC_NOTICE', 'notice'],
    ['FINAL', 'final'],
    ['AMENDED', 'amended'],
  ] as const)('shows the rows as they were frozen once a result is %s', (result, state) => {
    expect(publicCut({ resultStates: [result], isOpened: true })).toEqual({
      state,
      rows: 'published',
      names: 'awarded',
      result: true,
    });
  });

  it('goes on showing the final result while an amendment waits for approval', () => {
    expect(publicCut({ resultStates: ['FINAL', 'PROVISIONAL'], isOpened: true })).toMatchObject({
      state: 'final',
      rows: 'published',
    });
  });

  it('says that a handed-in ranking is provisional', () => {
    expect(publicCut({ resultStates: ['PROVISIONAL'] }).state).toBe('provisional');
  });

  it('names nobody before a result is released and then its winners, under every rule', () => {
    for (const rule of ['module', 'afterSigning', 'live'] as const) {
      expect(publicCut({ rule, isOpened: true }).names).toBe('none');
      expect(publicCut({ rule, isOpened: true, resultStates: ['FINAL'] }).names).toBe('awarded');
    }
  });
});

describe('the cut, for staff', () => {
  it('shows every line whatever the rule, and names once codes are opened', () => {
    for (const situation of everything) {
      const cut = cutOf('staff', situation);
      expect(cut).toMatchObject({ rows: 'all', names: situation.isOpened ? 'all' : 'none' });
      expect(cut.state).toBe(cutOf('public', situation).state);
    }
  });
});

describe('a name beside a row', () => {
  const winner = { award: 'gold' };
  const other = { award: null };
  const may = (names: Cut['names'], isWithheld = false) =>
    [winner, other].map((row) =>
      mayName({ state: 'live', rows: 'all', names, result: false }, row, isWithheld),
    );

  it('stands before the public beside a medal or prize alone', () => {
    expect(may('awarded')).toEqual([true, false]);
    expect(may('none')).toEqual([false, false]);
    expect(may('all')).toEqual([true, true]);
  });
  it('never stands before the public once consent was taken back; staff still read it', () => {
    expect(may('awarded', true)).toEqual([false, false]);
    expect(may('all', true)).toEqual([true, true]);
  });
});

describe('a frozen board', () => {
  const frozen = everything.filter(({ isFrozen }) => isFrozen);

  it('shows the lines of its cut or none, under every rule and in every state before a release', () => {
    const before = frozen.filter(
      ({ resultStates }) => resultStates.length === 0 || resultStates[0] === 'PROVISIONAL',
    );
    const shown = new Set(before.map((one) => cutOf('public', one).rows));
    expect(shown).toEqual(new Set(['none', 'frozen']));
  });
  it('says so, also when marking has ended or a ranking is handed in', () => {
    expect(publicCut({ isFrozen: true }).state).toBe('frozen');
    expect(publicCut({ isFrozen: true, judgingState: 'REVIEW' }).state).toBe('frozen');
    expect(publicCut({ isFrozen: true, resultStates: ['PROVISIONAL'] }).state).toBe('frozen');
  });
  it('ends with the release of a result', () => {
    const released = { isFrozen: true, isOpened: true, resultStates: ['PUBLIC_NOTICE'] } as const;
    expect(publicCut(released)).toMatchObject({ state: 'notice', rows: 'published' });
  });
  it('is none where the rule shows no marks anyway, and none of an event called off', () => {
    expect(publicCut({ isFrozen: true, rule: 'progress' })).toMatchObject({
      state: 'progress',
      rows: 'none',
    });
    expect(publicCut({ isFrozen: true, registrationState: 'VOID' }).rows).toBe('none');
  });
});

describe('marking that is over without a result', () => {
  it('is said to be over wherever marks are shown', () => {
    expect(publicCut({ judgingState: 'REVIEW' }).state).toBe('ended');
    expect(publicCut({ registrationState: 'DECRYPTED', isOpened: true }).state).toBe('ended');
    expect(publicCut({ judgingState: 'MARKING' }).state).toBe('live');
    expect(publicCut({ judgingState: 'REVIEW', rule: 'progress' }).state).toBe('progress');
  });
});

describe('a released result', () => {
  it('is what winners and own results are read from, and nothing before', () => {
    for (const one of everything) {
      const isReleased = one.resultStates.some((state) => state !== 'PROVISIONAL');
      const isOff = ['VOID', 'CANCELLED'].includes(one.registrationState);
      expect(cutOf('public', one).result).toBe(isReleased && !isOff);
    }
  });
});

describe('a result page', () => {
  const at = new Date(0);
  const drawn = { registrationState: 'DECRYPTED' } as const;
  const off = { registrationState: 'CANCELLED' } as const;

  it('is public from its release on', () => {
    expect(mayReadPage({ releasedAt: null, finalisedAt: null }, drawn)).toBe(false);
    expect(mayReadPage({ releasedAt: at, finalisedAt: null }, drawn)).toBe(true);
  });
  it('of an event called off stays only where certificates may point at it', () => {
    expect(mayReadPage({ releasedAt: at, finalisedAt: null }, off)).toBe(false);
    expect(mayReadPage({ releasedAt: at, finalisedAt: at }, off)).toBe(true);
  });
});
