import type { Bilingual } from '../bilingual.ts';
import type { Level } from '../ladder.ts';
import type { Clause, LevelConditions, Requirement } from './occupation-standard.ts';

/**
 * The three generations of conditions in force side by side (M27), as far as their texts were read:
 * what a new standard starts from. Which one an occupation follows says its edition.
 */
export const GENERATIONS = ['first', 'second', 'third'] as const;
export type Generation = (typeof GENERATIONS)[number];

const clause = (id: string, text: Bilingual, ...requires: readonly Requirement[]): Clause => ({
  id,
  text,
  requires,
});
const held = (level: Level, years: number): Requirement => ({
  kind: 'held',
  level,
  years,
  related: true,
});
const inAll = (atLeast: number): Requirement => ({ kind: 'years', atLeast, related: true });
const ofAge: Requirement = { kind: 'age', atLeast: 16 };

const byCertificate = (four: number, three: number): readonly LevelConditions[] => [
  {
    level: '4',
    oneOf: [
      clause(
        '4-held',
        { zh: `取得五级证书后满 ${four} 年`, en: `Level 5 for ${four} years` },
        held('5', four),
      ),
    ],
  },
  {
    level: '3',
    oneOf: [
      clause(
        '3-held',
        { zh: `取得四级证书后满 ${three} 年`, en: `Level 4 for ${three} years` },
        held('4', three),
      ),
    ],
  },
];

const newest: readonly LevelConditions[] = [
  {
    level: '4',
    oneOf: [
      clause('4-years', { zh: '累计从业满 5 年', en: '5 years of work in all' }, ofAge, inAll(5)),
      clause(
        '4-held',
        { zh: '取得五级证书后满 3 年', en: 'Level 5 for 3 years' },
        ofAge,
        held('5', 3),
      ),
      clause(
        '4-diploma',
        {
          zh: '中职及以上本专业或相关专业毕业，含应届毕业年级',
          en: 'A vocational or higher diploma of this or a related major, final year included',
        },
        ofAge,
        {
          kind: 'diploma',
          oneOf: ['secondary-vocational', 'higher-vocational', 'bachelor', 'postgraduate'],
          major: 'related',
          finalYear: true,
        },
      ),
    ],
  },
  {
    level: '3',
    oneOf: [
      clause(
        '3-years',
        { zh: '累计从业满 10 年', en: '10 years of work in all' },
        ofAge,
        inAll(10),
      ),
      clause(
        '3-held',
        { zh: '取得四级证书后满 4 年', en: 'Level 4 for 4 years' },
        ofAge,
        held('4', 4),
      ),
      clause(
        '3-title',
        { zh: '取得初级职称后满 1 年', en: 'A junior professional title for 1 year' },
        ofAge,
        { kind: 'title', atLeast: 'junior', years: 1 },
      ),
      clause(
        '3-senior-class',
        { zh: '高级工班毕业，含应届毕业年级', en: 'A senior worker class, final year included' },
        ofAge,
        { kind: 'diploma', oneOf: ['senior-worker-class'], major: 'related', finalYear: true },
      ),
      clause(
        '3-held-diploma',
        { zh: '取得四级证书且大专及以上毕业', en: 'Level 4 and a higher diploma' },
        ofAge,
        held('4', 0),
        {
          kind: 'diploma',
          oneOf: ['higher-vocational', 'bachelor', 'postgraduate'],
          major: 'related',
          finalYear: true,
        },
      ),
    ],
  },
];

/** 四级 and 三级 of a generation; the other levels are typed from the edition itself. */
export const CONDITIONS_OF: Readonly<Record<Generation, readonly LevelConditions[]>> = {
  first: byCertificate(4, 5),
  second: byCertificate(2, 4),
  third: newest,
};
