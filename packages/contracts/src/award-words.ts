import type { AwardItem, AwardKind } from './http/award.ts';
import type { Bilingual } from './primitive.ts';

/** What a document of a kind is called and says unless the organiser words it otherwise. */
export const USUAL_ITEMS: Readonly<Record<AwardKind, Pick<AwardItem, 'title' | 'text'>>> = {
  prize: { title: '获奖证书', text: '在{竞赛}“{赛项}”赛项（{组别}）中荣获{奖项}。' },
  organisation: { title: '荣誉证书', text: '在{竞赛}中荣获优秀组织奖。' },
  coach: {
    title: '荣誉证书',
    text: '在{竞赛}“{赛项}”赛项中指导选手荣获{奖项}，被评为优秀指导教师。',
  },
  'judge-honour': { title: '荣誉证书', text: '在{竞赛}中被评为优秀裁判员。' },
  'staff-honour': { title: '荣誉证书', text: '在{竞赛}中被评为优秀工作者。' },
  judging: {
    title: '执裁证明',
    text: '在{竞赛}“{赛项}”赛项中担任{职务}，完成执裁工作。',
  },
  participation: { title: '参赛证明', text: '参加{竞赛}“{赛项}”赛项（{组别}）比赛。' },
};

/** Best first. S21: 优胜奖 (`merit`) and the Medallion for Excellence 卓越奖章 are two things. */
export const PRIZE_NAMES: Readonly<Record<string, Bilingual>> = {
  gold: { zh: '金牌', en: 'Gold' },
  silver: { zh: '银牌', en: 'Silver' },
  bronze: { zh: '铜牌', en: 'Bronze' },
  excellence: { zh: '卓越奖章', en: 'Medallion for Excellence' },
  'first-prize': { zh: '一等奖', en: 'First prize' },
  'second-prize': { zh: '二等奖', en: 'Second prize' },
  'third-prize': { zh: '三等奖', en: 'Third prize' },
  merit: { zh: '优胜奖', en: 'Merit' },
};
