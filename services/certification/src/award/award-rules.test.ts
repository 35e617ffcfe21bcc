import { USUAL_ITEMS } from '@jinbang/contracts/award-words';
import type {
  AwardItem,
  AwardKind,
  AwardPlanWish,
  AwardSheet,
} from '@jinbang/contracts/http/award';
import { describe, expect, it } from 'vitest';
import { type Claim, claimsOf } from './award-claims.rules.ts';
import { KIND_ORDER } from './award-kind.rules.ts';
import { awardNumber, readAwardNumber } from './award-number.rules.ts';
import { flawOfPlan, sayingOf } from './award-words.rules.ts';
import { reconcileAwards, type Saying, type Standing } from './reconcile-awards.rules.ts';
import {
  bestUnits,
  flawOfPoints,
  flawOfSheet,
  totalOf,
  turnOf,
  type UnitRow,
} from './unit-sheet.rules.ts';

const item = (kind: AwardKind, change: Partial<AwardItem> = {}): AwardItem => ({
  kind,
  ...USUAL_ITEMS[kind],
  ...change,
});
const wish = (change: Partial<AwardPlanWish> = {}): AwardPlanWish => ({
  eventIds: ['one'],
  items: [item('prize')],
  named: [],
  sheet: null,
  ...change,
});
const codesOf = (change: Partial<AwardPlanWish>) =>
  (flawOfPlan(wish(change))?.issues ?? []).map(({ at, code }) => `${at} ${code}`);

describe('a plan of award documents', () => {
  it('is kept with the usual words of every kind', () => {
    const items = KIND_ORDER.map((kind) => item(kind));
    const sheet = { criteria: [{ name: '组织', weight: '1' }], places: 1, least: null };
    expect(flawOfPlan(wish({ items, sheet }))).toBeNull();
  });
  it.each([
    ['职业技能等级证书', '职业技能等级'],
    ['专项职业能力证书', '专项职业能力'],
    ['职业 · 资格证书', '职业资格'],
    ['岗位合格凭证', '岗位合格'],
    ['全国获奖证书', '全国'],
    ['获奖证书（监制）', '监制'],
  ])(
    'says of a word that may not stand in %s where it stands and by which clause',
    (title, word) => {
      const flaw = flawOfPlan(wish({ items: [item('prize', { title })] }));
      const params = { word, clause: expect.stringMatching(/^.{6,}/) };
      expect(flaw?.issues).toEqual([{ at: 'items.0.title', code: 'award.word-forbidden', params }]);
    },
  );
  it('may bear the name of a contest as its plan has it, whatever words it has', () => {
    expect(
      flawOfPlan(wish({ items: [item('prize', { text: '在{竞赛}中荣获{奖项}。' })] })),
    ).toBeNull();
  });
  it('is refused with a slot nobody fills, and without the one that says what it is for', () => {
    expect(codesOf({ items: [item('prize', { text: '荣获{奖金}。' })] })).toEqual([
      'items.0.text award.slot-unknown',
      'items.0.text award.slot-missing',
    ]);
  });
  it('gives each kind once, and what follows from one result for one event', () => {
    expect(codesOf({ items: [item('prize'), item('prize')] })).toEqual([
      'items.1.kind award.kind-twice',
    ]);
    expect(codesOf({ eventIds: ['one', 'two'] })).toEqual(['items.0.kind award.one-event']);
    expect(codesOf({ eventIds: ['one', 'one'], items: [item('staff-honour')] })).toEqual([
      'eventIds award.event-twice',
    ]);
  });
  it('names nobody for an honour it does not give, and gives 优秀组织奖 by a sheet alone', () => {
    expect(codesOf({ named: [{ kind: 'judge-honour', personId: 'a' }] })).toEqual([
      'named.0 award.kind-not-given',
    ]);
    expect(codesOf({ items: [item('organisation')] })).toEqual(['sheet award.sheet-needed']);
  });
});

describe('what a document says', () => {
  const around = { competition: '示例市技能竞赛', event: '焊接' };
  const [claim] = claimsOf({
    items: [item('prize')],
    rows: [
      {
        ...{ entryId: 'e', group: 'student', rank: 2, code: 'OK', award: 'merit' },
        ...{ total: '80', practical: null, theory: null, scale: null },
      },
    ],
    entries: [{ entryId: 'e', organisationId: null, personIds: ['p'] }],
    ...{ officials: [], named: [], units: [] },
  });
  it('is the contest, the event, the group and the prize by its own name', () => {
    expect(sayingOf(item('prize'), claim as Claim, around)).toBe(
      '在示例市技能竞赛“焊接”赛项（学生组）中荣获优胜奖。',
    );
  });
});

describe('a number of an award document', () => {
  it('is read as it was made, and without its dashes', () => {
    const number = awardNumber('SH2', 2026, 123);
    expect(number).toBe('JB-SH2-2026-000123');
    const parts = { code: 'SH2', year: 2026, serial: 123 };
    expect(readAwardNumber(number)).toEqual(parts);
    expect(readAwardNumber(' jbsh22026000123 ')).toEqual(parts);
  });
  it('is none where the serial is nought or a level certificate is meant', () => {
    expect(readAwardNumber('JB-SH-2026-000000')).toBeUndefined();
    expect(readAwardNumber('Y000123000001263000001')).toBeUndefined();
  });
});

describe('the sheet of 优秀组织奖', () => {
  const sheet: AwardSheet = {
    criteria: [
      { name: '组织', weight: '1' },
      { name: '成绩', weight: '2' },
    ],
    places: 1,
    least: '60',
  };
  const unit = (
    organisationId: string,
    points: string[],
    change: Partial<UnitRow> = {},
  ): UnitRow => ({
    ...{ organisationId, name: organisationId, points, typedBy: 'ann', checkedBy: 'ben' },
    ...change,
  });
  it('weighs the points exactly, and equals at the last place all get it', () => {
    expect(totalOf(sheet, unit('a', ['90', '80']))).toBe('83.33');
    const units = [unit('a', ['90', '80']), unit('b', ['80', '85']), unit('c', ['70', '70'])];
    expect(
      bestUnits(sheet, units).map(({ organisationId, rank }) => [organisationId, rank]),
    ).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });
  it('counts nobody below the line, and nothing only one person typed', () => {
    expect(bestUnits(sheet, [unit('a', ['50', '50'])])).toEqual([]);
    expect(bestUnits(sheet, [unit('a', ['90', '90'], { checkedBy: null })])).toEqual([]);
  });
  it('is settled by two people who typed the same, and by neither alone', () => {
    const first = unit('a', ['90', '80'], { checkedBy: null });
    expect(turnOf(undefined, first, 'ann')).toBe('typed');
    expect(turnOf(first, first, 'ann')).toBe('unchanged');
    expect(turnOf(first, { ...first, points: ['90.0', '80'] }, 'ben')).toBe('checked');
    expect(turnOf(first, { ...first, points: ['91', '80'] }, 'ben')).toMatchObject({
      code: 'award.unit-differs',
    });
    expect(turnOf(first, { ...first, points: ['91', '80'] }, 'ann')).toBe('typed');
  });
  it('is not typed over once it was checked', () => {
    const checked = unit('a', ['90', '80']);
    expect(turnOf(checked, { ...checked, points: ['99', '80'] }, 'cai')).toMatchObject({
      code: 'award.unit-checked',
    });
  });
  it('refuses points that do not fit, and weights that weigh nothing', () => {
    expect(flawOfPoints(sheet, unit('a', ['90']))?.code).toBe('award.points-count');
    expect(flawOfPoints(sheet, unit('a', ['90', '100.01']))?.code).toBe('award.points-high');
    expect(flawOfSheet({ ...sheet, criteria: [{ name: '组织', weight: '0' }] })?.code).toBe(
      'award.weights-nought',
    );
  });
});

describe('an amended result', () => {
  const says = (key: string, award: string, rank: number): Saying => ({
    ...{ key, title: '获奖证书', text: award, award, rank },
  });
  const stands = (key: string, award: string, rank: number, change: Partial<Standing> = {}) => ({
    ...says(key, award, rank),
    ...{ awardId: `id of ${key}`, state: 'live' as const },
    ...change,
  });
  it('keeps what still follows to the word, and supersedes what does not', () => {
    const next = reconcileAwards(
      [says('ann', 'first-prize', 1), says('ben', 'first-prize', 2), says('cai', 'third-prize', 4)],
      [
        stands('ann', 'first-prize', 1),
        stands('ben', 'second-prize', 2),
        stands('dan', 'third-prize', 3),
      ],
    );
    expect(next.kept).toEqual(['id of ann']);
    expect(next.superseded).toEqual(['id of ben', 'id of dan']);
    expect(next.wanted.map(({ key }) => key)).toEqual(['ben', 'cai']);
  });
  it('makes again what an earlier amendment had taken, and never what two people revoked', () => {
    const next = reconcileAwards(
      [says('ann', 'first-prize', 1), says('ben', 'second-prize', 2)],
      [
        stands('ann', 'first-prize', 1, { state: 'superseded' }),
        stands('ben', 'second-prize', 2, { state: 'revoked' }),
      ],
    );
    expect(next.wanted.map(({ key }) => key)).toEqual(['ann']);
  });
});
