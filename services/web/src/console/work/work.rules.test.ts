import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { describe, expect, it } from 'vitest';
import { isNotTheirs, isUnknownYet, needOf, type Sheet, unreadyOf, workOf } from './work.rules.ts';

const sheetWith = (change: Partial<Sheet>): Sheet => ({
  sheetId: 'sheet',
  moduleId: 'module',
  sessionId: null,
  subCriterion: 'A1',
  version: 0,
  state: 'OPEN',
  signed: 0,
  panelId: null,
  seats: 3,
  expected: 10,
  settled: 10,
  partial: 0,
  conflicts: 0,
  ...change,
});
const moduleWith = (change: Partial<JudgingProgress['modules'][number]>) => ({
  moduleId: 'module',
  name: { zh: '模块一' },
  version: 1,
  schemeVersion: 1,
  panelsVersion: 1,
  locked: false,
  expected: 20,
  settled: 12,
  conflicts: 1,
  sheets: 2,
  signedSheets: 0,
  ...change,
});

describe('what a sheet waits for', () => {
  it.each([
    [{ conflicts: 1, settled: 9 }, 'conflict'],
    [{ settled: 9 }, 'marks'],
    [{}, 'signatures'],
    [{ state: 'SIGNED' as const }, 'done'],
    [{ expected: 0, settled: 0 }, 'done'],
  ])('with %o it is %s', (change, need) => {
    expect(needOf(sheetWith(change))).toBe(need);
  });
});

describe('today’s work', () => {
  const progress: JudgingProgress = {
    eventId: 'event',
    state: 'RUNNING',
    modules: [moduleWith({}), moduleWith({ signedSheets: 2, settled: 20, conflicts: 0 })],
    sheets: [
      sheetWith({ subCriterion: 'A10', settled: 3 }),
      sheetWith({ subCriterion: 'A2', settled: 3 }),
      sheetWith({ subCriterion: 'A3' }),
      sheetWith({ subCriterion: 'A4', conflicts: 1, settled: 9 }),
      sheetWith({ subCriterion: 'A5', state: 'SIGNED' }),
    ],
    subjects: [],
    days: [],
    asked: [],
  };

  it('counts what the sheets below wait for, each mark once, and what is ready to be locked', () => {
    expect(workOf(progress)).toMatchObject({
      conflicts: 1,
      missingMarks: 14,
      unsignedSheets: 1,
      modulesToLock: 1,
    });
  });
  it('puts conflicts first, then what only waits for signatures, then missing marks', () => {
    expect(workOf(progress).sheets.map(({ subCriterion }) => subCriterion)).toEqual([
      'A4',
      'A3',
      'A2',
      'A10',
    ]);
  });
});

describe('what keeps marking from beginning', () => {
  const unready = (change: object, sheets: readonly Sheet[] = []) =>
    unreadyOf({
      ...{ eventId: 'event', state: null, subjects: [], days: [], asked: [] },
      ...{ modules: [moduleWith(change)], sheets: [...sheets] },
    }).map(({ what, subCriteria }) => [what, subCriteria]);

  it('is a scheme nobody published, then panels nobody seated', () => {
    expect(unready({ schemeVersion: 0, panelsVersion: 0 })).toEqual([['scheme', []]]);
    expect(unready({ panelsVersion: 0 })).toEqual([['panels', []]]);
  });
  it('is each sub-criterion without a panel, said once for all its sessions', () => {
    const sheets = [
      sheetWith({ subCriterion: 'A1', panelId: 'p' }),
      ...['s1', 's2'].map((sessionId) => sheetWith({ subCriterion: 'A2', sessionId })),
    ];
    expect(unready({}, sheets)).toEqual([['some-panels', ['A2']]]);
  });
  it('is nothing once all have their panel, and nothing of a locked module', () => {
    expect(unready({}, [sheetWith({ panelId: 'p' })])).toEqual([]);
    expect(unready({ locked: true, panelsVersion: 0 })).toEqual([]);
  });
});

describe('progress that does not show', () => {
  const refused = (status: number) =>
    ({
      kind: 'refused',
      status,
      code: 'a.b',
      detail: '',
      errors: [],
      requestId: undefined,
    }) as const;

  it('is somebody else’s to watch where the office does not read it', () => {
    expect(isNotTheirs(refused(403))).toBe(true);
  });
  it('is not there yet while judging knows nothing of the event', () => {
    expect(isUnknownYet(refused(404))).toBe(true);
    expect(isUnknownYet({ kind: 'unreachable' })).toBe(false);
  });
  it('is trouble in every other case', () => {
    expect(isNotTheirs(refused(404))).toBe(false);
    expect(isNotTheirs({ kind: 'unreachable' })).toBe(false);
  });
});
