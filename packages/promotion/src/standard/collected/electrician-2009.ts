import { CONDITIONS_OF } from '../generation.ts';
import type { OccupationStandard } from '../occupation-standard.ts';
import { at, clause, held, trained } from './clause.ts';

/** A made-up edition in the manner of the first generation: years since the last certificate. */
export const electrician2009: OccupationStandard = {
  id: 'electrician-2009',
  kind: 'national',
  occupation: { code: '6-31-01-03', name: { zh: '电工', en: 'Electrician' } },
  trades: [],
  route: 'level',
  edition: '2009（示例）',
  valid: { from: '2009-05-01', to: null },
  levels: [
    at(
      '5',
      clause(
        '5-apprentice',
        { zh: '学徒期满', en: 'An apprenticeship completed' },
        { kind: 'apprenticeship' },
      ),
      clause(
        '5-trained',
        { zh: '见习满 1 年，并按标准学时完成培训', en: '1 year of work and 320 hours of training' },
        { kind: 'years', atLeast: 1, related: false },
        trained(320),
      ),
    ),
    ...CONDITIONS_OF.first,
    at(
      '2',
      clause('2-held', { zh: '取得三级证书后满 5 年', en: 'Level 3 for 5 years' }, held('3', 5)),
      clause(
        '2-class',
        {
          zh: '取得三级证书的高级工班毕业生，再工作满 2 年',
          en: 'Level 3 held for 2 years by a graduate of a senior worker class',
        },
        held('3', 2),
        { kind: 'diploma', oneOf: ['senior-worker-class'], major: 'same', finalYear: false },
      ),
    ),
    at(
      '1',
      clause('1-held', { zh: '取得二级证书后满 3 年', en: 'Level 2 for 3 years' }, held('2', 3)),
    ),
  ],
};
