import type { Bilingual } from './bilingual.ts';

/** The eight-step ladder 新八级工, lowest first (domain §5). */
export const LEVELS = ['apprentice', '5', '4', '3', '2', '1', 'special', 'chief'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * As printed on a certificate (`三级/高级工`), with the English of the national notice's annex
 * left to the issuer: this English is for screens.
 */
export const LEVEL_LABELS: Readonly<Record<Level, Required<Bilingual> & { readonly en: string }>> =
  {
    apprentice: { zh: '学徒工', en: 'Apprentice' },
    '5': { zh: '五级/初级工', en: 'Level 5 (junior worker)' },
    '4': { zh: '四级/中级工', en: 'Level 4 (intermediate worker)' },
    '3': { zh: '三级/高级工', en: 'Level 3 (senior worker)' },
    '2': { zh: '二级/技师', en: 'Level 2 (technician)' },
    '1': { zh: '一级/高级技师', en: 'Level 1 (senior technician)' },
    special: { zh: '特级技师', en: 'Distinguished technician' },
    chief: { zh: '首席技师', en: 'Chief technician' },
  };

/** 特级技师 and 首席技师 are appointed by an enterprise; a contest never goes past 一级. */
export const CONTEST_CEILING: Level = '1';

/** Where somebody without any level starts when levels may not be skipped. */
export const FIRST_CERTIFIED_LEVEL: Level = '5';

const stepOf = (level: Level): number => LEVELS.indexOf(level);

/** Negative when `left` is the lower of the two. */
export const compareLevels = (left: Level, right: Level): number => stepOf(left) - stepOf(right);

export const isAbove = (left: Level, right: Level): boolean => compareLevels(left, right) > 0;

export const higherOf = (left: Level, right: Level): Level => (isAbove(left, right) ? left : right);

export const lowerOf = (left: Level, right: Level): Level => (isAbove(left, right) ? right : left);

/** The next step up; null above 首席技师. */
export const nextAbove = (level: Level): Level | null => LEVELS[stepOf(level) + 1] ?? null;

/** May a contest give this level at all? */
export const isContestGrantable = (level: Level): boolean => !isAbove(level, CONTEST_CEILING);

export const highestOf = (levels: readonly Level[]): Level | null =>
  levels.reduce<Level | null>((best, level) => (best ? higherOf(best, level) : level), null);
