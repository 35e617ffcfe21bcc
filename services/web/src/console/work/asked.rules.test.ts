import { describe, expect, it } from 'vitest';
import { wayOfAsked, whoseTurn } from './asked.rules.ts';

describe('what waits for a second signature', () => {
  const asked = { proposedBy: 'chief' };

  it('is the supervisor’s to decide', () => {
    expect(whoseTurn(asked, new Set(['supervisor']), 'watcher')).toBe('mine');
    expect(whoseTurn(asked, new Set(['organiser']), 'organiser')).toBe('others');
  });
  it('is never decided by who asked, whatever other office they hold', () => {
    expect(whoseTurn(asked, new Set(['chief-judge', 'supervisor']), 'chief')).toBe('own');
  });
  it('is decided where it stands: an amendment with its scheme, the rest with the sheets', () => {
    expect(wayOfAsked({ kind: 'amendment', moduleId: 'm' }, 'e')).toEqual({
      screen: 'scheme',
      chosen: { event: 'e', module: 'm' },
    });
    expect(wayOfAsked({ kind: 'sheet', moduleId: 'm' }, 'e').screen).toBe('judging');
  });
});
