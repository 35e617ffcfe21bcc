import { describe, expect, it } from 'vitest';
import type { Module, Sheet, Subject } from './judging.client.ts';
import {
  agreedMissing,
  boardOf,
  dayBeside,
  fullness,
  missingSeats,
  needOf,
  obstacleOf,
  placeOnAxis,
  waitingOf,
} from './judging.rules.ts';

const seat = (judgeId: string, given: number, needed = 4) => ({
  judgeId,
  given,
  needed,
  signed: false,
  mustSign: true,
  hasLeft: false,
});
const sheet = (change: Partial<Sheet> = {}): Sheet => ({
  sheetId: 's',
  moduleId: 'm',
  sessionId: null,
  subCriterion: 'A1',
  panelId: 'p',
  version: 1,
  state: 'OPEN',
  expected: 8,
  settled: 8,
  partial: 0,
  conflicts: 0,
  seats: [seat('a', 4), seat('b', 4)],
  reopeningId: null,
  ...change,
});

describe('what stands in the way of a signature', () => {
  it('is the conflict first, then marks, then the signatures themselves', () => {
    expect(needOf(sheet({ conflicts: 1, settled: 5 }))).toBe('conflict');
    expect(needOf(sheet({ settled: 5 }))).toBe('marks');
    expect(needOf(sheet())).toBe('signatures');
    expect(needOf(sheet({ state: 'SIGNED' }))).toBeNull();
    const now = new Date('2026-11-22T04:00:00Z');
    const all = [sheet(), sheet({ settled: 1 }), sheet({ state: 'SIGNED' })];
    const waiting = waitingOf(all, [], now);
    expect([waiting.conflict, waiting.marks, waiting.signatures].map((of) => of.length)).toEqual([
      0, 1, 1,
    ]);
  });
  it('is no delay before the session begins, unless somebody began', () => {
    const sessions = [{ sessionId: 'pm', startsAt: '2026-11-22T05:30:00Z' }];
    const empty = sheet({ sessionId: 'pm', settled: 0 });
    const [before, after] = ['04:00', '06:00'].map((time) => new Date(`2026-11-22T${time}:00Z`));
    if (!before || !after) throw new Error('two times');
    expect(waitingOf([empty], sessions, before)).toMatchObject({ marks: [], later: [empty] });
    expect(waitingOf([empty], sessions, after)).toMatchObject({ marks: [empty], later: [] });
    const begun = sheet({ sessionId: 'pm', settled: 0, partial: 1 });
    expect(waitingOf([begun], sessions, before)).toMatchObject({ marks: [begun], later: [] });
  });
  it('names whose marks are missing, and what only the panel together can give', () => {
    const half = sheet({ settled: 3, seats: [seat('a', 3), seat('b', 1), seat('c', 4)] });
    expect(missingSeats(half)).toEqual([
      { judgeId: 'b', missing: 3 },
      { judgeId: 'a', missing: 1 },
    ]);
    expect(agreedMissing(half)).toBe(0);
    expect(agreedMissing(sheet({ settled: 6 }))).toBe(2);
  });
});

describe('locking a module', () => {
  const module: Module = {
    moduleId: 'm',
    name: { zh: '实操' },
    version: 3,
    isPublished: true,
    locked: false,
    expected: 8,
    settled: 8,
    conflicts: 0,
    sheets: 2,
    signedSheets: 2,
  };
  it.each([
    ['nothing', {}, true, null],
    ['that somebody else leads', {}, false, 'not-chief'],
    ['an open conflict', { conflicts: 1, settled: 7 }, true, 'conflicts'],
    ['missing marks', { settled: 7 }, true, 'marks'],
    ['missing signatures', { signedSheets: 1 }, true, 'signatures'],
    ['that it is locked', { locked: true }, true, 'locked'],
    ['that no scheme is published', { isPublished: false }, true, 'no-scheme'],
    [
      'that nobody is marked',
      { sheets: 0, signedSheets: 0, expected: 0, settled: 0 },
      true,
      'nobody',
    ],
  ] as const)('is held back by %s', (_, change, mayLead, reason) => {
    expect(obstacleOf({ ...module, ...change }, mayLead)).toBe(reason);
  });
});

describe('the board', () => {
  const tile = (state: 'signed' | 'begun') => ({
    panelId: 'p',
    state,
    given: 1,
    needed: 3,
    settled: 0,
    aspects: 1,
    conflicts: 0,
  });
  const subject = (label: string, sessionId: string, state: 'signed' | 'begun'): Subject => ({
    subjectId: label,
    moduleId: 'm',
    sessionId,
    kind: 'station',
    label,
    group: null,
    code: 'OK',
    tiles: [tile(state)],
  });
  const panels = [
    { panelId: 'p', moduleId: 'm', name: { zh: '组' }, subCriteria: ['A1'], seats: [] },
  ];
  const subjects = [
    subject('01', 'am', 'signed'),
    subject('02', 'am', 'begun'),
    subject('01', 'pm', 'signed'),
  ];
  it('stands by session and panel, and can leave out what is over', () => {
    expect(boardOf({ panels }, subjects, false).map(({ rows }) => rows[0]?.tiles.length)).toEqual([
      2, 1,
    ]);
    expect(
      boardOf({ panels }, subjects, true).map(({ sessionId, rows }) => [
        sessionId,
        rows[0]?.tiles.length,
      ]),
    ).toEqual([['am', 1]]);
  });
  it('is never drawn full before everything is in', () => {
    expect(fullness({ given: 299, needed: 300 })).toBe(99);
    expect(fullness({ given: 300, needed: 300 })).toBe(100);
    expect(fullness({ given: 0, needed: 0 })).toBe(0);
  });
});

describe('how a judge weighs', () => {
  it('stands on the drawn axis, and at its edge beyond', () => {
    expect([placeOnAxis(0), placeOnAxis(-0.2), placeOnAxis(0.1), placeOnAxis(0.9)]).toEqual([
      50, 0, 75, 100,
    ]);
  });
});

it('turns the page of the day over the end of a month', () => {
  expect([dayBeside('2026-03-01', -1), dayBeside('2026-12-31', 1)]).toEqual([
    '2026-02-28',
    '2027-01-01',
  ]);
});
