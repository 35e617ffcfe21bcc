import type { AmendmentChange } from '@jinbang/contracts/http/judging-amendment';
import type { SchemeCalculation, SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { exact as exactOf, exactText } from '@jinbang/kernel/exact';
import { plantScheme } from '@jinbang/scoring/scheme-outline';
import { totalOf } from '@jinbang/scoring/total';
import { describe, expect, it } from 'vitest';
import { standingsOf } from '../module/module-total.rules.ts';
import { markedAspects, markedCriteria } from '../scheme/place-aspects.ts';
import { numberAspects } from '../scheme/scheme.rules.ts';
import { outlineOf } from '../scheme/scheme-facts.ts';
import type { AspectState, Cells } from '../score-sheet/aspect-state.ts';
import { aspectBody } from '../small-scheme.fixture.ts';
import { applyChanges, refuseAmending, refuseDeciding, refuseTooLarge } from './amendment.rules.ts';
import { effectHash, effectOf } from './effect.rules.ts';
import { resettle } from './resettle.rules.ts';

const zh = (text: string) => ({ zh: text });
const ranged: SchemeCalculation = {
  kind: 'ranged',
  target: '10',
  ranges: [{ lower: '0.1', upper: '0.1', deduction: '0' }],
};
const banded: SchemeCalculation = { kind: 'banded', bands: [{ points: '3' }, { points: '0' }] };

/** A1: 2 + 3 + 5 marks; A2: one aspect alone. The ids are the codes. */
const content: SchemeContent = (() => {
  const numbered = numberAspects(
    {
      title: zh('测试'),
      criteria: [
        {
          code: 'A',
          name: zh('甲'),
          subCriteria: [
            {
              code: 'A1',
              name: zh('一'),
              day: 1,
              aspects: [
                aspectBody('M', '2', ranged),
                aspectBody('M', '3', banded),
                aspectBody('M', '5', { kind: 'value' }),
              ],
            },
            {
              code: 'A2',
              name: zh('二'),
              day: 1,
              aspects: [aspectBody('M', '4', { kind: 'pass-fail' })],
            },
          ],
        },
      ],
    },
    () => '',
  );
  const criteria = numbered.criteria.map((criterion) => ({
    ...criterion,
    subCriteria: criterion.subCriteria.map((sub) => ({
      ...sub,
      aspects: sub.aspects.map((aspect) => ({ ...aspect, aspectId: aspect.code })),
    })),
  }));
  return { ...numbered, criteria };
})();

const amended = (...changes: AmendmentChange[]) => {
  const outcome = applyChanges(content, changes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const voided = (aspectId: string, as: 'full' | 'without' | 'spread'): AmendmentChange => ({
  kind: 'void',
  aspectId,
  as,
});
const corrected = (aspectId: string, calculation: SchemeCalculation): AmendmentChange => ({
  kind: 'correct',
  aspectId,
  calculation,
});
const code = (...changes: AmendmentChange[]) => {
  const outcome = applyChanges(content, changes);
  return outcome.ok ? 'accepted' : outcome.refusal.code;
};

const subject = (label: string, rest: object = {}) => ({
  subjectId: label,
  moduleId: 'm1',
  sessionId: null,
  kind: 'entry' as const,
  label,
  group: null,
  inUse: true,
  code: 'OK' as const,
  version: 0,
  ...rest,
});
const values = (label: string, given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([aspectId, value]) => ({ subjectId: label, aspectId, value }));

describe('an aspect voided after publication', () => {
  const states = [
    ...values('01', { 'A1.1': '0', 'A1.2': '3', 'A1.3': '2.5', 'A2.1': '4' }),
    ...values('02', { 'A1.2': '0', 'A1.3': '5', 'A2.1': '4' }),
  ];
  it.each([
    // 01 lost the void item, 02 was never marked on it: the same rule for both, and for everybody.
    ['full', '14', ['9.5', '11.5'], ['9', '11'], 1],
    ['without', '12', ['9.5', '9.5'], ['9', '9'], 1],
    ['spread', '14', ['9.5', '10.875'], ['9', '10.25'], 1],
  ] as const)(
    'by %s changes every code and awaits nothing more',
    (as, max, first, second, missing) => {
      const effect = effectOf(
        'm1',
        standingsOf([subject('01'), subject('02')], []),
        { content, states },
        { content: amended(voided('A1.1', as)), states },
      );
      expect([effect.maxBefore, effect.maxAfter]).toEqual(['14', max]);
      expect(effect.rows.map(({ before, after }) => [before, after])).toEqual([first, second]);
      expect(effect.rows.map((row) => [row.missingBefore, row.missingAfter])).toEqual([
        [0, 0],
        [missing, 0],
      ]);
    },
  );
  it('reaches ranking with how it counts, and its totals are those of the effect', () => {
    const after = amended(voided('A1.1', 'spread'));
    const outline = outlineOf('m1', after);
    expect(outline.map(({ code: name, void: rule }) => [name, rule ?? null])).toEqual([
      ['A1.1', 'spread'],
      ['A1.2', null],
      ['A1.3', null],
      ['A2.1', null],
    ]);
    const tree = plantScheme({
      modules: [{ moduleId: 'm1', kind: 'practical', weight: '1' }],
      aspects: outline,
      rule: { moduleDecimals: null, totalDecimals: null },
    });
    const effect = effectOf(
      'm1',
      standingsOf([subject('01')], []),
      { content, states },
      { content: after, states },
    );
    const marks = plantedValues(states, '01');
    expect(exactText(totalOf(tree, { values: marks }).total)).toBe(effect.rows[0]?.after);
  });
  it('is gone from what judges mark, sign and are measured by, and kept in the scheme', () => {
    const after = amended(voided('A1.1', 'full'), voided('A2.1', 'without'));
    expect(markedAspects(after).map(({ aspect }) => aspect.code)).toEqual(['A1.2', 'A1.3']);
    expect(markedCriteria(after)[0]?.subCriteria.map((sub) => sub.code)).toEqual(['A1']);
    expect(after.criteria[0]?.subCriteria[0]?.aspects).toHaveLength(3);
  });
  it('shows codes without a start as they are, and awaits nothing of them', () => {
    const { rows } = effectOf(
      'm1',
      standingsOf([subject('01', { code: 'DNS' }), subject('02', { inUse: false })], []),
      { content, states: [] },
      { content: amended(voided('A1.1', 'full')), states: [] },
    );
    expect(rows).toMatchObject([
      { label: '01', code: 'DNS', before: '0', after: '2', missingBefore: 0 },
    ]);
  });
  it.each([
    ['full', '9.5', '11.5'],
    ['without', '9.5', '9.5'],
    ['spread', '9.5', '10.875'],
  ] as const)(
    'by %s counts once for somebody who went on at another station',
    (as, before, after) => {
      const moved = [
        ...values('01', { 'A1.1': '0', 'A1.2': '3' }),
        ...values('R1', { 'A1.3': '2.5', 'A2.1': '4' }),
      ];
      const moves = [
        {
          fromSubjectId: '01',
          toSubjectId: 'R1',
          aspects: ['A1.1', 'A1.2'],
          toCode: 'OK' as const,
        },
      ];
      const { rows } = effectOf(
        'm1',
        standingsOf([subject('01'), subject('R1')], moves),
        { content, states: moved },
        { content: amended(voided('A1.1', as)), states: moved },
      );
      expect(rows).toMatchObject([{ label: 'R1', before, after, missingBefore: 0 }]);
      expect(rows).toHaveLength(1);
    },
  );
  it('is refused where there are more marks than it is worked out over', () => {
    expect(refuseTooLarge([5, 5], [7, 9])).toBeUndefined();
    expect(refuseTooLarge([5, 5], [10, 9])).toEqual({
      kind: 'conflict',
      code: 'amendment.too-large',
      params: { max: 9 },
    });
  });
  it.each([
    ['amendment.aspect-unknown', [voided('B1.1', 'full')]],
    ['amendment.aspect-twice', [voided('A1.1', 'full'), voided('A1.1', 'spread')]],
    ['amendment.nothing-to-spread', [voided('A2.1', 'spread')]],
    [
      'amendment.nothing-to-spread',
      [voided('A1.1', 'spread'), voided('A1.2', 'full'), voided('A1.3', 'without')],
    ],
  ])('is refused as %s', (expected, changes) => {
    expect(code(...changes)).toBe(expected);
  });
  it('cannot be voided again or corrected', () => {
    const after = amended(voided('A1.1', 'full'));
    for (const change of [voided('A1.1', 'spread'), corrected('A1.1', ranged)]) {
      expect(applyChanges(after, [change])).toMatchObject({
        refusal: { code: 'amendment.already-void' },
      });
    }
  });
});

const plantedValues = (
  states: readonly { subjectId: string; aspectId: string; value: string }[],
  label: string,
) => {
  const tree = new Map<string, ReturnType<typeof exactOf>>();
  for (const one of states) {
    if (one.subjectId === label) tree.set(one.aspectId, exactOf(one.value));
  }
  return tree;
};

describe('a correction', () => {
  const wider: SchemeCalculation = {
    kind: 'ranged',
    target: '10.5',
    ranges: [{ lower: '0.2', upper: '0.2', deduction: '0' }],
  };
  const cell = (value: Cells[string]['value']) => ({ version: 1, value, recordedAt: 'then' });
  const state = (aspectId: string, given: Cells, value: string | null): AspectState => ({
    aspectStateId: `s-${aspectId}`,
    subjectId: '01',
    aspectId,
    cells: given,
    state: value === null ? 'EMPTY' : 'COMPLETE',
    value,
    version: 3,
    toldValue: value,
    toldFactId: null,
  });
  const seats = ({ cells }: Pick<AspectState, 'cells'>) => ({ seats: ['j1', 'j2'], cells });
  const measured = state('A1.1', { j1: cell({ kind: 'ranged', measured: '10.5' }) }, '0');

  it('settles the marks entered anew, and touches no mark', () => {
    const after = amended(corrected('A1.1', wider));
    const { changed, unfit } = resettle([measured], content, after, seats);
    expect(unfit).toBe(0);
    expect(changed).toMatchObject([{ aspectId: 'A1.1', value: '2', version: 4, toldValue: '0' }]);
    expect(changed[0]?.cells).toBe(measured.cells);
  });
  it('leaves alone what comes to the same and every other aspect', () => {
    const same = state('A1.1', { j1: cell({ kind: 'ranged', measured: '99' }) }, '0');
    const other = state('A2.1', { j1: cell({ kind: 'pass-fail', passed: true }) }, '4');
    const after = amended(corrected('A1.1', wider));
    expect(resettle([same, other], content, after, seats)).toEqual({ changed: [], unfit: 0 });
  });
  it('of words changes no mark at all', () => {
    const after = amended({ kind: 'correct', aspectId: 'A1.1', requirement: zh('10.5 毫米') });
    expect(resettle([measured], content, after, seats).changed).toEqual([]);
    expect(after.criteria[0]?.subCriteria[0]?.aspects[0]?.requirement).toEqual(zh('10.5 毫米'));
  });
  it('counts the marks that no longer fit', () => {
    const high = state('A1.3', { j1: cell({ kind: 'value', points: '5' }) }, '5');
    const after = amended(corrected('A1.3', { kind: 'value', max: '4' }));
    expect(resettle([high], content, after, seats).unfit).toBe(1);
  });
  it.each([
    ['amendment.kind-changes', corrected('A1.1', { kind: 'pass-fail' })],
    ['amendment.nothing-changes', corrected('A1.1', ranged)],
    [
      'amendment.positions-change',
      corrected('A1.2', {
        kind: 'banded',
        bands: [{ points: '3' }, { points: '1' }, { points: '0' }],
      }),
    ],
    [
      'amendment.calculation-flawed',
      corrected('A1.2', { kind: 'banded', bands: [{ points: '4' }, { points: '0' }] }),
    ],
  ])('is refused as %s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });
});

describe('whether a scheme may be amended', () => {
  const module = { schemeVersion: 2 };
  it('is open from publication until the layers are opened', () => {
    expect(refuseAmending(module, 'DRAWN', 2)).toBeUndefined();
  });
  it.each([
    ['without the module', undefined, 'DRAWN', 2, 'module.unknown'],
    [
      'before publication',
      { ...module, schemeVersion: 0 },
      'DRAWN',
      0,
      'amendment.nothing-published',
    ],
    ['on an older version', module, 'DRAWN', 1, 'amendment.stale'],
    ['after decryption', module, 'DECRYPTED', 2, 'amendment.too-late'],
    ['in a void event', module, 'VOID', 2, 'amendment.too-late'],
  ] as const)('is refused %s', (_, given, state, basedOn, expected) => {
    expect(refuseAmending(given, state, basedOn)?.code).toBe(expected);
  });
});

describe('deciding an amendment', () => {
  const open = { moduleId: 'm1', proposedBy: 'chief', isDecided: false };
  const decide = (actorId: string, outcome: string, amendment = open) =>
    refuseDeciding(amendment, { moduleId: 'm1', actorId, outcome })?.code;
  it('takes another person, and taking back the same', () => {
    expect(decide('supervisor', 'approved')).toBeUndefined();
    expect(decide('chief', 'withdrawn')).toBeUndefined();
    expect(decide('chief', 'approved')).toBe('amendment.four-eyes');
    expect(decide('chief', 'refused')).toBe('amendment.four-eyes');
    expect(decide('supervisor', 'withdrawn')).toBe('amendment.not-yours');
  });
  it('happens once, and in its own module', () => {
    expect(decide('supervisor', 'approved', { ...open, isDecided: true })).toBe(
      'amendment.decided',
    );
    expect(decide('supervisor', 'approved', { ...open, moduleId: 'm2' })).toBe('amendment.unknown');
  });
});

describe('the effect that is approved', () => {
  it('has another hash as soon as one code has another mark', () => {
    const after = amended(voided('A1.1', 'full'));
    const hashOf = (value: string) => {
      const states = values('01', { 'A1.2': value });
      return effectHash(
        effectOf(
          'm1',
          standingsOf([subject('01')], []),
          { content, states },
          { content: after, states },
        ),
      );
    };
    expect(hashOf('3')).toBe(hashOf('3'));
    expect(hashOf('3')).not.toBe(hashOf('0'));
  });
});
