import type { PaperValue, TypingForm } from '@jinbang/contracts/http/judging-typing';
import { describe, expect, it } from 'vitest';
import {
  blankDraft,
  draftOfReading,
  holdOf,
  momentOf,
  readBackRound,
  readCells,
  readDraft,
  tallyOf,
  timeOf,
  typedRound,
} from './draft.rules.ts';
import { gridCells, moveFrom, moveOf } from './grid.rules.ts';
import { againRound } from './settle.rules.ts';
import { type FormAspect, readTyped, typedOf } from './typed-text.rules.ts';

const aspect = (calculation: FormAspect['calculation'], columns = [0], max = '10'): FormAspect => ({
  ...{ aspectId: calculation.kind, code: 'A1.1', kind: 'M', description: { zh: '测试' } },
  ...{ max, calculation, columns },
});
const judged = aspect({ kind: 'judgement' }, [1, 2], '3');
const measured = aspect({ kind: 'value' });
const form = {
  ...{ aspects: [judged, measured], judges: 2, closed: [] },
  columns: ['01', '02'].map((label) => ({ subjectId: label, label, code: 'OK' })),
  ...{ sessionStartsAt: '2026-05-12T00:30:00.000Z', printedAt: '2026-05-11T00:00:00.000Z' },
  // Safe: the rest of the form is not read here.
} as unknown as TypingForm;

describe('a typed cell', () => {
  it.each<[string, FormAspect, string, PaperValue]>([
    ['a score', judged, '3', { kind: 'judgement', score: '3' }],
    ['full-width figures', measured, '７。５', { kind: 'value', points: '7.5' }],
    ['yes by a key', aspect({ kind: 'pass-fail' }), 'Y', { kind: 'pass-fail', passed: true }],
    [
      'no by a sign',
      aspect({ kind: 'fatal', zeroes: 'module' }),
      '×',
      { kind: 'fatal', found: false },
    ],
    [
      'the second band',
      aspect({ kind: 'banded', bands: [{ points: '0' }, { points: '2' }] }),
      '2',
      { kind: 'banded', band: 1 },
    ],
    [
      'faults line by line',
      aspect({
        kind: 'faults',
        faults: [
          { label: '甲', points: '1' },
          { label: '乙', points: '2' },
        ],
      }),
      '1  0',
      { kind: 'faults', counts: [1, 0] },
    ],
    [
      'a measurement below nought',
      aspect({ kind: 'ranged', target: '0', ranges: [] }),
      '-0.02',
      { kind: 'ranged', measured: '-0.02' },
    ],
  ])('is %s', (_, of, text, value) => {
    const read = readTyped(of, text);
    expect(read).toEqual({ ok: true, value });
    expect(readTyped(of, typedOf(value))).toEqual(read);
  });
  it('that is empty says that nothing stands there', () => {
    for (const text of ['  ', '/', '／', '空']) {
      expect(readTyped(measured, text)).toEqual({ ok: true, value: null });
    }
  });
  it.each([
    ['typing.unreadable', judged, '4'],
    ['typing.unreadable', measured, '7,5'],
    ['mark.above-maximum', measured, '11'],
    ['mark.absence-not-allowed', measured, 'x'],
    [
      'typing.unreadable',
      aspect({ kind: 'choice', options: [{ deduction: '0' }, { deduction: '50' }] }),
      '0',
    ],
    [
      'mark.unknown-choice',
      aspect({ kind: 'choice', options: [{ deduction: '0' }, { deduction: '50' }] }),
      '3',
    ],
  ])('is refused at once with %s', (code, of, text) => {
    expect(readTyped(of, text)).toMatchObject({ ok: false, code });
  });
  it('may say that a judge gave no mark, where that may be', () => {
    const jury = aspect(
      { kind: 'points', min: '0', max: '10', combination: { rule: 'mean' } },
      [1],
    );
    expect(readTyped(jury, '缺')).toEqual({ ok: true, value: { kind: 'absent' } });
  });
});

describe('the grid', () => {
  const cells = gridCells(form);
  const keys = cells.map(({ key }) => key);
  const step = (from: number, move: Parameters<typeof moveFrom>[2]) =>
    keys.indexOf(moveFrom(cells, keys[from] ?? '', move)?.key ?? '');

  it('has the cells of the print in its order', () => {
    expect(keys).toEqual(
      'judgement/1 judgement/2'
        .split(' ')
        .map((one) => `01/${one}`)
        .concat(['02/judgement/1', '02/judgement/2', '01/value/0', '02/value/0']),
    );
  });
  it('goes on with Enter to the end, and back with Shift', () => {
    expect([step(0, 'next'), step(3, 'next'), step(5, 'next'), step(4, 'back')]).toEqual([
      1, 4, -1, 3,
    ]);
  });
  it('goes up and down to the cell of the same contestant', () => {
    expect([step(1, 'down'), step(3, 'down'), step(5, 'up'), step(0, 'up')]).toEqual([4, 5, 2, -1]);
  });
  it('leaves out what nobody fills', () => {
    const closed = [{ subjectId: '01', aspectId: 'judgement', column: 2 }];
    expect(gridCells({ ...form, closed })).toHaveLength(5);
  });
  it('moves sideways only from the edge of what is typed', () => {
    const inside = { shift: false, atStart: false, atEnd: false };
    expect(moveOf('ArrowLeft', inside)).toBeNull();
    expect(moveOf('ArrowLeft', { ...inside, atStart: true })).toBe('left');
    expect(moveOf('ArrowRight', { ...inside, atEnd: true })).toBe('right');
    expect(moveOf('Enter', { ...inside, shift: true })).toBe('back');
    expect(moveOf('7', inside)).toBeNull();
  });
});

const full = {
  texts: Object.fromEntries(gridCells(form).map(({ key }) => [key, '2'])),
  answers: '2',
  time: '11:20',
};

describe('a draft', () => {
  it('is handed in whole, with empty cells as empty', () => {
    const { '02/value/0': _, ...texts } = full.texts;
    const round = typedRound(form, { ...full, texts });
    expect(round).toMatchObject({ kind: 'typed', answers: 2 });
    expect(round.cells.map(({ value }) => value?.kind ?? null)).toEqual([
      ...Array.from({ length: 4 }, () => 'judgement'),
      'value',
      null,
    ]);
    expect(tallyOf(readCells(form, { ...full, texts }))).toEqual({ filled: 5, empty: 1, wrong: 0 });
  });
  it.each([
    ['blank', { ...full, texts: {} }],
    ['wrong', { ...full, texts: { ...full.texts, '01/value/0': '99' } }],
    ['answers', { ...full, answers: '3' }],
    ['time', { ...full, time: '25:00' }],
    [null, { ...full, time: '' }],
  ])('is held back for %s', (hold, draft) => {
    expect(holdOf(form, draft)).toBe(hold);
  });
  it('survives a reload, and whatever else lies where it is kept', () => {
    expect(readDraft(JSON.stringify(full))).toEqual(full);
    for (const kept of [null, '{', '[]', '{"texts":{"a":1}}']) {
      expect(readDraft(kept)).toEqual({ texts: {}, answers: '1', time: '' });
    }
  });
  it('has the time of the day of the session', () => {
    const moment = momentOf('9：05', form) ?? '';
    expect(timeOf(moment)).toBe('09:05');
    expect(new Date(moment).toDateString()).toBe(
      new Date(form.sessionStartsAt ?? '').toDateString(),
    );
    expect(momentOf('', form)).toBeNull();
    expect(momentOf('noon', form)).toBeUndefined();
  });
});

describe('what is read back', () => {
  const shown = {
    hash: 'a'.repeat(64),
    cells: typedRound(form, full).cells,
    answers: 2,
    decidedAt: momentOf('11:20', form) ?? null,
  };
  it('is the same again, or the cells where the sheet says otherwise', () => {
    const draft = draftOfReading(shown);
    expect(readBackRound(form, shown, draft)).toEqual({
      kind: 'read-back',
      hash: shown.hash,
      cells: [],
    });
    const corrected = { ...draft, texts: { ...draft.texts, '01/value/0': '8' }, time: '11:25' };
    expect(readBackRound(form, shown, corrected)).toMatchObject({
      cells: [{ subjectId: '01', value: { kind: 'value', points: '8' } }],
      decidedAt: momentOf('11:25', form),
    });
  });
});

describe('what is looked at again', () => {
  const cell = { subjectId: '01', aspectId: 'value', column: 0, readings: [] };
  const shown = { cells: [cell], answers: [], decidedAt: [] };
  const blank = { texts: {}, answers: '', time: '' };
  it('is what was typed now, and nothing that was left alone', () => {
    expect(againRound(form, shown, blank)).toBeNull();
    expect(againRound(form, shown, { ...blank, texts: { '01/value/0': '7.5' } })).toEqual({
      kind: 'again',
      cells: [{ ...cell, readings: undefined, value: { kind: 'value', points: '7.5' } }],
    });
    expect(againRound(form, shown, { ...blank, answers: '2', time: '-' })).toEqual({
      ...{ kind: 'again', cells: [], answers: 2, decidedAt: null },
    });
  });
  it.each([
    ['a value out of range', { ...blank, texts: { '01/value/0': '70' } }],
    ['a judge the sheet has not', { ...blank, answers: '3' }],
    ['what is no time', { ...blank, time: 'noon' }],
  ])('waits for %s to be mended', (_, settling) => {
    expect(againRound(form, shown, settling)).toBeNull();
  });
});

describe('an aspect of several lines', () => {
  const faults = aspect(
    { kind: 'faults', faults: ['甲', '乙'].map((label) => ({ label, points: '1' })) },
    [0],
  );
  const listed = { ...form, aspects: [measured, faults] };
  const texts = { '01/faults/0#0': '1', '01/faults/0#1': '0' };
  it('has a row for each as it is printed, and one value', () => {
    expect(gridCells(listed).map(({ key }) => key)).toEqual([
      ...['01/value/0', '02/value/0'],
      ...['01/faults/0#0', '02/faults/0#0', '01/faults/0#1', '02/faults/0#1'],
    ]);
    expect(typedRound(listed, { ...blankDraft, texts }).cells).toMatchObject([
      ...[{ value: null }, { value: null }],
      ...[{ value: { kind: 'faults', counts: [1, 0] } }, { value: null }],
    ]);
  });
  it('needs a number in each, and says so only once all else is right', () => {
    const partial = { ...blankDraft, texts: { '01/faults/0#0': '1' } };
    expect(holdOf(listed, partial)).toBe('lines');
    expect(holdOf(listed, { ...blankDraft, texts: { ...texts, '01/faults/0#1': 'a' } })).toBe(
      'wrong',
    );
    expect(holdOf(listed, { ...blankDraft, texts })).toBeNull();
  });
  it('is read back line by line', () => {
    const { cells } = typedRound(listed, { ...blankDraft, texts });
    const shown = { hash: 'a'.repeat(64), cells, answers: 1, decidedAt: null };
    const draft = draftOfReading(shown);
    expect(draft.texts).toMatchObject(texts);
    expect(readBackRound(listed, shown, draft).cells).toEqual([]);
    const other = { ...draft, texts: { ...draft.texts, '01/faults/0#1': '2' } };
    expect(readBackRound(listed, shown, other).cells).toMatchObject([
      { value: { kind: 'faults', counts: [1, 2] } },
    ]);
  });
});
