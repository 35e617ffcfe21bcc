import { describe, expect, it } from 'vitest';
import type { Condition, IfHeld, PromotionRule } from '../promotion-rule.ts';
import { COLLECTED_PACKS } from './catalogue.ts';

/**
 * The collected rows, their numbers retyped from the texts, each with the rule that says the same.
 * Beside a row that no rule says stands why not.
 */
type Row = {
  readonly text: string;
  readonly rule: string | null;
  readonly when?: Condition;
  readonly grants?: string;
  readonly held?: IfHeld;
  readonly cap?: string;
  readonly title?: string;
  readonly because?: string;
};

const rank = (from: number, to: number): Condition => ({ kind: 'rank', from, to });
const share = (above: string, upTo: string): Condition => ({
  kind: 'percentile',
  above,
  upTo,
  base: 'started',
  rounding: 'down',
});
const next: IfHeld = { kind: 'next' };
const none: IfHeld = { kind: 'none' };
const NATIONAL = '全国技术能手';

const ROWS: readonly Row[] = [
  {
    text: '全国 2020 单人赛项前 5 名',
    rule: 'national-2020-title-1',
    when: rank(1, 5),
    title: NATIONAL,
  },
  {
    text: '全国 2020 双人赛项前 3 名',
    rule: 'national-2020-title-2',
    when: rank(1, 3),
    title: NATIONAL,
  },
  {
    text: '全国 2020 三人赛项前 2 名',
    rule: 'national-2020-title-3',
    when: rank(1, 2),
    title: NATIONAL,
  },
  {
    text: '全国 2020 优胜奖及以上',
    rule: 'national-2020-level',
    when: { kind: 'award', atLeast: 'merit' },
    grants: '2',
    held: next,
    cap: '1',
  },
  { text: '全国 2023 前 5 名', rule: 'national-2023-title', when: rank(1, 5), title: NATIONAL },
  {
    text: '全国 2023 前三名之外、名次在前一半的获优胜奖；优胜奖及以上晋升',
    rule: null,
    because: '获奖由赛项规则评定，不由晋升规则评定；晋升到哪一级，原文没有读到',
  },
  {
    text: '国家级一类 2017 职工前 5 名',
    rule: 'national-2017-title',
    when: rank(1, 5),
    title: NATIONAL,
  },
  {
    text: '印刷 职工前 5 名',
    rule: 'printing-2011-worker-1',
    when: rank(1, 5),
    grants: '2',
    held: next,
    cap: '1',
    title: NATIONAL,
  },
  {
    text: '印刷 职工第 6 至 20 名',
    rule: 'printing-2011-worker-6',
    when: rank(6, 20),
    grants: '3',
    held: next,
    cap: '2',
  },
  {
    text: '印刷 学生前 5 名',
    rule: 'printing-2011-student',
    when: rank(1, 5),
    grants: '3',
    held: none,
  },
  {
    text: '全国 2012 高级组前 5 名',
    rule: 'national-2012-task-3-rank-1',
    when: rank(1, 5),
    grants: '2',
  },
  {
    text: '全国 2012 高级组第 6 至 15 名',
    rule: 'national-2012-task-3-rank-6',
    when: rank(6, 15),
    grants: '3',
  },
  {
    text: '全国 2012 中级组前 5 名',
    rule: 'national-2012-task-4-rank-1',
    when: rank(1, 5),
    grants: '3',
  },
  {
    text: '全国 2012 中级组第 6 至 15 名',
    rule: 'national-2012-task-4-rank-6',
    when: rank(6, 15),
    grants: '4',
  },
  {
    text: '天津 2024 市级一类职工前 10 名，第 1 名可申报称号',
    rule: 'tianjin-2024-city-1-worker',
    when: rank(1, 10),
    grants: '2',
    held: next,
    cap: '1',
    title: '天津市技术能手',
  },
  {
    text: '天津 2024 市级一类学生前 10 名',
    rule: 'tianjin-2024-city-1-student',
    when: rank(1, 10),
    grants: '3',
    held: none,
  },
  {
    text: '天津 2024 市级二类、区级职工前 6 名',
    rule: 'tianjin-2024-city-2-worker',
    when: rank(1, 6),
    grants: '3',
    held: next,
    cap: '2',
  },
  {
    text: '天津 2024 市级二类、区级学生前 6 名',
    rule: 'tianjin-2024-city-2-student',
    when: rank(1, 6),
    grants: '4',
    held: none,
  },
  {
    text: '天津 2024 企业、院校职工前 30%',
    rule: 'tianjin-2024-enterprise-worker',
    when: share('0', '30'),
    grants: '4',
    held: next,
    cap: '3',
  },
  {
    text: '天津 2024 企业、院校学生前 30%',
    rule: 'tianjin-2024-enterprise-student',
    when: share('0', '30'),
    grants: '4',
    held: none,
  },
  {
    text: '安徽 2023 前 20%',
    rule: 'anhui-2023-top-20',
    when: share('0', '20'),
    grants: '2',
    held: next,
    cap: '1',
  },
  {
    text: '安徽 2023 21%–40%',
    rule: 'anhui-2023-top-40',
    when: share('20', '40'),
    grants: '3',
    held: next,
    cap: '2',
  },
  { text: '安徽 2023 41%–50%', rule: null, because: '晋升到哪一级，原文被截断，没有读到' },
  {
    text: '安徽 2023 称号名额',
    rule: 'anhui-2023-title',
    when: rank(1, 3),
    title: '安徽省技术能手',
  },
  {
    text: '重庆 2010 一、二、三等奖，不再晋升',
    rule: 'chongqing-2010-prize',
    when: { kind: 'award', atLeast: 'third-prize' },
    grants: '2',
    held: none,
    cap: '2',
  },
  {
    text: '重庆 2010 理论、实操均合格',
    rule: 'chongqing-2010-pass',
    when: {
      kind: 'all',
      of: [
        { kind: 'score', of: 'theory', atLeast: '60' },
        { kind: 'score', of: 'practical', atLeast: '60' },
      ],
    },
    grants: '3',
  },
  {
    text: '广州 2025 市一类三级',
    rule: 'guangzhou-2025-level-3',
    when: {
      kind: 'all',
      of: [
        { kind: 'score', of: 'theory', atLeast: '60' },
        { kind: 'score', of: 'total', atLeast: '60' },
      ],
    },
    grants: '3',
  },
  {
    text: '台湾地区 分区赛前 3 名、全国赛及格，三年内免试术科',
    rule: null,
    because: '免试是另一种考试的一部分，不是等级；等级体系也不同',
  },
];

const rules = new Map(COLLECTED_PACKS.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule])));
const said = ROWS.flatMap((row) => (row.rule === null ? [] : [{ ...row, rule: row.rule }]));
const ruleOf = (id: string): PromotionRule | undefined => rules.get(id);

describe('the collected rows', () => {
  it.each(said.map((row) => [row.text, row] as const))('are said by a rule: %s', (_, row) => {
    const rule = ruleOf(row.rule);
    expect(rule?.when).toEqual(row.when);
    const granted = rule?.grant.kind === 'level' ? rule.grant.level : undefined;
    expect(granted).toBe(row.grants);
    expect(rule?.title?.name.zh).toBe(row.title);
    if (row.held) expect(rule?.ifHeld).toEqual(row.held);
    if (row.cap) expect(rule?.cap).toBe(row.cap);
  });
  it('are said by every rule we ship: none is made up', () => {
    expect(said).toHaveLength(rules.size);
    expect(new Set(said.map(({ rule }) => rule))).toEqual(new Set(rules.keys()));
  });
  it('have a reason where no rule says them', () => {
    const left = ROWS.filter(({ rule }) => rule === null);
    expect(left).toHaveLength(3);
    for (const { because } of left) expect(because).toMatch(/\p{Script=Han}/u);
  });
});
