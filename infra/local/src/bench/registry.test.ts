import { describe, expect, it } from 'vitest';
import { PlainStop } from '../plain-stop.ts';
import { benches, findBenches } from './registry.ts';

describe('the registry of benches', () => {
  it('runs all of them, in their order, where none is named', () => {
    expect(findBenches([])).toEqual(benches);
  });
  it('runs only the named ones', () => {
    expect(findBenches(['ranking-lag']).map(({ name }) => name)).toEqual(['ranking-lag']);
  });
  it('runs all of a subject, each once, when the subject is named', () => {
    const names = findBenches(['ranking', 'ranking-lag']).map(({ name }) => name);
    expect(names).toContain('mark-to-viewer');
    expect(names).not.toContain('mark-intake-32');
    expect(new Set(names).size).toBe(names.length);
  });
  it('says what there is when a name is unknown, before anything starts', () => {
    expect(() => findBenches(['ranking-lag', 'nothing'])).toThrow(PlainStop);
    expect(() => findBenches(['nothing'])).toThrow(
      /called nothing; there are:\n {2}mark-intake-32/,
    );
  });
});
