import type { WorkKind } from '@jinbang/contracts/http/body-work';
import { describe, expect, it } from 'vitest';
import { linesOf, turnOf, type Waiting } from './work.rules.ts';

const day = (text: string): Date => new Date(`2026-03-${text}T08:00:00Z`);
const waits = (kind: WorkKind, change: Partial<Waiting> = {}): Waiting => ({
  ...{ kind, isOwn: false, mayDo: true, count: 1, since: day('10') },
  ...{ bodyId: 'body', bodies: 1, oldestId: null },
  ...change,
});

describe('whose turn it is', () => {
  it('is the turn of whoever holds the office', () => {
    expect(turnOf({ isOwn: false, mayDo: true })).toBe('mine');
    expect(turnOf({ isOwn: false, mayDo: false })).toBe('others');
  });
  it('is never the turn of whoever asked, also with the office in their hands', () => {
    expect(turnOf({ isOwn: true, mayDo: true })).toBe('own');
    expect(turnOf({ isOwn: true, mayDo: false })).toBe('own');
  });
});

describe('the lines of today', () => {
  it('are one a kind, and empty where nothing waits', () => {
    expect(linesOf([])).toEqual([]);
    const lines = linesOf([
      waits('approval', { count: 2 }),
      waits('approval', { isOwn: true, count: 3 }),
    ]);
    expect(lines).toMatchObject([{ kind: 'approval', turn: 'mine', count: 5, mine: 2 }]);
  });
  it('say since when what is mine waits, however long the rest has waited', () => {
    const [line] = linesOf([
      waits('register-act', { isOwn: true, since: day('01'), bodyId: 'other' }),
      waits('register-act', { since: day('09'), oldestId: 'act' }),
    ]);
    expect(line).toMatchObject({ since: day('09'), bodyId: 'body', oldestId: 'act', mine: 1 });
  });
  it('say of what is asked for by me, and of what is another’s, whom it waits for', () => {
    const [own] = linesOf([
      waits('letter', { mayDo: false }),
      waits('letter', { isOwn: true, since: day('12') }),
    ]);
    expect(own).toMatchObject({ turn: 'own', mine: 0, since: day('12') });
    expect(linesOf([waits('paper-seal', { mayDo: false })])).toMatchObject([{ turn: 'others' }]);
  });
  it('begin with what is mine, the most urgent first, whatever waits for others', () => {
    const lines = linesOf([
      waits('paper-hand'),
      waits('objection', { mayDo: false }),
      waits('register-act', { isOwn: true }),
      waits('approval'),
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual([
      'approval',
      'paper-hand',
      'objection',
      'register-act',
    ]);
  });
  it('say when the first certificate ends, of renewals alone', () => {
    const [renewal] = linesOf([waits('renewal', { since: new Date('2026-01-01T00:00:00Z') })]);
    expect(renewal?.dueAt).toEqual(new Date('2026-04-01T00:00:00Z'));
    expect(linesOf([waits('check')])).toMatchObject([{ dueAt: null }]);
  });
});
