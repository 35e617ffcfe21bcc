import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { setHash } from '@jinbang/contracts/set-hash';
import { describe, expect, it } from 'vitest';
import { bookOfDay, heldAt, withSheet } from './cell-book.rules.ts';
import { paperNumbers, sheetsOfDay } from './day-index.rules.ts';
import { numberFormOf, numberValue, pressKey } from './number-form.rules.ts';
import { enqueue } from './queue.rules.ts';
import { hashOfShown } from './sheet-hash.ts';
import { placeOf, sheetProgress, unsentOf } from './sheet-progress.rules.ts';
import { columnPlaces, obstacleOf, shownMark } from './signing.rules.ts';
import { aspectWith, bookWith, dayWith, score, subjectWith, workWith } from './tablet.fixture.ts';

const judged = aspectWith('A1.1', { kind: 'judgement' });
const agreed = aspectWith('A1.2', { kind: 'pass-fail' });
const day = dayWith(
  [subjectWith('10'), subjectWith('2'), subjectWith('3', { code: 'DNS' })],
  [judged, agreed],
);
const work = workWith(sheetsOfDay(day));
const sheet: SheetView = {
  ...day.sheets[0],
  sheetId: 'sheet',
  moduleId: 'module',
  sessionId: 'session',
  subCriterion: 'A1',
  version: 0,
  state: 'OPEN',
  signed: 0,
  eventId: 'event',
  seats: [
    { judgeId: 'judge', signed: false },
    { judgeId: 'other', signed: false },
  ],
  hash: '',
  missing: 0,
  subjects: [subjectWith('2'), subjectWith('10')],
  aspects: [
    { aspectId: 'aspect-A1.1', code: 'A1.1', max: '2' },
    { aspectId: 'aspect-A1.2', code: 'A1.2', max: '2' },
  ],
  marks: [
    {
      subjectId: 'subject-10',
      aspectId: 'aspect-A1.1',
      state: 'COMPLETE',
      value: '7/18',
      cells: [],
    },
    { subjectId: 'subject-2', aspectId: 'aspect-A1.2', state: 'COMPLETE', value: '2', cells: [] },
    { subjectId: 'subject-2', aspectId: 'aspect-A1.1', state: 'CONFLICT', value: null, cells: [] },
  ],
};

describe('the paper of a sheet', () => {
  it('is named for those who stand on it, each form that is in use', () => {
    const papers = [
      { number: '0057-7K', subjectIds: ['one', 'two'] },
      { number: '0061-3P', subjectIds: ['one'] },
    ];
    expect(paperNumbers({ papers }, { subjectId: 'one' })).toEqual(['0057-7K', '0061-3P']);
    expect(paperNumbers({ papers }, { subjectId: 'three' })).toEqual([]);
    expect(paperNumbers({}, { subjectId: 'one' })).toEqual([]);
  });
});

describe('a judge’s day', () => {
  it('lists contestants as the hall numbers them, 2 before 10', () => {
    expect(work.subjects.map(({ label }) => label)).toEqual(['2', '3', '10']);
  });
  it('asks of whoever changed stations what is marked at each, and shows no place without marks', () => {
    const moved = dayWith(
      [
        subjectWith('1', { aspectIds: ['aspect-A1.1'] }),
        subjectWith('9', { aspectIds: ['aspect-A1.2'] }),
        subjectWith('8', { aspectIds: ['elsewhere'] }),
      ],
      [judged, agreed],
    );
    const one = workWith(sheetsOfDay(moved));
    expect(one.subjects.map(({ label }) => label)).toEqual(['1', '9']);
    expect(sheetProgress({ book: new Map(), queue: [] }, one)).toMatchObject({ done: 0, all: 2 });
  });
  it('waits for nobody who did not start', () => {
    expect(sheetProgress({ book: new Map(), queue: [] }, work)).toEqual({
      done: 0,
      all: 4,
      conflicts: 0,
    });
  });
  it('counts an agreed value whoever entered it, a judgement only when it is one’s own', () => {
    const complete = { own: null, others: [], state: 'COMPLETE' as const };
    const book = new Map([
      ['subject-2/aspect-A1.1', complete],
      ['subject-2/aspect-A1.2', complete],
    ]);
    const two = subjectWith('2');
    expect(placeOf({ book, queue: [] }, two, judged)).toBe('open');
    expect(placeOf({ book, queue: [] }, two, agreed)).toBe('given');
    const twice = { ...agreed, entries: 'twoIndependent' as const };
    expect(placeOf({ book, queue: [] }, two, twice)).toBe('open');
  });
  it('tells waiting, given and conflict apart', () => {
    const two = subjectWith('2');
    const book = bookWith('subject-2', 'aspect-A1.1', 1, score('2'));
    expect(placeOf({ book, queue: [] }, two, judged)).toBe('given');
    const given = { subjectId: 'subject-2', aspectId: 'aspect-A1.1', value: score('3') };
    const queue = enqueue([], { ...given, commandId: 'c', decidedAt: '', sessionId: null }, book);
    expect(placeOf({ book, queue }, two, judged)).toBe('waiting');
    expect(unsentOf({ book, queue }, work)).toBe(1);
    const torn = withSheet(book, sheet, 'judge');
    expect(placeOf({ book: torn, queue: [] }, two, judged)).toBe('conflict');
  });
  it('never lets an older view of a sheet undo a newer answer', () => {
    const book = bookWith('subject-2', 'aspect-A1.1', 5, score('2'));
    const cell = { judgeId: 'judge', version: 4, value: score('0'), recordedAt: '' };
    const [, , mark] = sheet.marks;
    const older = { ...sheet, marks: [{ ...mark, cells: [cell] }] } as SheetView;
    expect(heldAt(withSheet(book, older, 'judge'), 'subject-2/aspect-A1.1').own).toMatchObject({
      version: 5,
      value: score('2'),
    });
  });
  it('starts from the cells the day brought', () => {
    const cells = [
      {
        subjectId: 's',
        aspectId: 'a',
        state: 'COMPLETE' as const,
        value: score('1'),
        version: 2,
        recordedAt: '2026-11-21T01:00:00Z',
      },
    ];
    expect(heldAt(bookOfDay({ ...day, cells }), 's/a').own).toMatchObject({ version: 2 });
  });
});

describe('a signature', () => {
  it('is over exactly the marks shown, as the server hashes them', async () => {
    const expected = setHash([
      { subjectId: 'subject-2', aspectId: 'aspect-A1.2', value: '2' },
      { subjectId: 'subject-10', aspectId: 'aspect-A1.1', value: '7/18' },
    ]);
    expect(await hashOfShown(sheet)).toBe(expected);
  });
  it('waits for unsent and missing marks, and for marks that are not those of the server', () => {
    const asked = { sheet, judgeId: 'judge', shownHash: '', unsent: 0 };
    expect(obstacleOf(asked)).toBeNull();
    expect(obstacleOf({ ...asked, unsent: 2 })).toEqual({ kind: 'unsent', count: 2 });
    expect(obstacleOf({ ...asked, sheet: { ...sheet, missing: 3 } })).toEqual({
      kind: 'missing',
      count: 3,
    });
    expect(obstacleOf({ ...asked, shownHash: 'other' })).toEqual({ kind: 'changed' });
  });
  it('is given once', () => {
    const seats = [{ judgeId: 'judge', signed: true }];
    const asked = { judgeId: 'judge', shownHash: '', unsent: 0 };
    expect(obstacleOf({ ...asked, sheet: { ...sheet, seats } })).toEqual({ kind: 'already' });
    expect(obstacleOf({ ...asked, sheet: { ...sheet, state: 'SIGNED' } })).toEqual({ kind: 'all' });
    const left = seats.map((seat) => ({ ...seat, hasLeft: true, inPlace: true }));
    const signedFor = { ...sheet, seats: left, state: 'SIGNED' as const };
    expect(obstacleOf({ ...asked, sheet: signedFor })).toEqual({ kind: 'in-place' });
  });
  it('shows marks with aligned decimals and says where one never ends', () => {
    const values = ['1.25', '2', '7/18'];
    const places = columnPlaces(values);
    expect(values.map((value) => shownMark(value, places))).toEqual([
      '1.2500',
      '2.0000',
      '≈0.3889',
    ]);
    expect(shownMark('2', columnPlaces(['1.25', '2']))).toBe('2.00');
  });
});

describe('a number typed on the pad', () => {
  it.each([
    ['', ['1', '2', '.', '5'], '12.5'],
    ['', ['.', '5'], '0.5'],
    ['1.5', ['.'], '1.5'],
    ['12', ['erase'], '1'],
    ['12', ['sign', 'sign'], '12'],
    ['12', ['sign'], '-12'],
  ])('from "%s" with %j comes %s', (text, keys, result) => {
    expect(keys.reduce(pressKey, text)).toBe(result);
  });
  it('becomes the value of the aspect’s own form', () => {
    expect(numberValue('ranged', ' 12.5 ')).toEqual({ kind: 'ranged', measured: '12.5' });
    expect(numberValue('time', '61')).toEqual({ kind: 'time', seconds: '61' });
    expect(numberValue('deduction', '3.')).toEqual({ kind: 'deduction', points: '3' });
  });
  it('says the bounds that scoring will check', () => {
    const points = aspectWith('A', {
      kind: 'points',
      min: '-2',
      max: '10',
      step: '0.25',
      combination: { rule: 'mean' },
    });
    expect(numberFormOf(points)).toMatchObject({ min: '-2', max: '10', mayBeNegative: true });
    expect(numberFormOf(aspectWith('A', { kind: 'value' }))).toMatchObject({ min: '0', max: '2' });
    expect(numberFormOf(judged)).toBeNull();
  });
});
