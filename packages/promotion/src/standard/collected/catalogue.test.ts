import { describe, expect, it } from 'vitest';
import { lintStandard } from '../compare-standards.ts';
import { readStandard } from '../read-standard.ts';
import { COLLECTED_STANDARDS } from './catalogue.ts';

describe.each(COLLECTED_STANDARDS.map((one) => [one.id, one] as const))('%s', (_, standard) => {
  it('can be written as JSON and read again', () => {
    expect(readStandard(JSON.parse(JSON.stringify(standard)))).toEqual({
      ok: true,
      value: standard,
    });
  });
  it('has the five levels, lowest first, and no clause that another makes idle', () => {
    expect(standard.levels.map(({ level }) => level)).toEqual(['5', '4', '3', '2', '1']);
    expect(lintStandard(standard)).toEqual([]);
  });
  it('says that it is a sample', () => {
    expect(standard.edition).toContain('示例');
  });
});
