import type { ReleaseDesk } from '@jinbang/contracts/http/result-desk';
import { describe, expect, it } from 'vitest';
import { isFreezable, notMine, withStep } from './result.rules.ts';

const next: ReleaseDesk['next'] = {
  act: 'approve',
  step: null,
  offices: ['supervisor', 'organiser'],
  notBy: 'p1',
  from: null,
};

describe('whose the next step is', () => {
  it('is another office’s, a second person’s, or one’s own', () => {
    expect(notMine(next, new Set(['judge']), 'p2')).toBe('office');
    expect(notMine(next, new Set(['organiser']), 'p1')).toBe('second-person');
    expect(notMine(next, new Set(['organiser']), 'p2')).toBeNull();
  });
});

describe('a public board', () => {
  const withRows = (rows: ReleaseDesk['board']['rows']) =>
    isFreezable({ board: { rule: 'live', state: 'live', rows } } as ReleaseDesk);
  it('is stopped only where it shows marks that move', () => {
    expect((['all', 'signed', 'locked'] as const).map(withRows)).toEqual([true, true, true]);
    expect((['none', 'frozen', 'published'] as const).map(withRows)).toEqual([false, false, false]);
  });
});

describe('the order of release', () => {
  it('takes steps in the order they were put in, the notice last', () => {
    expect(withStep([], 'venue')).toEqual(['venue', 'notice']);
    expect(withStep(['venue', 'notice'], 'ceremony')).toEqual(['venue', 'ceremony', 'notice']);
  });
  it('has the notice as long as it has anything', () => {
    expect(withStep(['venue', 'notice'], 'venue')).toEqual([]);
    expect(withStep(['venue', 'ceremony', 'notice'], 'venue')).toEqual(['ceremony', 'notice']);
    expect(withStep(['venue', 'notice'], 'notice')).toEqual([]);
    expect(withStep([], 'notice')).toEqual(['notice']);
  });
});
