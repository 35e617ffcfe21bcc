import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import { OCCUPATION } from '@jinbang/local/demo/demo-plan';

export const text = (zh: string, en: string) => ({ zh, en });

/** Ten stations with five aspects each: fifty cells a judge. */
export const STATIONS = Array.from({ length: 10 }, (_, place) => `T-${`0${place + 1}`.slice(-2)}`);

/** One aspect of every form a judge meets most; A1.2 is a plain number of at most 2. */
export const smallScheme: SchemeBody = {
  title: text('小型评分标准', 'Small scheme'),
  criteria: [
    {
      code: 'A',
      name: text('操作', 'Work'),
      subCriteria: [
        {
          code: 'A1',
          name: text('过程', 'Process'),
          day: 1,
          aspects: [
            {
              kind: 'J',
              description: text('整洁', 'Tidiness'),
              max: '2',
              calculation: { kind: 'judgement', maxSpread: 3 },
              descriptors: ['差', '一般', '良', '优'].map((zh) => text(zh, `level ${zh}`)),
            },
            {
              kind: 'M',
              description: text('尺寸', 'Size'),
              max: '2',
              calculation: { kind: 'value', min: '0', max: '2' },
            },
            {
              kind: 'M',
              description: text('数量', 'Count'),
              max: '2',
              calculation: { kind: 'number-completed', possible: 4 },
            },
          ],
        },
      ],
    },
    {
      code: 'B',
      name: text('作品', 'Product'),
      subCriteria: [
        {
          code: 'B1',
          name: text('外观', 'Looks'),
          day: 1,
          aspects: [
            {
              kind: 'M',
              description: text('完成', 'Finished'),
              max: '2',
              calculation: { kind: 'pass-fail' },
            },
            {
              kind: 'J',
              description: text('观感', 'Impression'),
              max: '2',
              calculation: { kind: 'judgement', maxSpread: 3 },
              descriptors: ['差', '一般', '良', '优'].map((zh) => text(zh, `level ${zh}`)),
            },
          ],
        },
      ],
    },
  ],
};

export const ASPECTS = ['A1.1', 'A1.2', 'A1.3', 'B1.1', 'B1.2'] as const;

export const smallCompetition = (ownerId: string) => ({
  ownerId,
  name: text('小型竞赛（测试）', 'Small contest (test)'),
  tier: 'city',
  contestClass: '2',
  jurisdiction: 'CN-12',
  seasonYear: 2026,
  zone: 'Asia/Shanghai',
  plan: {
    documentNo: '津测试〔2026〕1号',
    year: 2026,
    item: '01',
    tier: 'city',
    contestClass: '2',
  },
});

const HOUR_MS = 3_600_000;

export const smallSession = (moduleId: string) => ({
  moduleId,
  name: text('上午场', 'Morning'),
  startsAt: new Date(Date.now() - HOUR_MS).toISOString(),
  endsAt: new Date(Date.now() + HOUR_MS).toISOString(),
  room: '1',
  group: null,
  stations: STATIONS.map((station) => ({ station, spare: false })),
});

export const smallEventBody = (moduleId: string) => ({
  name: text('小型赛项', 'Small event'),
  occupation: OCCUPATION,
  taskLevel: '3',
  groups: ['open'],
  layers: '1+2',
  recusal: 'event',
  board: 'progress',
  noticeWorkingDays: 0,
  ranking: {
    ties: [{ by: 'criteria-by-weight' }],
    shared: true,
    numbering: 'standard',
    moduleDecimals: null,
    totalDecimals: 2,
    passMark: null,
    scale: false,
    medals: false,
    prizes: null,
  },
  modules: [
    {
      moduleId,
      name: text('技能操作', 'Practical work'),
      kind: 'practical',
      weight: '1',
      keyKind: 'station',
    },
  ],
});
