import type { Group, Level } from '@jinbang/contracts/level';

/** Everybody here is made up; the surnames say so (甲乙丙丁 are the Chinese A, B, C, D). */
export type Contestant = {
  readonly name: string;
  readonly nameEn: string;
  readonly group: Group;
  readonly organisation: number;
  readonly heldLevel: Level | null;
  readonly idNumber: string;
};

const STEMS = [
  ['甲', 'Jia'],
  ['乙', 'Yi'],
  ['丙', 'Bing'],
  ['丁', 'Ding'],
  ['戊', 'Wu'],
  ['己', 'Ji'],
  ['庚', 'Geng'],
  ['辛', 'Xin'],
  ['壬', 'Ren'],
  ['癸', 'Gui'],
  ['子', 'Zi'],
  ['丑', 'Chou'],
] as const;

/** What workers hold already: it decides between 二级 and 一级, and who gets nothing new. */
const HELD: readonly (Level | null)[] = [
  '3',
  null,
  '2',
  '3',
  '4',
  '1',
  '3',
  '2',
  null,
  '3',
  '3',
  '5',
];

/**
 * A made-up identity number with a right check digit (GB 11643); region 999999 does not exist. Every
 * serial below 28,000 has its own.
 */
export const madeUpIdNumber = (serial: number): string => {
  const day = String(1 + Math.floor(serial / 1_000)).padStart(2, '0');
  const body = `999999199${serial % 10}01${day}${String(serial % 1_000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return body + '10X98765432'.charAt(sum % 11);
};

export const ORGANISATIONS = [
  { zh: '示例第一机械厂', en: 'Sample Machine Works No. 1' },
  { zh: '示例第二机械厂', en: 'Sample Machine Works No. 2' },
  { zh: '示例技师学院', en: 'Sample Technician College' },
  { zh: '示例职业技术学校', en: 'Sample Vocational School' },
] as const;

export const contestants: readonly Contestant[] = [
  ...STEMS.map(([zh, en], place) => ({
    name: `测试${zh}`,
    nameEn: `Test ${en}`,
    group: 'worker' as const,
    organisation: place % 2,
    heldLevel: HELD[place] ?? null,
    idNumber: madeUpIdNumber(place + 1),
  })),
  ...STEMS.map(([zh, en], place) => ({
    name: `学生${zh}`,
    nameEn: `Student ${en}`,
    group: 'student' as const,
    organisation: 2 + (place % 2),
    heldLevel: place === 4 ? ('3' as const) : null,
    idNumber: madeUpIdNumber(place + 13),
  })),
];
