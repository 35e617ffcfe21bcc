import { describe, expect, it } from 'vitest';
import { checkEntry, type MemberFacts, outcomeOf } from './eligibility.rules.ts';
import { CHECK_SENTENCES, checkInWords } from './eligibility.sentences.ts';
import { type EligibilityRule, eligibilityRule } from './eligibility-rule.body.ts';

const event = { occupationCode: '6-18-01-01', occupationName: '车工' };
const member = (change: Partial<MemberFacts> = {}): MemberFacts => ({
  personId: 'p',
  birthDate: '2000-05-10',
  memberKind: 'worker',
  yearsInOccupation: 4,
  heldLevel: '4',
  heldOccupation: null,
  condition: '四级 + 4 年',
  consents: ['taking-part'],
  hasPhoto: true,
  proofs: ['employment'],
  otherEvents: 0,
  formerTitles: [],
  bestOwnRank: null,
  ...change,
});
const check = (rule: object, change: Partial<MemberFacts> = {}) => {
  const [one] = checkEntry(
    [eligibilityRule.parse(rule) as EligibilityRule],
    [member(change)],
    event,
  );
  return `${one?.outcome} ${one?.says}`;
};

describe('age', () => {
  it.each([
    [{ min: 26, on: '2026-05-10' }, {}, 'not age-under'],
    [{ min: 26, on: '2026-05-11' }, {}, 'ok age-met'],
    [{ max: 25, on: '2026-05-11' }, {}, 'not age-over'],
    [{ max: 25, on: '2026-05-10' }, {}, 'ok age-met'],
    [{ min: 16, on: '2026-05-11' }, { birthDate: null }, 'unknown birth-date-unknown'],
  ])('%o of %o: %s', (rule, change, says) => {
    expect(check({ kind: 'age', ...rule }, change)).toBe(says);
  });
});

describe('what a form says of a member', () => {
  it.each([
    [{ kind: 'member-kind', allowed: ['worker', 'teacher'] }, {}, 'ok member-kind-met'],
    [{ kind: 'member-kind', allowed: ['student'] }, {}, 'not member-kind-unmet'],
    [
      { kind: 'member-kind', allowed: ['student'] },
      { memberKind: null },
      'unknown member-kind-unknown',
    ],
    [{ kind: 'years', atLeast: 4 }, {}, 'ok years-met'],
    [{ kind: 'years', atLeast: 5 }, {}, 'not years-unmet'],
    [{ kind: 'years', atLeast: 1 }, { yearsInOccupation: null }, 'unknown years-unknown'],
    [{ kind: 'condition-named' }, {}, 'ok condition-met'],
    [{ kind: 'condition-named' }, { condition: null }, 'not condition-unmet'],
    [{ kind: 'consent', purpose: 'taking-part' }, {}, 'ok consent-met'],
    [{ kind: 'consent', purpose: 'publication' }, {}, 'not consent-unmet'],
    [{ kind: 'photo' }, {}, 'ok photo-met'],
    [{ kind: 'photo' }, { hasPhoto: false }, 'not photo-unmet'],
    [{ kind: 'photo' }, { hasPhoto: null }, 'unknown photo-unknown'],
    [{ kind: 'proof', of: 'employment' }, {}, 'ok proof-met'],
    [{ kind: 'proof', of: 'certificate' }, {}, 'not proof-unmet'],
    [{ kind: 'proof', of: 'certificate' }, { proofs: null }, 'unknown proof-unknown'],
    [{ kind: 'one-event' }, {}, 'ok one-event-met'],
    [{ kind: 'one-event' }, { otherEvents: 1 }, 'not one-event-unmet'],
  ])('%o of %o: %s', (rule, change, says) => {
    expect(check(rule, change)).toBe(says);
  });
});

describe('a level held', () => {
  it.each([
    [{ atLeast: '4' }, {}, 'ok held-level-met'],
    [{ atLeast: '3' }, {}, 'not held-level-under'],
    [{ atMost: '5' }, {}, 'not held-level-over'],
    [{ atMost: '4' }, {}, 'ok held-level-met'],
    [{ atLeast: '5' }, { heldLevel: null }, 'not held-level-missing'],
    [{ atMost: '3' }, { heldLevel: null }, 'ok held-level-none'],
    // domain §5: a level in another occupation does not count, for or against.
    [{ atLeast: '4' }, { heldOccupation: '钳工' }, 'not held-level-elsewhere'],
    [{ atMost: '5' }, { heldOccupation: '钳工' }, 'ok held-level-none'],
    [{ atLeast: '4' }, { heldOccupation: '车工' }, 'ok held-level-met'],
  ])('%o of %o: %s', (rule, change, says) => {
    expect(check({ kind: 'held-level', ...rule }, change)).toBe(says);
  });
});

describe('former winners', () => {
  it('on the list are barred, with the title said', () => {
    expect(check({ kind: 'no-former-winner' }, { formerTitles: ['全国技术能手 2024'] })).toBe(
      'not former-winner',
    );
  });
  it('of our own past results are barred as far as the rule says', () => {
    const rule = { kind: 'no-former-winner', ownRankUpTo: 3 };
    expect(check(rule, { bestOwnRank: 3 })).toBe('not former-rank');
    expect(check(rule, { bestOwnRank: 4 })).toBe('ok no-former-title');
    expect(check({ kind: 'no-former-winner' }, { bestOwnRank: 1 })).toBe('ok no-former-title');
  });
});

describe('one of several conditions', () => {
  // M27: 四级 after 5 years in all, or 五级 and 3 years.
  const rule = {
    kind: 'any',
    of: [
      [{ kind: 'years', atLeast: 5 }],
      [
        { kind: 'held-level', atLeast: '5' },
        { kind: 'years', atLeast: 3 },
      ],
    ],
  };
  it.each([
    [{ yearsInOccupation: 5, heldLevel: null }, 'ok any-met'],
    [{ yearsInOccupation: 3, heldLevel: '5' as const }, 'ok any-met'],
    [{ yearsInOccupation: 3, heldLevel: null }, 'not any-unmet'],
    [{ yearsInOccupation: null, heldLevel: '5' as const }, 'unknown any-unknown'],
    // What is missing in one clause does not help another that already says no.
    [{ yearsInOccupation: 2, heldLevel: '5' as const }, 'not any-unmet'],
  ])('%o: %s', (change, says) => {
    expect(check(rule, change)).toBe(says);
  });
});

describe('an entry', () => {
  const rules = [eligibilityRule.parse({ kind: 'years', atLeast: 4 })];
  it('is as good as its least certain member', () => {
    const outcome = (...years: (number | null)[]) =>
      outcomeOf(
        checkEntry(
          rules,
          years.map((yearsInOccupation) => member({ yearsInOccupation })),
          event,
        ),
      );
    expect(outcome(4, 9)).toBe('ok');
    expect(outcome(4, null)).toBe('unknown');
    expect(outcome(null, 1)).toBe('not');
  });
  it('without rules is free to come in', () => {
    expect(outcomeOf(checkEntry([], [member()], event))).toBe('ok');
  });
});

describe('what is said', () => {
  it('has its numbers filled in, both languages, and a way to mend what is amiss', () => {
    const [one] = checkEntry(
      [eligibilityRule.parse({ kind: 'held-level', atLeast: '3' })],
      [member()],
      event,
    );
    if (!one) throw new Error('nothing was checked');
    expect(checkInWords(one)).toMatchObject({
      sentence: {
        zh: '持有四级/中级工，须达到三级/高级工。',
        en: 'Holds Level 4 (intermediate worker); Level 3 (senior worker) is asked.',
      },
      mend: { en: 'Enter somebody else.' },
    });
    const [years] = checkEntry(
      [eligibilityRule.parse({ kind: 'years', atLeast: 3 })],
      [member()],
      event,
    );
    if (!years) throw new Error('nothing was checked');
    expect(checkInWords(years)).toMatchObject({
      sentence: { en: '4 years in the occupation.' },
      mend: null,
    });
  });
  it('mends whatever it calls a no or an unknown', () => {
    const silent = Object.entries(CHECK_SENTENCES)
      .filter(([says]) => /-(unmet|unknown|under|over|missing|elsewhere)$/.test(says))
      .filter(([, { mend }]) => !mend);
    expect(silent).toEqual([]);
  });
});
