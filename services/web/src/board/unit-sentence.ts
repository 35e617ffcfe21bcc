import type { UnitRule, UnitTable } from '@jinbang/contracts/ranking-rule';
import type { Language } from '../ui/language.ts';

const tableZh = (table: UnitTable): string => {
  switch (table.by) {
    case 'points': {
      const best = table.best === undefined ? '' : `，每组最多计 ${table.best} 人`;
      return `第 1 名起每人依次计 ${table.points.join('、')} 分，其余名次每人 ${table.others} 分${best}；同分的看较好名次多者`;
    }
    case 'sum':
      return `每组计 ${table.members} 名队员总分之和，${table.missing === 'zero' ? '缺员按零分计' : '缺员的不排名次'}；同分的看较好名次多者`;
    case 'medals':
      return '先比金牌数，再比银牌、铜牌、卓越奖章数';
    case 'medal-points': {
      const { gold, silver, bronze, excellence } = table.points;
      return `金牌 ${gold} 分，银牌 ${silver} 分，铜牌 ${bronze} 分，卓越奖章 ${excellence} 分`;
    }
  }
};

const tableEn = (table: UnitTable): string => {
  switch (table.by) {
    case 'points': {
      const best = table.best === undefined ? '' : `, at most ${table.best} of a group`;
      return `ranks from the first on count ${table.points.join(', ')} points, every other ${table.others}${best}; ties go to more better ranks`;
    }
    case 'sum':
      return `the totals of ${table.members} members of a group are added, and ${table.missing === 'zero' ? 'a missing one counts nothing' : 'a team with one missing has no rank'}; ties go to more better ranks`;
    case 'medals':
      return 'golds count first, then silvers, bronzes and Medals for Excellence';
    case 'medal-points': {
      const { gold, silver, bronze, excellence } = table.points;
      return `a gold counts ${gold}, a silver ${silver}, a bronze ${bronze}, a Medal for Excellence ${excellence}`;
    }
  }
};

/** How units or delegations are ranked, as a sentence. */
export const unitSentence = ({ of, table }: UnitRule, language: Language): string =>
  language === 'zh'
    ? `${of === 'organisation' ? '单位' : '代表队'}排名：${tableZh(table)}。`
    : `${of === 'organisation' ? 'Units' : 'Delegations'}: ${tableEn(table)}.`;
