import { contestants } from './cast.ts';
import { newModuleId } from './set-up-contest.ts';
import type { EntryPlan, EventPlan } from './stage.ts';

const HOUR_MS = 3_600_000;

/** Stations are called W-01… for workers and S-01… for students; two of each are spare. */
export const stationOf = (place: number): string => {
  const prefix = place < 12 ? 'W' : 'S';
  return `${prefix}-${String((place % 12) + 1).padStart(2, '0')}`;
};

export const DNS_STATION = 'S-09';

const PLAN_RECORD = {
  documentNo: '津示范〔2026〕1号',
  year: 2026,
  item: '01',
  tier: 'city',
  contestClass: '1',
} as const;

export const demoCompetition = (ownerId: string) => ({
  ownerId,
  name: {
    zh: '示例市级一类技能竞赛（演示，成绩为生成数据）',
    en: 'Sample city class-1 contest (demo, generated marks)',
  },
  tier: 'city',
  contestClass: '1',
  jurisdiction: 'CN-12',
  seasonYear: new Date().getUTCFullYear(),
  zone: 'Asia/Shanghai',
  plan: { ...PLAN_RECORD, year: new Date().getUTCFullYear() },
});

export const OCCUPATION = {
  code: '4-04-05-01',
  name: { zh: '计算机程序设计员', en: 'Computer programmer' },
  trade: null,
  route: 'level',
} as const;

const sessionOf = (moduleId: string, group: 'worker' | 'student') => {
  const isMorning = group === 'worker';
  const prefix = isMorning ? 'W' : 'S';
  const startsAt = new Date(
    Math.floor(Date.now() / HOUR_MS) * HOUR_MS + (isMorning ? 0 : 5) * HOUR_MS,
  );
  return {
    moduleId,
    name: isMorning ? { zh: '上午场', en: 'Morning' } : { zh: '下午场', en: 'Afternoon' },
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 4 * HOUR_MS).toISOString(),
    room: isMorning ? '1' : '2',
    group,
    stations: Array.from({ length: 14 }, (_, place) => ({
      station: `${prefix}-${String(place + 1).padStart(2, '0')}`,
      spare: place >= 12,
    })),
  };
};

/** The demo's event: one practical module of 100 marks, two sessions, a live board, no notice days. */
export const demoEvent = (
  competitionId: string,
  organisationIds: readonly string[],
  personIds: readonly string[],
): EventPlan => {
  const moduleId = newModuleId();
  return {
    competitionId,
    event: {
      name: { zh: '网站技术（示例赛项）', en: 'Web technology (sample event)' },
      occupation: OCCUPATION,
      taskLevel: '3',
      groups: ['worker', 'student'],
      layers: '1+2',
      recusal: 'event',
      board: 'live',
      noticeWorkingDays: 0,
      ranking: {
        ties: [{ by: 'criteria-by-weight' }],
        shared: true,
        numbering: 'standard',
        moduleDecimals: null,
        totalDecimals: 2,
        passMark: null,
        scale: true,
        medals: true,
        prizes: null,
      },
      modules: [
        {
          moduleId,
          name: { zh: '技能操作', en: 'Practical work' },
          kind: 'practical',
          weight: '1',
          keyKind: 'station',
        },
      ],
    },
    sessions: [sessionOf(moduleId, 'worker'), sessionOf(moduleId, 'student')],
    entries: contestants.map(
      (one, place): EntryPlan => ({
        organisationId: organisationIds[one.organisation] ?? '',
        group: one.group,
        members: [{ personId: personIds[place] ?? '', heldLevel: one.heldLevel }],
      }),
    ),
    entryNos: contestants.map((_, place) => String(place + 1).padStart(3, '0')),
  };
};

/** Panels of three: two criteria each. */
export const PANELS = [
  { name: { zh: '第一裁判组', en: 'Panel 1' }, criteria: 'AB' },
  { name: { zh: '第二裁判组', en: 'Panel 2' }, criteria: 'CD' },
  { name: { zh: '第三裁判组', en: 'Panel 3' }, criteria: 'EF' },
] as const;
