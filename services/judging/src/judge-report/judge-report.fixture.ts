import type { JudgeReport } from '@jinbang/contracts/http/judging-report';

const ID = '019a8c6e-0000-7000-8000-0000000000';
const idOf = (kind: number, place: number): string =>
  `${ID.slice(0, -2)}${kind}${String(place).padStart(3, '0')}`;
const EVENT_ID = `${ID}01`;
const AT = '2026-05-14T02:00:00.000Z';

type Wish = {
  readonly judges: number;
  readonly panels?: number;
  readonly favour?: JudgeReport['favour']['state'];
  readonly name?: { readonly zh: string; readonly en: string };
};

/** Between -1 and 1, the same every time. */
const wave = (place: number): number => Math.sin(place * 2.3 + 0.4);

const judgeOf = (place: number, panels: number): JudgeReport['judges'][number] => {
  const severity = place === 0 ? 0.061 : wave(place) * 0.035;
  return {
    judgeId: idOf(1, place),
    no: place + 1,
    seats: [
      { panelId: idOf(2, place % panels), seat: Math.floor(place / panels) + 1, left: false },
    ],
    marks: place === 1 ? 6 : 240 + place,
    severity,
    standardError: place === 1 ? 0.031 : 0.006 + Math.abs(wave(place)) * 0.006,
    agreement:
      place === 1
        ? { pairs: 12, exact: 0.25, withinOne: 0.75 }
        : {
            pairs: 480,
            exact: 0.52 + wave(place) * 0.2,
            withinOne: 0.94 + wave(place) * 0.05,
          },
    outliers: place === 0 ? 7 : place % 3,
  };
};

const favourOf = (count: number): JudgeReport['favour'] => ({
  state: 'open',
  judges: Array.from({ length: count }, (_, place) => {
    const contestants = place % 4 === 3 ? 0 : 1 + (place % 4) * 2;
    const ownMarks = contestants * 12;
    const [own, others] = [0.02 + wave(place) * 0.06, wave(place) * 0.02];
    return {
      judgeId: idOf(1, place),
      isHomeKnown: place % 7 !== 6,
      contestants,
      ownMarks,
      othersMarks: 240 - ownMarks,
      own: ownMarks === 0 ? null : { marks: ownMarks, mean: own, standardError: 0.012 },
      others: { marks: 240 - ownMarks, mean: others, standardError: 0.006 },
      favour: ownMarks === 0 ? null : own - others,
      standardError: ownMarks === 0 ? null : 0.0134,
    };
  }),
});

/** The report of an event with so many judges, made up. */
export const reportOf = ({ judges, panels = 1, favour = 'sealed', name }: Wish): JudgeReport => {
  const judgesOf = Array.from({ length: judges }, (_, place) => judgeOf(place, panels));
  const panelIds = Array.from({ length: panels }, (_, place) => idOf(2, place));
  const panelName = (place: number) => name ?? { zh: `评分${'一二三四五六'[place]}组` };
  return {
    eventId: EVENT_ID,
    name: name ?? { zh: '网站设计（测试）', en: 'Web design (test)' },
    competition: name ?? { zh: '示例市职工职业技能竞赛' },
    zone: 'Asia/Shanghai',
    asOf: AT,
    modules: [{ moduleId: idOf(3, 0), name: name ?? { zh: '模块二：页面制作' }, lockedAt: AT }],
    panels: panelIds.map((panelId, place) => ({
      ...{ panelId, moduleId: idOf(3, 0), name: panelName(place) },
    })),
    judges: judgesOf,
    groups: panelIds.flatMap((panelId, place) => {
      const group = { panelId, moduleId: idOf(3, 0), judges: Math.ceil(judges / panels) };
      const agreement = { pairs: 720, exact: 0.58, withinOne: 0.96 };
      const none = { pairs: 0, exact: null, withinOne: null };
      return [
        { ...group, subCriterion: null, items: 248, agreement, w: 0.71, icc: 0.62 - place * 0.2 },
        { ...group, subCriterion: 'A1', items: 240, agreement, w: 0.74, icc: 0.66 },
        { ...group, subCriterion: 'A2', items: 8, agreement: none, w: null, icc: null },
      ];
    }),
    outliers: {
      count: judges * 2,
      items: judgesOf.slice(0, 40).map(({ judgeId, no }, place) => ({
        ...{ judgeId, moduleId: idOf(3, 0), panelId: idOf(2, place % panels) },
        ...{ aspectCode: `A1.${no}`, mark: 0.33, others: 0.83, limit: 0.15 },
      })),
    },
    favour: favour === 'open' ? favourOf(judges) : { state: favour },
  };
};

/** Nothing of the event is marked by each judge alone. */
export const agreedReport = (): JudgeReport => ({
  ...reportOf({ judges: 0 }),
  ...{ panels: [], groups: [], outliers: { count: 0, items: [] } },
});
