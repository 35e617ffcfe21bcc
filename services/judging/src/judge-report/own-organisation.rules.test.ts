import { setHash } from '@jinbang/contracts/set-hash';
import { describe, expect, it } from 'vitest';
import type { OpenedRow } from '../judge-report.tables.ts';
import { subjectOf } from '../overview/picture.fixture.ts';
import { entriesBySubject, favourOf, openedRows } from './own-organisation.rules.ts';

const station = (entryId: string, sign: string): OpenedRow => ({
  entryId,
  subject: { kind: 'station', moduleId: 'm', sessionId: 'am', station: sign },
});
const rows = [station('e1', '01'), station('e2', '02')];
const closing = { parts: 1, rows: 2, hash: setHash(rows) };

describe('an opening', () => {
  it('is read only when all of it is here, and is what was told', () => {
    expect(openedRows(undefined)).toBe('sealed');
    expect(openedRows({ parts: [{ part: 1, rows }], closing: null })).toBe('arriving');
    expect(openedRows({ parts: [], closing })).toBe('arriving');
    const other = [{ part: 1, rows: [rows[0] as OpenedRow, station('e3', '02')] }];
    expect(openedRows({ parts: other, closing })).toBe('arriving');
    expect(openedRows({ parts: [{ part: 1, rows }], closing })).toEqual(rows);
  });
});

describe('whose a subject was', () => {
  it('is found by what its marks are keyed to', () => {
    const subjects = [
      subjectOf('01'),
      subjectOf('K7', { kind: 'review', sessionId: null }),
      subjectOf('001', { kind: 'entry', sessionId: null }),
      subjectOf('09'),
    ];
    const opened = [
      ...rows,
      { entryId: 'e7', subject: { kind: 'review' as const, moduleId: 'm', reviewCode: 'K7' } },
      { entryId: 'e8', subject: { kind: 'entry' as const, moduleId: 'm', entryNo: '001' } },
    ];
    expect([...entriesBySubject(opened, subjects, [])]).toEqual([
      ['01', 'e1'],
      ['K7', 'e7'],
      ['001', 'e8'],
    ]);
  });
  it('goes with whoever moved on to another station', () => {
    const move = { fromSubjectId: '02', toSubjectId: '09', aspects: [], toCode: 'OK' as const };
    const found = entriesBySubject(rows, [subjectOf('02'), subjectOf('09')], [move]);
    expect(found.get('09')).toBe('e2');
  });
});

describe('favour for the own organisation', () => {
  const panel = (subject: string, points: readonly number[]) =>
    points.map((value, at) => ({ item: `${subject}/A1`, judge: `j${at}`, points: value }));
  const marks = [...panel('01', [0.9, 0.6, 0.6]), ...panel('02', [0.5, 0.5, 0.5])];
  const whose = {
    entries: new Map([
      ['01', 'e1'],
      ['02', 'e2'],
    ]),
    entryOrganisations: new Map([
      ['e1', 'school'],
      ['e2', 'works'],
    ]),
    judgeOrganisations: new Map([['j0', new Set(['school'])]]),
  };
  it('says of how many marks and contestants it is, and never of whom', () => {
    const found = favourOf(marks, whose);
    expect(found[0]).toMatchObject({
      ...{ judgeId: 'j0', isHomeKnown: true, contestants: 1, ownMarks: 1, othersMarks: 1 },
      standardError: null,
    });
    expect(found[0]?.favour).toBeCloseTo(0.2, 9);
    expect(JSON.stringify(found)).not.toMatch(/school|works|e1|e2/);
  });
  it('is none for a judge of whom no organisation is on file, or who marked none of it', () => {
    const found = favourOf(marks, whose);
    expect(found[1]).toMatchObject({ isHomeKnown: false, contestants: 0, own: null, favour: null });
  });
  it('leaves out marks nobody knows whose they are', () => {
    const [first] = favourOf(marks, { ...whose, entries: new Map([['01', 'e1']]) });
    expect(first).toMatchObject({ ownMarks: 1, othersMarks: 0, favour: null });
  });
});
