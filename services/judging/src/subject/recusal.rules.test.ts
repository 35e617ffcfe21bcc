import { describe, expect, it } from 'vitest';
import { actingSeats, recusedAt } from './recusal.rules.ts';

const subjects = ['1', '2', '9'].map((label) => ({
  subjectId: `at ${label}`,
  sessionId: 's1',
  label,
}));
const pair = (judgeId: string, station: string, sessionId = 's1') => ({
  judgeId,
  station,
  sessionId,
});
const moves = [{ fromSubjectId: 'at 2', toSubjectId: 'at 9', aspects: [], toCode: 'OK' as const }];

describe('a judge who stands aside', () => {
  it('does so at that station of that session and nowhere else', () => {
    const recused = recusedAt([pair('anna', '2'), pair('ben', '1', 's2')], subjects, []);
    expect([...recused]).toEqual([['at 2', new Set(['anna'])]]);
    expect(actingSeats(recused, 'at 2', ['anna', 'ben', 'cai'])).toEqual(['ben', 'cai']);
    expect(actingSeats(recused, 'at 1', ['anna', 'ben', 'cai'])).toEqual(['anna', 'ben', 'cai']);
  });
  it('stands aside where that contestant goes on, too', () => {
    const recused = recusedAt([pair('anna', '2')], subjects, moves);
    expect([...recused.keys()]).toEqual(['at 2', 'at 9']);
  });
});
