import type { Level } from '@jinbang/contracts/level';
import type { Words } from '../../ui/language.ts';

/** The eight steps, lowest first, in words short enough for the head of a column. */
export const STEPS: readonly Level[] = ['apprentice', '5', '4', '3', '2', '1', 'special', 'chief'];

/** 特级技师 and 首席技师: the enterprise appoints them, a contest never gives them (domain §5). */
export const isAppointed = (level: Level): boolean => level === 'special' || level === 'chief';

export const levelNames: Words<Readonly<Record<Level, string>>> = {
  zh: {
    apprentice: '学徒工',
    '5': '五级/初级工',
    '4': '四级/中级工',
    '3': '三级/高级工',
    '2': '二级/技师',
    '1': '一级/高级技师',
    special: '特级技师',
    chief: '首席技师',
  },
  en: {
    apprentice: 'Apprentice',
    '5': 'Level 5',
    '4': 'Level 4',
    '3': 'Level 3',
    '2': 'Level 2',
    '1': 'Level 1',
    special: 'Distinguished technician',
    chief: 'Chief technician',
  },
};
