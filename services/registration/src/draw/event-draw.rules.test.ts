import { describe, expect, it } from 'vitest';
import { atSession, flawOfRosters } from './event-draw.rules.ts';

describe('the sessions of an event drawn in one act', () => {
  it('takes everybody once in each module', () => {
    expect(
      flawOfRosters([
        { moduleId: 'm1', entryIds: ['a', 'b'] },
        { moduleId: 'm1', entryIds: ['c'] },
        { moduleId: 'm2', entryIds: ['a', 'b', 'c'] },
      ]),
    ).toBeUndefined();
  });

  it('refuses somebody in two sessions of one module, and says where', () => {
    expect(
      flawOfRosters([
        { moduleId: 'm1', entryIds: ['a', 'b'] },
        { moduleId: 'm1', entryIds: ['c', 'b'] },
      ])?.issues,
    ).toEqual([{ at: 'sessions.1.entryIds.1', code: 'draw.other-session' }]);
  });

  it('says of which session a refusal speaks', () => {
    const missing = { kind: 'conflict', code: 'draw.commitment-used' } as const;
    expect(atSession(missing, 2)).toEqual({
      ...missing,
      issues: [{ at: 'sessions.2', code: 'draw.commitment-used' }],
    });
    const issues = [{ at: 'entryIds.0', code: 'draw.other-group' }];
    expect(atSession({ kind: 'invalid', code: 'draw.refused', issues }, 0).issues).toEqual([
      { at: 'sessions.0.entryIds.0', code: 'draw.other-group' },
    ]);
  });
});
