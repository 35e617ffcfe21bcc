import type { UnitRule } from '@jinbang/contracts/ranking-rule';
import type { Words } from '../../ui/language.ts';
import type { UnitKind } from './unit.rules.ts';

type Medals = 'gold' | 'silver' | 'bronze' | 'excellence';

type Keys = {
  readonly kind: string;
  readonly none: string;
  readonly kinds: Readonly<Record<UnitKind, string>>;
  readonly of: string;
  readonly ofs: Readonly<Record<UnitRule['of'], string>>;
  readonly points: string;
  readonly pointsHint: string;
  readonly others: string;
  readonly best: string;
  readonly bestHint: string;
  readonly members: string;
  readonly missing: string;
  readonly missings: Readonly<Record<'zero' | 'unranked', string>>;
  readonly medal: Readonly<Record<Medals, string>>;
};

export const unitWords: Words<Keys> = {
  zh: {
    kind: '团体排名',
    none: '不设',
    kinds: {
      points: '按名次计分',
      sum: '队员总分之和',
      medals: '按奖牌数',
      'medal-points': '按奖牌计分',
    },
    of: '团体按',
    ofs: { organisation: '单位（院校、企业）', region: '代表队（地区）' },
    points: '第 1、2、3… 名的分值',
    pointsHint: '用空格隔开，例如 10 9 8。',
    others: '其余名次每人',
    best: '每单位每组最多计几人',
    bestHint: '不填则全部计入。',
    members: '每队计几人',
    missing: '队员不足时',
    missings: { zero: '缺的按零分计', unranked: '该队不排名次' },
    medal: { gold: '金牌', silver: '银牌', bronze: '铜牌', excellence: '卓越奖章' },
  },
  en: {
    kind: 'Table of units',
    none: 'None',
    kinds: {
      points: 'Points by rank',
      sum: 'Sum of the team',
      medals: 'Medals counted',
      'medal-points': 'Points by medal',
    },
    of: 'Units are',
    ofs: { organisation: 'schools and enterprises', region: 'delegations of regions' },
    points: 'Points of rank 1, 2, 3…',
    pointsHint: 'With spaces between, such as 10 9 8.',
    others: 'Every rank below',
    best: 'At most so many of a unit in a group count',
    bestHint: 'Left empty, all of them.',
    members: 'Members of a team',
    missing: 'With a member missing',
    missings: { zero: 'that member counts nothing', unranked: 'the team has no rank' },
    medal: {
      gold: 'Gold',
      silver: 'Silver',
      bronze: 'Bronze',
      excellence: 'Medal for Excellence',
    },
  },
};
