import type { Office } from '@jinbang/contracts/office';
import { describe, expect, it } from 'vitest';
import type { MappedModule, OutsideImport } from './outside.client.ts';
import {
  blankMapping,
  draftOf,
  findingsOfFile,
  flawOfMapping,
  mappingOf,
  mayHere,
  whyNotConfirm,
} from './outside.rules.ts';

const aspect = (aspectId: string, code: string) => ({
  ...{ aspectId, code, description: { zh: '直径' }, max: '4', calculation: 'ranged' },
});
const module: MappedModule = {
  ...{ moduleId: 'm', name: { zh: '实操' }, keyKind: 'station', locked: false },
  sessions: [{ sessionId: 'am', name: { zh: '上午场' } }],
  aspects: [aspect('a1', 'A1.1'), aspect('a2', 'A1.2')],
};
const draft = {
  ...blankMapping(module),
  name: ' 三坐标 ',
  key: '工位',
  headers: { a1: '直径', a2: ' ' },
};
const may = (...offices: Office[]) => mayHere(new Set(offices));

describe('a mapping as it is written down', () => {
  it('asks for what is missing, and says the rest', () => {
    expect(flawOfMapping(blankMapping(undefined), undefined)).toBe('name');
    expect(flawOfMapping({ ...draft, key: '' }, module)).toBe('key');
    expect(flawOfMapping({ ...draft, sessionId: '' }, module)).toBe('session');
    expect(flawOfMapping({ ...draft, headers: {} }, module)).toBe('columns');
    expect(flawOfMapping(draft, module)).toBeNull();
    const aspects = Array.from({ length: 41 }, (_, at) => aspect(`x${at}`, `B1.${at}`));
    const headers = Object.fromEntries(aspects.map(({ aspectId }) => [aspectId, aspectId]));
    expect(flawOfMapping({ ...draft, headers }, { ...module, aspects })).toBe('many');
    const mapping = mappingOf(draft, module);
    expect(mapping).toEqual({
      moduleId: 'm',
      name: '三坐标',
      source: 'machine',
      key: '工位',
      session: { sessionId: 'am' },
      columns: [{ column: '直径', aspectId: 'a1' }],
    });
    expect(mappingOf(draftOf(mapping), module)).toEqual(mapping);
  });
  it('takes the column that says the session before a session, and neither where places are no stations', () => {
    expect(mappingOf({ ...draft, sessionColumn: '场次' }, module).session).toEqual({
      column: '场次',
    });
    const theory = { ...module, keyKind: 'entry' as const };
    expect('session' in mappingOf(draft, theory)).toBe(false);
  });
});

describe('who confirms', () => {
  const shown = (state: OutsideImport['state'], needsReason = false) =>
    ({
      state,
      needsReason,
      confirmations: state === 'second' ? [{ personId: 'p1', at: '' }] : [],
    }) as unknown as OutsideImport;
  const who = (personId: string, reason = '') => ({ personId, reason });
  it('is first who hands in, with a reason where marks change', () => {
    expect(whyNotConfirm(shown('first'), may('scorer'), who('p1'))).toBeNull();
    expect(whyNotConfirm(shown('first'), may('judge'), who('p2'))).toBe('first');
    expect(whyNotConfirm(shown('first', true), may('scorer'), who('p1', ' '))).toBe('reason');
    expect(whyNotConfirm(shown('first', true), may('scorer'), who('p1', '更正'))).toBeNull();
  });
  it('is then a judge, and never the same person', () => {
    expect(whyNotConfirm(shown('second'), may('judge'), who('p2'))).toBeNull();
    expect(whyNotConfirm(shown('second'), may('judge', 'scorer'), who('p1'))).toBe('same');
    expect(whyNotConfirm(shown('second'), may('chief-judge'), who('p3'))).toBe('second');
  });
});

describe('a refused file', () => {
  it('is told place by place', () => {
    const trouble = {
      ...{ kind: 'refused', code: 'outside.refused', status: 422, detail: '', requestId: null },
      params: { count: 1 },
      errors: [{ at: 'Sheet1!C2', code: 'outside.cell-value', detail: '请填写分值。' }],
    };
    expect(findingsOfFile(trouble as never)).toMatchObject({
      fatal: [{ sheet: 'Sheet1', row: '2', column: 'C', detail: '请填写分值。' }],
      fatalCount: 1,
    });
    expect(findingsOfFile({ kind: 'unreachable' } as never)).toBeNull();
  });
});
