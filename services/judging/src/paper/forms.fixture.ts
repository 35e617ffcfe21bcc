import type { AppealView } from '@jinbang/contracts/http/judging-appeal';
import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import type { SubjectCodes } from '@jinbang/contracts/http/judging-desk';
import type { IncidentView } from '@jinbang/contracts/http/judging-incident';
import type { ReviewSheet, ReviewView } from '@jinbang/contracts/http/judging-review';
import { EVENT_ID, MODULE_ID, SESSION_ID } from './marking.fixture.ts';
import type { PenaltyOfModule } from './penalty-paper.rules.ts';

const AT = '2026-05-12T01:40:00.000Z';
const HASH = '0123456789abcdef'.repeat(4);
const ID = EVENT_ID;

/** Words as somebody in a hurry writes them, or as many as there is room for. */
export type Words = {
  readonly zh: string;
  readonly en: string;
  /** A station's sign. */
  readonly label: string;
  /** What somebody explains, in up to so many letters. */
  readonly explained: (most: number) => string;
};

export const SHORT: Words = {
  ...{ zh: '装配组', en: 'Assembly', label: 'B-07' },
  explained: () => '车床主轴停转，重启后恢复。',
};
const ZH = '工业机器人系统操作与维护（含视觉检测与协作装配）综合应用赛项第三阶段产线联调与验收';
const EN = 'Industrial robot systems operation and maintenance including machine vision inspection';
export const LONG: Words = {
  ...{ zh: ZH.repeat(2), en: `${EN}, ${EN}`, label: 'W2026B2ASSEMBLYLINE0000000000031' },
  explained: (most) =>
    '主轴在第三工步停转，复位两次无效；更换驱动后恢复。'.repeat(200).slice(0, most),
};

const many = <Item>(count: number, make: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => make(place));

const UPSET = { moduleId: MODULE_ID, sessionId: SESSION_ID };

/** The day's figures, so many of everything. */
export const dailyOf = (count: number, words: Words): OverviewDaily => ({
  ...{ eventId: ID, name: null, competition: null, zone: 'Asia/Shanghai', day: '2026-05-11' },
  ...{ asOf: AT, checkpoint: null, dayLocks: [] },
  panels: many(Math.max(1, Math.min(count, 4)), () => ({
    ...{ moduleId: MODULE_ID, panelId: ID, name: { zh: words.zh, en: words.en }, given: 1_248 },
    ...{ changed: 17, subjects: 20, expected: 1_200, settled: 1_180, sheets: 60, signedSheets: 12 },
  })),
  conflicts: many(count, (place) => ({
    ...UPSET,
    ...{ aspectId: ID, aspectCode: 'A1.12', subjectId: ID, label: words.label, sheetId: ID },
    ...{ panelId: ID, beganAt: AT, rounds: 2 },
    endedAt: place % 2 === 0 ? AT : null,
  })),
  outstanding: many(count, () => ({
    ...UPSET,
    ...{ sheetId: ID, subCriterion: 'A1', panelId: ID, missing: 3, conflicts: 1, unsignedBy: [ID] },
  })),
  signed: many(count, () => ({ ...UPSET, sheetId: ID, subCriterion: 'A1', at: AT })),
  reopenings: many(Math.min(count, 3), () => ({
    ...{ reopeningId: ID, sheetId: ID, subCriterion: 'A1', moduleId: MODULE_ID, proposedBy: ID },
    ...{ reason: words.explained(400), proposedAt: AT, state: 'approved' as const },
    ...{ decidedBy: ID, decidedAt: AT },
  })),
  moduleReopenings: [],
  amendments: many(Math.min(count, 2), () => ({
    ...{ amendmentId: ID, moduleId: MODULE_ID, reason: words.explained(400), proposedAt: AT },
    ...{ state: 'open' as const, decidedAt: null },
  })),
  codes: many(count, () => ({
    ...{ moduleId: MODULE_ID, label: words.label, code: 'DNS' as const, at: AT },
  })),
  incidents: many(count, () => ({
    ...UPSET,
    ...{ incidentId: ID, station: words.label, kind: 'equipment' as const, stoppedAt: AT },
    ...{ state: 'decided' as const, restartedAt: AT, addedMinutes: 23, ruling: 'minutes' },
  })),
  penalties: many(count, () => ({
    ...{ penaltyId: ID, moduleId: MODULE_ID, label: words.label, isTakenBack: false, at: AT },
    kind: { zh: words.zh, en: words.en },
  })),
  locks: many(Math.min(count, 2), () => ({ moduleId: MODULE_ID, lockedBy: ID, at: AT })),
});

export const incidentOf = (words: Words, change: Partial<IncidentView> = {}): IncidentView => ({
  ...UPSET,
  ...{ incidentId: ID, version: 3, station: words.label, kind: 'equipment', state: 'decided' },
  ...{ stoppedAt: AT, restartedAt: AT, note: words.explained(500), recordedBy: ID, recordedAt: AT },
  contestant: { outcome: 'signed', signedAt: AT },
  decision: {
    ...{ cause: 'not', ruling: { as: 'minutes', minutes: 23 }, reason: words.explained(1_000) },
    ...{ decidedBy: ID, decidedAt: AT },
  },
  ...{ withdrawal: null, addedMinutes: 23 },
  ...change,
});

export const penaltyOf = (
  words: Words,
  change: Partial<PenaltyOfModule> = {},
): PenaltyOfModule => ({
  ...{ moduleId: MODULE_ID, penaltyId: ID, points: '0.5', reason: words.explained(1_000) },
  subject: { subjectId: ID, kind: 'station', label: words.label, code: 'OK' },
  kind: { code: 'safety', name: { zh: words.zh, en: words.en } },
  ...{ evidence: words.explained(1_000), givenBy: ID, givenAt: AT, happenedAt: null },
  withdrawal: null,
  ...change,
});

export const codeOf = (words: Words): SubjectCodes['items'][number] => ({
  ...UPSET,
  ...{ subjectId: ID, label: words.label, version: 1, code: 'DSQ' as const, stands: true },
  ...{ reason: words.explained(1_000), codedBy: ID, recordedAt: AT },
});

export const reviewOf = (change: Partial<ReviewView> = {}): ReviewView => ({
  ...{ reviewId: ID, moduleId: MODULE_ID, state: 'CLOSED', version: 7, begunBy: ID, begunAt: AT },
  rule: { topCount: null, topPercent: '30', restPercent: '15', limitPercent: '5' },
  ...{ enteredBy: [], closedBy: ID, closedAt: AT },
  figures: {
    ...{ sheets: 120, top: 36, byLot: 13, checked: 120, wrong: 7, rate: '1/7', isForced: true },
    ...{ due: 120, outstanding: 1 },
  },
  draw: {
    ...{ place: 'review', commitment: HASH, taken: 13, publicValue: '27 31 05', secret: HASH },
    takers: [],
  },
  ...change,
});

export const reviewSheetsOf = (count: number, words: Words): ReviewSheet[] =>
  many(count, (place) => ({
    ...{ subjectId: ID, label: place === 0 ? words.label : `B-${place}`, sessionId: SESSION_ID },
    ...{ because: place < 36 ? ('top' as const) : ('all' as const), isOutstanding: place === 2 },
    hash: HASH,
    marks: [{ subjectId: ID, aspectId: MODULE_ID, code: 'A1.12', value: '2/3', cells: [] }],
    checks:
      place % 17 === 0
        ? [
            {
              ...{ checkId: ID, verdict: 'wrong' as const, hash: HASH, checkedBy: ID },
              ...{ checkedAt: AT, errors: [errorOf(words)] },
            },
          ]
        : [],
  }));

const errorOf = (words: Words): ReviewSheet['checks'][number]['errors'][number] => ({
  ...{ aspectId: MODULE_ID, judgeId: null, kind: 'transfer', right: words.explained(200) },
});

export const appealOf = (words: Words, change: Partial<AppealView> = {}): AppealView => ({
  ...{ appealId: ID, number: 4, version: 5, kind: 'appeal', tier: 2, escalates: ID },
  ...{ state: 'closed', outcome: 'partly', moduleId: MODULE_ID, keyKind: 'station' },
  ...{ sessionId: SESSION_ID, place: words.label, subCriterion: 'A1' },
  aspects: many(words === LONG ? 40 : 2, (place) => `A1.${place + 1}`),
  ...{ incident: '12', statement: words.explained(4_000), receivedAt: AT, recordedAt: AT },
  who: { entryId: ID, entryNo: '001', organisationId: ID, filedBy: null },
  ...{ paper: null, window: { opensAt: null, closesAt: AT }, late: false, answerBy: AT },
  secondUntil: null,
  steps: [
    { kind: 'admitted', version: 2, by: ID, at: AT, proof: 'slip' },
    {
      ...{ kind: 'heard', version: 3, by: ID, at: AT, heardAt: AT, room: words.zh },
      ...{ panel: many(5, () => ID), aside: [] },
    },
    {
      ...{ kind: 'ruled', version: 4, by: ID, at: AT, outcome: 'partly' },
      ...{ reason: words.explained(2_000), aspects: ['A1.2'], report: null },
    },
  ],
  ...{ reopened: [], may: [] },
  ...change,
});
