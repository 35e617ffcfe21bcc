import type { Aspect } from '@jinbang/scoring/aspect';
import { describe, expect, it } from 'vitest';
import type { SeatChange } from '../panel/seat-change.rules.ts';
import type { Cell, CellValue } from '../score-sheet/aspect-state.ts';
import { cellsOf, closedCells, judgeOfColumn, type PaperForm } from './paper-form.rules.ts';
import { planPaperMarks, type Ruling } from './paper-plan.rules.ts';
import { ANSWERS, DECIDED_AT, type Read } from './reading.rules.ts';

const judged: Aspect = {
  ...{ id: 'j', code: 'A1.1', kind: 'J', max: '3' },
  calculation: { kind: 'judgement' },
};
const measured: Aspect = {
  ...{ id: 'm', code: 'A1.2', kind: 'M', max: '3' },
  calculation: { kind: 'value' },
};
const twice: Aspect = { ...measured, id: 't', code: 'A1.3', entries: 'twoIndependent' };
const form = (changes: Partial<PaperForm> = {}): PaperForm => ({
  ...{ subjects: ['01', '02'], seats: ['J1', 'J2'], aspects: [judged, measured, twice] },
  ...{ changes: [], recused: new Map(), moves: [] },
  ...changes,
});
const score = (given: string): CellValue => ({ kind: 'judgement', score: given });
const value = (points: string): CellValue => ({ kind: 'value', points });
const cell = (given: CellValue, version = 1, rest: Partial<Cell> = {}): Cell => ({
  ...{ version, value: given, recordedAt: '2026-05-12T02:00:00.000Z' },
  ...rest,
});
type Cells = Readonly<Record<string, Cell>>;
const plan = (
  read: Readonly<Record<string, Read>>,
  {
    cells = {} as Readonly<Record<string, Cells>>,
    rulings = [] as readonly Ruling[],
    codes = {} as Readonly<Record<string, 'DNS' | 'DNF'>>,
    on = form(),
    typedAt = undefined as Date | undefined,
  } = {},
) =>
  planPaperMarks(
    {
      ...{ form: on, panelSeats: on.seats, rulings, codes: new Map(Object.entries(codes)) },
      ...{ typedAt, sheetId: 'sheet' },
      states: new Map(Object.entries(cells).map(([key, own]) => [key, { cells: own }])),
    },
    new Map(Object.entries({ [ANSWERS]: 1, [DECIDED_AT]: null, ...read })),
  ).map(({ judgeId, effect, basedOn }) => [judgeId, effect, basedOn]);

describe('the cells of a sheet', () => {
  it('stand in the order of the print: aspects down, then contestants, then judges', () => {
    expect(
      cellsOf(form()).map(({ place }) => `${place.aspectId}${place.subjectId}${place.column}`),
    ).toEqual('j011 j012 j021 j022 m010 m020 t011 t012 t021 t022'.split(' '));
  });
  it('leave out a judge who stands aside', () => {
    const aside = form({ recused: new Map([['02', new Set(['J2'])]]) });
    expect(closedCells(aside)).toEqual([{ subjectId: '02', aspectId: 'j', column: 2 }]);
  });
});

describe('what a sheet would do to the marks', () => {
  it('gives each judge the own column, and the value of the panel to who signed for it', () => {
    expect(plan({ 'j/': null, '01/j/2': score('3'), '01/m/0': value('2'), [ANSWERS]: 2 })).toEqual([
      ['J2', 'new', 0],
      ['J2', 'new', 0],
    ]);
  });
  it('gives two independent values to two judges', () => {
    expect(plan({ '01/t/1': value('2'), '01/t/2': value('2') })).toEqual([
      ['J1', 'new', 0],
      ['J2', 'new', 0],
    ]);
  });
  it('is nothing where nothing stands on the paper, or nobody competed', () => {
    expect(plan({ '01/m/0': null })).toEqual([]);
    expect(plan({ '01/m/0': value('2') }, { codes: { '01': 'DNS' } })).toEqual([]);
    expect(plan({ '01/m/0': value('2') }, { codes: { '01': 'DNF' } })).toHaveLength(1);
  });
  it('leaves a mark that says the same, whoever of the panel gave it', () => {
    const cells = { '01/m': { J2: cell(value('2.0'), 3) } };
    expect(plan({ '01/m/0': value('2') }, { cells })).toEqual([['J2', 'same', 3]]);
  });
  it('never overwrites another: it waits for the word of the chief judge about exactly that mark', () => {
    const cells = { '01/j': { J1: cell(score('1'), 2) } };
    const read = { '01/j/1': score('3') };
    const ruling = (original: Ruling['original'], standingVersion: number): Ruling => ({
      ...{ cell: { subjectId: '01', aspectId: 'j', column: 1 }, judgeId: 'J1' },
      ...{ original, standingVersion },
    });
    expect(plan(read, { cells })).toEqual([['J1', 'disputed', 2]]);
    expect(plan(read, { cells, rulings: [ruling('paper', 1)] })).toEqual([['J1', 'disputed', 2]]);
    expect(plan(read, { cells, rulings: [ruling('standing', 2)] })).toEqual([['J1', 'kept', 2]]);
    expect(plan(read, { cells, rulings: [ruling('paper', 2)] })).toEqual([['J1', 'changed', 2]]);
  });
  it('asks about every mark of the panel that differs from its one value', () => {
    const cells = { '01/m': { J1: cell(value('2')), J2: cell(value('1')) } };
    expect(plan({ '01/m/0': value('2') }, { cells })).toEqual([
      ['J1', 'same', 1],
      ['J2', 'disputed', 1],
    ]);
  });
  it('gives anew what lapsed', () => {
    const cells = { '01/j': { J1: cell(score('3'), 4, { lapsed: true }) } };
    expect(plan({ '01/j/1': score('3') }, { cells })).toEqual([['J1', 'new', 4]]);
  });
});

describe('a sheet without a time, where a judge left after it was typed (M09)', () => {
  const typedAt = new Date('2026-05-12T02:30:00Z');
  const left = (restarted: SeatChange['restarted']) =>
    form({
      changes: [
        {
          ...{ subCriteria: ['A1'], leaverId: 'J2', successorId: 'J9', sheets: [], restarted },
          leftAt: new Date('2026-05-12T03:00:00Z'),
          recordedAt: new Date('2026-05-12T03:05:00Z'),
        },
      ],
    });
  it('stays with whoever wrote it: nothing of it is given in the name of the successor', () => {
    const cells = { '01/j': { J2: cell(score('3')) } };
    const read = { '01/j/2': score('3') };
    expect(plan(read, { cells, on: left([]), typedAt })).toEqual([['J2', 'same', 1]]);
  });
  it('gives nothing anew of what lapsed when the panel began anew; a sheet typed since does', () => {
    const cells = { '01/j': { J1: cell(score('3'), 1, { lapsed: true }) } };
    const read = { '01/j/1': score('3') };
    const on = left([{ sheetId: 'sheet', aspectId: 'j' }]);
    expect(plan(read, { cells, on, typedAt })).toEqual([['J1', 'kept', 1]]);
    const since = new Date('2026-05-12T04:00:00Z');
    expect(plan(read, { cells, on, typedAt: since })).toEqual([['J1', 'new', 1]]);
  });
});

describe('the judge of a column', () => {
  const change: SeatChange = {
    ...{ subCriteria: ['A1'], leaverId: 'J2', successorId: 'J9', sheets: [], restarted: [] },
    leftAt: new Date('2026-05-12T03:00:00Z'),
    recordedAt: new Date('2026-05-12T03:05:00Z'),
  };
  const seats = { seats: ['J1', 'J2'], changes: [change] };
  it('is who sat there when it was decided', () => {
    expect(judgeOfColumn(seats, 2, new Date('2026-05-12T02:59:00Z'))).toBe('J2');
    expect(judgeOfColumn(seats, 2, new Date('2026-05-12T03:00:00Z'))).toBe('J9');
    expect(judgeOfColumn(seats, 1, undefined)).toBe('J1');
  });
  it('is who sits there now where no time stands on the sheet', () => {
    expect(judgeOfColumn(seats, 2, undefined)).toBe('J9');
    expect(judgeOfColumn(seats, 3, undefined)).toBeUndefined();
  });
});
