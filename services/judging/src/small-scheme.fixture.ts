import type { SchemeBody, SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';

const zh = (text: string) => ({ zh: text });
const DESCRIPTORS = ['低于标准', '达到标准', '部分超过', '优秀'].map(zh);

/** An aspect with made-up words; a judgement comes with its four descriptors. */
export const aspectBody = (kind: 'M' | 'J', max: string, calculation: SchemeCalculation) => ({
  kind,
  description: zh(`评分点 ${max}`),
  max,
  calculation,
  ...(kind === 'J' ? { descriptors: DESCRIPTORS } : {}),
});

/** A1: two judgements and a measurement, as the worked example of the domain; A2: a panel in points. */
export const smallScheme = (): SchemeBody => ({
  title: zh('测试评分标准'),
  criteria: [
    {
      code: 'A',
      name: zh('页面'),
      subCriteria: [
        {
          code: 'A1',
          name: zh('导航'),
          day: 1,
          aspects: [
            aspectBody('J', '0.5', { kind: 'judgement' }),
            aspectBody('J', '1', { kind: 'judgement' }),
            aspectBody('M', '0.5', { kind: 'pass-fail' }),
          ],
        },
        {
          code: 'A2',
          name: zh('作品'),
          day: 1,
          aspects: [
            aspectBody('M', '10', {
              kind: 'points',
              min: '0',
              max: '10',
              step: '0.25',
              combination: { rule: 'mean' },
              roundResult: 2,
            }),
          ],
        },
      ],
    },
  ],
});
