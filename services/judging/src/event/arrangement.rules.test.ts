import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  compareSubjects,
  wantedSheets,
  wantedSubjects,
} from './arrangement.rules.ts';

const station = (name: string, inUse: boolean) => ({ station: name, spare: false, inUse });
const arrangement: Arrangement = {
  modules: [
    { moduleId: 'floor', keyKind: 'station', subCriteria: ['A1', 'A2'] },
    { moduleId: 'theory', keyKind: 'entry', subCriteria: ['B1'] },
    { moduleId: 'work', keyKind: 'review', subCriteria: [] },
    { moduleId: 'untold', keyKind: null, subCriteria: [] },
  ],
  sessions: [
    {
      sessionId: 'am',
      moduleId: 'floor',
      group: 'worker',
      stations: [station('01', true), station('02', false)],
    },
    { sessionId: 'pm', moduleId: 'floor', group: 'student', stations: [station('01', true)] },
  ],
  codes: [],
  entries: [
    { entryNo: '001', group: 'worker', withdrawn: false },
    { entryNo: '002', group: 'worker', withdrawn: true },
  ],
};

describe('whom marks can be about', () => {
  it('is a station somebody drew, which is another one in every session', () => {
    expect(
      wantedSubjects(arrangement).filter(({ moduleId }) => moduleId === 'floor'),
    ).toMatchObject([
      { sessionId: 'am', label: '01', group: 'worker' },
      { sessionId: 'pm', label: '01', group: 'student' },
    ]);
  });
  it('is an entry number that has not withdrawn, where marks are keyed to entries', () => {
    expect(wantedSubjects(arrangement).filter(({ kind }) => kind === 'entry')).toMatchObject([
      { moduleId: 'theory', sessionId: null, label: '001' },
    ]);
  });
  it('is a review code once the third draw has given it, of the group its session was held for', () => {
    const groups = [
      { group: 'worker', codes: ['K02', 'K09'] },
      { group: null, codes: ['K05'] },
    ];
    const coded = { ...arrangement, codes: [{ moduleId: 'work', groups }] };
    expect(wantedSubjects(coded).filter(({ moduleId }) => moduleId === 'work')).toEqual([
      { moduleId: 'work', sessionId: null, kind: 'review', label: 'K02', group: 'worker' },
      { moduleId: 'work', sessionId: null, kind: 'review', label: 'K09', group: 'worker' },
      { moduleId: 'work', sessionId: null, kind: 'review', label: 'K05', group: null },
    ]);
  });
  it('is nobody yet in a module whose review codes are not drawn, or not told of', () => {
    const others = wantedSubjects(arrangement).filter(({ moduleId }) =>
      ['work', 'untold'].includes(moduleId),
    );
    expect(others).toEqual([]);
  });
});

describe('subjects on file', () => {
  const known = (label: string, inUse: boolean) => ({
    subjectId: label,
    moduleId: 'floor',
    sessionId: 'am',
    label,
    group: 'worker',
    inUse,
  });
  const wanted = wantedSubjects(arrangement).slice(0, 1);
  it('are added where one is missing', () => {
    expect(compareSubjects([], wanted)).toEqual({ missing: wanted, changed: [] });
  });
  it('stay when their station is given up, but are not in use', () => {
    expect(compareSubjects([known('01', true), known('09', true)], wanted)).toEqual({
      missing: [],
      changed: [known('09', false)],
    });
  });
  it('are in use again when somebody draws the station after all', () => {
    expect(compareSubjects([known('01', false)], wanted).changed).toEqual([known('01', true)]);
  });
  it('are left alone when nothing changed', () => {
    expect(compareSubjects([known('01', true)], wanted)).toEqual({ missing: [], changed: [] });
  });
});

describe('score sheets', () => {
  it('are one per sub-criterion and session, or per sub-criterion where there are no sessions', () => {
    expect(wantedSheets(arrangement).map((sheet) => Object.values(sheet).join(' '))).toEqual([
      'floor am A1',
      'floor am A2',
      'floor pm A1',
      'floor pm A2',
      'theory  B1',
    ]);
  });
});
