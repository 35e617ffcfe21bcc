import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { newId } from '@jinbang/kernel/id';
import type { WinnerLine } from '../notice/notice.rules.ts';
import type { GroundGroup, GroundLine, ResultGround } from './result-ground.ts';

/** Frozen results in all sizes, for the forms made from them. */

const [EVENT, PRACTICE, THEORY] = [newId(), newId(), newId()];

const RULE: RankingRule = {
  ...{ ties: [{ by: 'practical' }], shared: false, numbering: 'standard' },
  ...{ moduleDecimals: 2, totalDecimals: 2, passMark: '60', scale: false, medals: false },
  passMarks: [{ of: 'theory', atLeast: '60' }],
  prizes: {
    ...{ base: 'started', rounding: 'down', percents: ['10', '20', '30'], minimumScore: '60' },
  },
};

const GROUP: GroundGroup = {
  ...{ group: 'worker', entered: 12, started: 11, finished: 10 },
  prizes: [
    { award: 'first-prize', places: 1, downTo: 1 },
    { award: 'second-prize', places: 2, downTo: 3 },
    { award: 'third-prize', places: 3, downTo: 6 },
  ],
};

const awardAt = (place: number): string | null => {
  if (place === 1) return 'first-prize';
  if (place <= 3) return 'second-prize';
  return place <= 6 ? 'third-prize' : null;
};

const PENALTY = {
  ...{ moduleId: PRACTICE, points: '2', taken: '2' },
  kind: { code: 'P1', name: { zh: '超时' } },
};

const CODES = ['FAIL', 'DNF', 'WD', 'DNS', 'DSQ'] as const;

const codeAt = (place: number, count: number): GroundLine['code'] =>
  count > 8 && place > count - 5 ? (CODES[count - place] ?? 'OK') : 'OK';

const totalAt = (place: number, code: GroundLine['code']): string | null => {
  if (code === 'OK') return String(Math.max(61, 96.5 - place / 2));
  return code === 'FAIL' ? '54.1' : null;
};

const lineAt = (place: number, count: number): GroundLine => {
  const code = codeAt(place, count);
  const total = totalAt(place, code);
  return {
    ...{ place, group: 'worker', code, entryNo: `E-${String(place).padStart(3, '0')}` },
    rank: code === 'OK' ? place : null,
    award: code === 'OK' ? awardAt(place) : null,
    ...{ total, practical: total, theory: total && '82.5', scale: null, marks: 60 },
    modules:
      total === null
        ? []
        : [
            { moduleId: PRACTICE, points: '241/3' },
            { moduleId: THEORY, points: '82.5' },
          ],
    penalties: place === 2 ? [PENALTY] : [],
    tie: place === 3 ? { by: 'practical', against: 'E-002', mine: '80', theirs: '81' } : null,
    ...{ name: `测试${place}`, organisation: '测试市第一机械厂' },
  };
};

/** So many lines, the last five of more than eight without a place. */
export const linesOf = (count: number, change: Partial<GroundLine> = {}): readonly GroundLine[] =>
  Array.from({ length: count }, (_, at) => ({ ...lineAt(at + 1, count), ...change }));

const winnersOf = (lines: readonly GroundLine[]): readonly WinnerLine[] =>
  lines.flatMap(({ group, rank, award, name, organisation }) =>
    award === null || name === null
      ? []
      : [
          {
            group,
            rank,
            award,
            names: name.split('、'),
            organisation,
            entryNo: null,
            hasNamesake: false,
          },
        ],
  );

const WORDS = {
  title: { zh: '测试市职业技能竞赛工业机器人竞赛成绩公示', en: 'Results of Robots, Test Contest' },
  body: {
    zh: '根据竞赛规程，现将获奖名单予以公示。公示期5个工作日，自＿＿＿＿＿＿至＿＿＿＿＿＿。',
    en: 'The prize winners are listed here for 5 working days, from ＿＿＿＿＿＿ to ＿＿＿＿＿＿.',
  },
  objections: {
    zh: '对公示结果有异议的，请在公示期内书面反映，并说明事由。',
    en: 'Whoever objects to a result writes within this time and says why.',
  },
  contact: {
    zh: '联系方式见竞赛通知。',
    en: 'How to reach the office stands in the announcement.',
  },
};

export const groundOf = (change: Partial<ResultGround> = {}): ResultGround => {
  const lines = change.lines ?? linesOf(12);
  return {
    competition: {
      name: { zh: '测试市职业技能竞赛', en: 'Test City Skills Contest' },
      zone: 'Asia/Shanghai',
    },
    event: { eventId: EVENT, name: { zh: '工业机器人', en: 'Industrial Robots' } },
    modules: [
      { moduleId: PRACTICE, name: { zh: '实操', en: 'Practice' }, weight: '0.7', schemeVersion: 3 },
      { moduleId: THEORY, name: { zh: '理论', en: 'Theory' }, weight: '0.3', schemeVersion: 1 },
    ],
    result: {
      ...{ version: 1, state: 'provisional', totalMax: '100', reason: null },
      pageHash: '0123456789abcdef'.repeat(4),
      submittedAt: '2026-05-12T09:58:00.000Z',
    },
    ruleVersion: '5f2c9a1b77d0',
    ranking: RULE,
    groups: [GROUP],
    lines,
    winners: winnersOf(lines),
    notice: WORDS,
    unitTable: null,
    resultUrl: `https://contest.example/results/${EVENT}/1`,
    printedAt: '2026-05-12T10:05:00.000Z',
    rehearsal: false,
    missing: 'refuse',
    ...change,
  };
};

const ZH = '工业机器人系统操作与维护（含视觉检测与协作装配）综合应用赛项第三阶段产线联调与验收';
const EN = 'Industrial robot systems operation and maintenance including machine vision inspection';
const LONG = { zh: ZH.repeat(2), en: `${EN}, ${EN}` };
/** Three people, one of them with a name of a minority and one in rare letters the fonts have. */
const TEAM = '测试阿布都热合曼·测试麦麦提、测试龘㙍、测试甲乙丙丁';
const FIRM = '测试市高新技术产业开发区智能制造装备（集团）股份有限公司职业技能培训学院';

const manyModules = Array.from({ length: 12 }, () => newId());

/** Two groups, 200 lines, teams of three, twelve modules, medals beside a scale, ties, an amendment. */
export const extremeGround = (): ResultGround => {
  const base = groundOf();
  const team = {
    ...{ name: TEAM, organisation: FIRM, scale: 742, entryNo: 'W2026B2ASSEMBLYLINE0031' },
    tie: { by: 'practical', against: 'E-002', mine: '80', theirs: '81' },
    modules: manyModules.map((moduleId) => ({ moduleId, points: '98765/987' })),
    penalties: Array.from({ length: 4 }, () => ({
      ...{ moduleId: manyModules[0] ?? '', points: '2.5', taken: '5/3' },
      kind: { code: 'SAFETY-12', name: { zh: '安全违规' } },
    })),
  };
  const lines = [
    ...linesOf(200, { organisation: FIRM, scale: 701, modules: team.modules }),
    ...linesOf(20, { ...team, group: 'student' }),
  ];
  return groundOf({
    competition: { name: LONG, zone: 'Asia/Shanghai' },
    event: { eventId: EVENT, name: LONG },
    modules: manyModules.map((moduleId) => ({
      ...{ moduleId, name: { zh: ZH, en: EN }, weight: '1/12', schemeVersion: 12 },
    })),
    result: {
      ...base.result,
      version: 12,
      state: 'amended',
      reason: '统分有误，更正第三工步测量分，'.repeat(10),
    },
    ranking: { ...RULE, scale: true, medals: true },
    groups: [GROUP, { ...GROUP, group: 'student' }],
    lines,
    winners: winnersOf(lines).map((line, at) =>
      at % 3 === 1
        ? { ...line, names: null, organisation: null, entryNo: 'W2026B2ASSEMBLYLINE0031' }
        : line,
    ),
    notice: {
      title: LONG,
      body: { zh: `${ZH}。`.repeat(20), en: `${EN}. `.repeat(20) },
      objections: WORDS.objections,
      contact: { zh: `${ZH}。`.repeat(3) },
    },
    unitTable: {
      of: 'organisation',
      units: Array.from({ length: 40 }, (_, at) => ({
        ...{ rank: at + 1, name: FIRM, total: '98765/987' },
      })),
    },
  });
};
