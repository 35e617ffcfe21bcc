import type { PaperText } from '@jinbang/papers/paper';
import { oneLine } from '@jinbang/papers/paper-head';
import { GROUP_LABELS } from '@jinbang/papers/paper-label';

/** Medals and prizes as people read them; S21: 优胜奖 and 卓越奖章 are two things. */
export const AWARD_TEXT: Readonly<Record<string, PaperText>> = {
  gold: { zh: '金牌', en: 'Gold' },
  silver: { zh: '银牌', en: 'Silver' },
  bronze: { zh: '铜牌', en: 'Bronze' },
  excellence: { zh: '卓越奖章', en: 'Medallion for Excellence' },
  'first-prize': { zh: '一等奖', en: 'First prize' },
  'second-prize': { zh: '二等奖', en: 'Second prize' },
  'third-prize': { zh: '三等奖', en: 'Third prize' },
  merit: { zh: '优胜奖', en: 'Merit' },
};

const RESULT_TEXT: Readonly<Record<string, PaperText>> = {
  OK: { zh: '参赛', en: 'OK' },
  DNS: { zh: '未参赛', en: 'DNS' },
  DNF: { zh: '未完赛', en: 'DNF' },
  WD: { zh: '退赛', en: 'WD' },
  DSQ: { zh: '取消成绩', en: 'DSQ' },
  FAIL: { zh: '未达合格线', en: 'FAIL' },
};

/** What an award is called; a word nobody knows stays as it is. */
export const awardText = (award: string): PaperText => AWARD_TEXT[award] ?? { zh: award };
export const resultText = (code: string): PaperText => RESULT_TEXT[code] ?? { zh: code };

const isGroup = (group: string): group is keyof typeof GROUP_LABELS => group in GROUP_LABELS;

/** A group of contestants on one line. */
export const groupText = (group: string): PaperText =>
  isGroup(group) ? GROUP_LABELS[group] : { zh: group };
export const groupLine = (group: string): string => oneLine(groupText(group));
