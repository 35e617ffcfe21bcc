import { readRulePack } from '@jinbang/promotion/read-rule-pack';
import { COLLECTED_PACKS } from '@jinbang/promotion/rule-pack/catalogue';
import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './difference.rules.ts';
import {
  addRule,
  asKind,
  CONDITION_KINDS,
  copyRule,
  freshCondition,
  moveRule,
  putRule,
  removeRule,
  ruleOf,
} from './drafted-pack.rules.ts';
import { draftedPackIn } from './read-drafted.rules.ts';

const empty = draftedPackIn({});
const tianjin = draftedPackIn({ ...tianjin2024 });
const idsOf = ({ rules }: typeof empty) => rules.map(({ id }) => id);

describe('a draft in the editor', () => {
  it.each(COLLECTED_PACKS.map((pack) => ({ id: pack.id, pack })))(
    'opens $id and says the same again',
    ({ pack }) => {
      const again = readRulePack(JSON.parse(JSON.stringify(draftedPackIn({ ...pack }))));
      expect(again).toEqual({ ok: true, value: pack });
    },
  );
  it('opens anything that was kept, with gaps where nothing fits', () => {
    const odd = draftedPackIn({
      title: 7,
      rules: [null, { when: { kind: 'all', of: [{ kind: 'rank', from: {} }] }, grant: 'x' }],
      source: [],
    });
    expect(odd.title).toEqual({ zh: '' });
    expect(odd.rules.map(({ grant }) => grant.kind)).toEqual(['level', 'level']);
    expect(odd.rules[1]?.when).toMatchObject({ kind: 'all', of: [{ kind: 'rank', from: 1 }] });
  });
  it('gets a rule that begins with whom and by whom the last one was', () => {
    const [first, second] = addRule({ ...tianjin, rules: tianjin.rules.slice(0, 1) }).rules;
    expect(second).toMatchObject({ contests: first?.contests, approval: first?.approval });
    expect(idsOf(addRule(addRule(empty)))).toEqual(['rule-1', 'rule-2']);
  });
  it('leaves base and rounding of a percentage open, and numbers to be given', () => {
    expect(freshCondition('percentile')).toMatchObject({ base: null, rounding: null, upTo: '' });
    expect(freshCondition('rank')).toMatchObject({ to: null });
  });
  it('copies a rule under an id of its own', () => {
    const copied = copyRule(addRule(addRule(empty)), 0);
    expect(new Set(idsOf(copied)).size).toBe(3);
    expect(copied.rules[1]).toEqual({ ...copied.rules[0], id: copied.rules[1]?.id });
  });
  it('moves a rule, and nothing at the ends', () => {
    const two = addRule(addRule(empty));
    expect(idsOf(moveRule(two, 0, 1))).toEqual(['rule-2', 'rule-1']);
    expect(moveRule(two, 0, -1)).toBe(two);
    expect(moveRule(two, 1, 1)).toBe(two);
  });
  it('follows a rule that gets another id, and forgets one that goes', () => {
    const two = addRule(addRule(empty));
    const [, second] = two.rules;
    if (!second) throw new Error('there are two rules');
    const naming = putRule(two, 1, { ...second, insteadOf: ['rule-1'] });
    const [first] = naming.rules;
    if (!first) throw new Error('there are two rules');
    const renamed = putRule(naming, 0, { ...first, id: 'winners' });
    expect(renamed.rules[1]?.insteadOf).toEqual(['winners']);
    expect(removeRule(renamed, 0).rules[0]?.insteadOf).toEqual([]);
  });
  it('keeps a condition that becomes a part of several', () => {
    const rank = { kind: 'rank', from: 1, to: 10 } as const;
    const both = asKind(rank, 'all');
    expect(both).toMatchObject({ kind: 'all', of: [rank, { kind: 'score' }] });
    expect(asKind(both, 'any')).toMatchObject({ kind: 'any', of: [rank, { kind: 'score' }] });
    expect(asKind(both, 'rank')).toEqual(rank);
  });
  it('has a beginning for every kind of condition', () => {
    expect(CONDITION_KINDS.map((kind) => freshCondition(kind).kind)).toEqual(CONDITION_KINDS);
  });
  it('knows the rule a wrong place lies in', () => {
    expect([ruleOf('rules[2].when.of[0].upTo'), ruleOf('title.zh')]).toEqual([2, null]);
  });
});

describe('two versions', () => {
  const [first, ...rest] = tianjin2024.rules;
  if (!first) throw new Error('tianjin has rules');

  it('say the same: nothing differs', () => {
    expect(changesBetween(tianjin2024, tianjin2024, 'zh')).toEqual({ head: [], rules: [] });
  });
  it('differ in what is said otherwise, in words', () => {
    const when = { kind: 'rank', from: 1, to: 8 } as const;
    const later = {
      ...tianjin2024,
      valid: { from: '2027-01-01', to: null },
      rules: [{ ...first, when, cap: null }, ...rest.slice(1), { ...first, id: 'new' }],
    };
    const { head, rules } = changesBetween(tianjin2024, later, 'zh');
    expect(head).toEqual([{ what: 'valid', before: '2024-01-01 – ', after: '2027-01-01 – ' }]);
    expect(rules.map(({ kind, ruleId }) => `${kind} ${ruleId}`)).toEqual([
      `changed ${first.id}`,
      'added new',
      `removed ${rest[0]?.id}`,
    ]);
    expect(rules[0]?.changes).toEqual([
      { what: 'when', before: '前 10 名', after: '前 8 名' },
      {
        what: 'terms',
        before: '最高到一级/高级技师；每人每年限 1 次；竞赛须列入年度计划',
        after: '每人每年限 1 次；竞赛须列入年度计划',
      },
    ]);
  });
});
