import { describe, expect, it } from 'vitest';
import { nothingSaid, saidText, witnessesOf } from './who-and-when.rules.ts';

describe('who watched a draw', () => {
  it('is chosen from those who watch by rule, the supervisor first, each once and never oneself', () => {
    const officials = [
      { personId: 'chief', office: 'chief-judge' },
      { personId: 'judge', office: 'judge' },
      { personId: 'self', office: 'encryption-judge' },
      { personId: 'watcher', office: 'supervisor' },
      { personId: 'chief', office: 'organiser' },
    ] as const;
    expect(witnessesOf(officials, 'self')).toEqual([
      { personId: 'watcher', offices: ['supervisor'] },
      { personId: 'chief', offices: ['chief-judge', 'organiser'] },
    ]);
  });
});

describe('when it happened', () => {
  it('is now unless another time is given', () => {
    expect(saidText(nothingSaid)).toEqual({ witnessIds: [] });
    expect(saidText({ witnessIds: ['a'], when: 'not a time' })).toEqual({ witnessIds: ['a'] });
    const when = '2026-11-20T09:30';
    expect(saidText({ witnessIds: ['a'], when })).toEqual({
      witnessIds: ['a'],
      happenedAt: new Date(when).toISOString(),
    });
  });
});
