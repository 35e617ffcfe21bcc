import { CONDITIONS_OF } from '../generation.ts';
import type { OccupationStandard } from '../occupation-standard.ts';
import { at, clause, held } from './clause.ts';

/** A made-up edition in the manner of the second generation: shorter waits, majors count. */
export const welder2018: OccupationStandard = {
  id: 'welder-2018',
  kind: 'national',
  occupation: { code: '6-18-02-04', name: { zh: '焊工', en: 'Welder' } },
  trades: [
    { zh: '电焊工', en: 'Arc welder' },
    { zh: '气焊工', en: 'Gas welder' },
  ],
  route: 'level',
  edition: '2018（示例）',
  valid: { from: '2018-12-26', to: null },
  levels: [
    at(
      '5',
      clause(
        '5-years',
        { zh: '累计从业满 1 年', en: '1 year of work in all' },
        { kind: 'years', atLeast: 1, related: true },
      ),
      clause(
        '5-apprentice',
        { zh: '学徒期满', en: 'An apprenticeship completed' },
        { kind: 'apprenticeship' },
      ),
    ),
    ...CONDITIONS_OF.second,
    at(
      '2',
      clause('2-held', { zh: '取得三级证书后满 4 年', en: 'Level 3 for 4 years' }, held('3', 4)),
      clause(
        '2-class',
        {
          zh: '取得三级证书的预备技师班毕业生，再工作满 2 年',
          en: 'Level 3 held for 2 years by a graduate of a technician class',
        },
        held('3', 2),
        {
          kind: 'diploma',
          oneOf: ['senior-worker-class', 'technician-class'],
          major: 'related',
          finalYear: false,
        },
      ),
    ),
    at(
      '1',
      clause('1-held', { zh: '取得二级证书后满 4 年', en: 'Level 2 for 4 years' }, held('2', 4)),
    ),
  ],
};
