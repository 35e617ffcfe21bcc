import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { CellBook, CellValue } from './cell-book.rules.ts';
import { cellKey } from './cell-book.rules.ts';
import type { DayAspect, DaySubject, SheetWork } from './day-index.rules.ts';

/** Made-up subjects, aspects and a sheet for the tests beside. */
export const subjectWith = (label: string, change: Partial<DaySubject> = {}): DaySubject => ({
  subjectId: `subject-${label}`,
  moduleId: 'module',
  sessionId: 'session',
  kind: 'station',
  label,
  group: null,
  code: 'OK',
  version: 0,
  ...change,
});

export const aspectWith = (
  code: string,
  calculation: DayAspect['calculation'],
  change: Partial<DayAspect> = {},
): DayAspect => ({
  aspectId: `aspect-${code}`,
  code,
  kind: calculation.kind === 'judgement' ? 'J' : 'M',
  description: { zh: '测试评分点' },
  max: '2',
  calculation,
  ...change,
});

export const dayWith = (
  subjects: readonly DaySubject[],
  aspects: readonly DayAspect[],
): JudgingDay => ({
  eventId: 'event',
  name: null,
  judgeId: 'judge',
  modules: [
    {
      moduleId: 'module',
      name: { zh: '模块一' },
      keyKind: 'station',
      schemeVersion: 1,
      locked: false,
      panels: [],
      criteria: [
        {
          code: 'A',
          name: { zh: '标准' },
          subCriteria: [{ code: 'A1', name: { zh: '子项' }, day: 1, aspects: [...aspects] }],
        },
      ],
    },
  ],
  sessions: [
    {
      sessionId: 'session',
      moduleId: 'module',
      name: { zh: '第一场' },
      startsAt: '2026-11-21T01:00:00Z',
      endsAt: '2026-11-21T02:00:00Z',
      room: '一号馆',
    },
  ],
  subjects: [...subjects],
  cells: [],
  sheets: [
    {
      sheetId: 'sheet',
      moduleId: 'module',
      sessionId: 'session',
      subCriterion: 'A1',
      version: 0,
      state: 'OPEN',
      signed: 0,
      signedByMe: false,
    },
  ],
});

export const workWith = (works: readonly SheetWork[]): SheetWork => {
  const [work] = works;
  if (!work) throw new Error('The day has no sheet.');
  return work;
};

export const score = (text: '0' | '1' | '2' | '3'): CellValue => ({
  kind: 'judgement',
  score: text,
});

/** A book in which the judge's own cell stands at a version. */
export const bookWith = (
  subjectId: string,
  aspectId: string,
  version: number,
  value: CellValue,
): CellBook =>
  new Map([
    [
      cellKey(subjectId, aspectId),
      {
        own: { value, version, recordedAt: '2026-11-21T01:10:00Z' },
        others: [],
        state: 'PARTIAL' as const,
      },
    ],
  ]);
