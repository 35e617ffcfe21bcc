import { sentenceOf } from '@jinbang/contracts/problem';
import { describe, expect, it } from 'vitest';
import { FLAWS } from './json-reader.ts';
import { readRulePack } from './read-rule-pack.ts';
import { tianjin2024 } from './rule-pack/tianjin-2024.ts';

const smallest = {
  id: 'test-pack',
  version: 1,
  title: { zh: '测试规则' },
  jurisdiction: { zh: '测试市' },
  valid: { from: '2025-01-01' },
  source: { title: { zh: '测试文件' }, published: '2025', address: 'test.invalid/1' },
  rules: [
    {
      id: 'rule-1',
      clause: { zh: '前三名晋升四级' },
      contests: [{ tier: 'city' }],
      when: { kind: 'rank', to: 3 },
      grant: { kind: 'level', level: '4' },
      approval: { kind: 'offices', offices: [{ zh: '测试市人社局' }] },
    },
  ],
};
const withRule = (changes: object) => ({
  ...smallest,
  rules: [{ ...smallest.rules[0], ...changes }],
});
const flaws = (json: unknown) => {
  const read = readRulePack(json);
  if (read.ok) return [];
  expect(read.refusal).toMatchObject({ kind: 'invalid', code: 'rule-pack.invalid' });
  return (read.refusal.issues ?? []).map(({ at, code }) => `${at} ${code}`);
};

describe('reading a rule pack', () => {
  it('fills in what a short rule leaves out, the plan being required', () => {
    const read = readRulePack(smallest);
    expect(read).toMatchObject({
      ok: true,
      value: {
        valid: { from: '2025-01-01', to: null },
        rules: [
          {
            version: 1,
            inPlan: 'required',
            maySkip: true,
            ifHeld: { kind: 'none' },
            when: { kind: 'rank', from: 1, to: 3 },
            contests: [{ tier: 'city', classes: null }],
          },
        ],
      },
    });
  });

  it('reads back what it gave', () => {
    const once = readRulePack(smallest);
    expect(once.ok && readRulePack(JSON.parse(JSON.stringify(once.value)))).toEqual(once);
  });

  it.each([
    ['no object', 7, [' rule-pack.not-an-object']],
    ['a misspelt field', withRule({ inplan: true }), ['rules[0].inplan rule-pack.unknown-field']],
    [
      'a field that is only an inherited name',
      withRule({ toString: 'x' }),
      ['rules[0].toString rule-pack.unknown-field'],
    ],
    ['a missing field', withRule({ when: undefined }), ['rules[0].when rule-pack.missing']],
    [
      'a percentage as a JSON number',
      withRule({ when: { kind: 'percentile', upTo: 30 } }),
      ['rules[0].when.upTo rule-pack.not-exact'],
    ],
    [
      'a wrong place deep in a condition',
      withRule({
        when: {
          kind: 'all',
          of: [
            { kind: 'rank', to: 3 },
            { kind: 'percentile', upTo: '101' },
          ],
        },
      }),
      ['rules[0].when.of[1].upTo rule-pack.out-of-range'],
    ],
    [
      'an empty range',
      withRule({ when: { kind: 'rank', from: 6, to: 5 } }),
      ['rules[0].when.to rule-pack.empty-range'],
    ],
    [
      'an unknown kind',
      withRule({ when: { kind: 'mood' } }),
      ['rules[0].when.kind rule-pack.not-one-of'],
    ],
    [
      'a kind that is only an inherited name',
      withRule({ when: { kind: 'toString' } }),
      ['rules[0].when.kind rule-pack.not-one-of'],
    ],
    [
      'a level no contest can give',
      withRule({ grant: { kind: 'level', level: 'special' } }),
      ['rules[0].grant.level rule-pack.past-ceiling'],
    ],
    ['a cap below the grant', withRule({ cap: '5' }), ['rules[0].cap rule-pack.cap-below-grant']],
    [
      'a step for holders that is no step',
      withRule({ ifHeld: { kind: 'level', level: '4' } }),
      ['rules[0].ifHeld.level rule-pack.held-step-too-low'],
    ],
    [
      'a rule that gives nothing',
      withRule({ grant: { kind: 'none' } }),
      ['rules[0].grant rule-pack.gives-nothing'],
    ],
    [
      'automatic approval without an office for the other cases',
      withRule({ approval: { kind: 'automatic' } }),
      ['rules[0].approval.otherwise rule-pack.missing'],
    ],
    [
      'a day that is none',
      { ...smallest, valid: { from: '2025-02-30' } },
      ['valid.from rule-pack.not-a-day'],
    ],
    [
      'two rules of one id',
      { ...smallest, rules: [...smallest.rules, ...smallest.rules] },
      ['rules[1].id rule-pack.double-id'],
    ],
    ['no rule at all', { ...smallest, rules: [] }, ['rules rule-pack.wrong-count']],
  ])('names the place of %s', (_, json, expected) => {
    expect(flaws(json)).toEqual(expected);
  });

  it('names every wrong place at once', () => {
    const json = withRule({ cap: '9', version: 0 });
    expect(flaws({ ...json, version: '1' })).toEqual([
      'version rule-pack.not-whole',
      'rules[0].version rule-pack.not-whole',
      'rules[0].cap rule-pack.not-one-of',
    ]);
  });

  it('refuses conditions nested without end', () => {
    let when: object = { kind: 'rank', to: 3 };
    for (let depth = 0; depth < 5_000; depth += 1) when = { kind: 'any', of: [when] };
    expect(flaws(withRule({ when })).join()).toContain('rule-pack.too-deep');
  });

  it('refuses conditions of too many parts', () => {
    const row = { kind: 'any', of: Array.from({ length: 20 }, () => ({ kind: 'rank', to: 3 })) };
    expect(flaws(withRule({ when: { kind: 'any', of: [row, row, row] } }))).toEqual([]);
    expect(flaws(withRule({ when: { kind: 'any', of: [row, row, row, row] } }))).toEqual([
      'rules[0].when rule-pack.too-many-parts',
    ]);
  });

  it('takes any of our own packs through JSON unchanged', () => {
    expect(readRulePack(JSON.parse(JSON.stringify(tianjin2024)))).toMatchObject({ ok: true });
  });

  it('can say every flaw in both languages', () => {
    for (const code of ['invalid', ...FLAWS].map((flaw) => `rule-pack.${flaw}`)) {
      expect(sentenceOf(code, 'zh')).not.toBe(code);
      expect(sentenceOf(code, 'en')).not.toBe(code);
    }
  });
});
