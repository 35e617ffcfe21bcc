import { CONDITIONS_OF } from '../generation.ts';
import type { OccupationStandard } from '../occupation-standard.ts';
import { at, clause, held } from './clause.ts';

const ofAge = { kind: 'age', atLeast: 16 } as const;

/** A made-up edition in the manner of the third generation: years in all, titles, final year (M27). */
export const programmer2025: OccupationStandard = {
  id: 'programmer-2025',
  kind: 'national',
  occupation: { code: '4-04-05-01', name: { zh: '计算机程序设计员', en: 'Computer programmer' } },
  trades: [],
  route: 'level',
  edition: '2025（示例）',
  valid: { from: '2025-01-01', to: null },
  levels: [
    at(
      '5',
      clause('5-age', { zh: '年满 16 周岁，从事或准备从事本职业', en: 'Aged 16 or over' }, ofAge),
    ),
    ...CONDITIONS_OF.third,
    at(
      '2',
      clause(
        '2-held',
        { zh: '取得三级证书后满 5 年', en: 'Level 3 for 5 years' },
        ofAge,
        held('3', 5),
      ),
      clause(
        '2-title',
        {
          zh: '取得三级证书，并取得初级职称后满 4 年',
          en: 'Level 3, and a junior professional title for 4 years',
        },
        ofAge,
        held('3', 0),
        { kind: 'title', atLeast: 'junior', years: 4 },
      ),
    ),
    at(
      '1',
      clause(
        '1-held',
        { zh: '取得二级证书后满 5 年', en: 'Level 2 for 5 years' },
        ofAge,
        held('2', 5),
      ),
    ),
  ],
};
