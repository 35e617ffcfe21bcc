import { describe, expect, it } from 'vitest';
import { contestTable } from './contest-table.ts';
import { lookAround } from './look-around.ts';
import type { Played } from './play-contest.ts';

type Row = Played['result']['page']['rows'][number];
type Decision = Played['certified']['decisions'][number];

const rowOf = (entryNo: string, rank: number | null): Row => ({
  group: 'worker',
  rank,
  code: rank === null ? 'DNS' : 'OK',
  entryNo,
  award: null,
  total: rank === null ? null : '57.2',
  scale: null,
  modules: [],
  marks: 0,
});
const decisionOf = (entryId: string, outcome: Decision['outcome']): Decision => ({
  decisionId: `d-${entryId}`,
  entryId,
  personId: `p-${entryId}`,
  kind: 'level',
  outcome,
  level: outcome === 'granted' ? '2' : null,
  reason: 'rank',
  sentence: { zh: '不在前 10 名之内。', en: 'Not among the first 10.' },
});

/** Two of the cast: the first with a certificate, the second without. */
const played: Played = {
  seed: 7,
  competitionId: 'c',
  eventId: 'e',
  contestants: 2,
  marks: 1,
  conflicts: 1,
  entryIds: ['one', 'two'],
  result: {
    version: 1,
    pageUrl: '',
    pageHash: '',
    page: { rows: [rowOf('001', 1), rowOf('002', null)] },
  },
  certified: {
    decisions: [decisionOf('one', 'granted'), decisionOf('two', 'refused')],
    certificates: [
      {
        certificateId: 'x',
        number: 'S0001',
        entryId: 'one',
        personId: 'p-one',
        level: '2',
        verifyUrl: '',
      },
    ],
    verifications: [],
    credentials: [],
  },
  tokens: { judge: 'jb_made-up-judge', 'chief-judge': 'jb_made-up-chief' },
};
const outcome = {
  contestants: 2,
  marks: 1,
  ranked: 1,
  proposed: 1,
  refused: 1,
  issued: 1,
  verified: 1,
  seconds: 1,
  urls: { board: 'http://localhost:1/board/e' },
};

describe('the table at the end of the demo', () => {
  const lines = contestTable(played, outcome).split('\n');
  const columnOf = (text: string): number | undefined =>
    lines.find((line) => line.includes(text))?.indexOf(text);

  it('says why somebody got no certificate, in both languages, and the number to who did', () => {
    expect(lines.some((line) => line.endsWith('S0001'))).toBe(true);
    expect(lines.filter((line) => line.includes('Not among the first 10.'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('不在前 10 名之内。'))).toHaveLength(1);
  });
  it('sets the English reason below the Chinese one, in the column of the head', () => {
    expect(columnOf('Not among')).toBe(columnOf('certificate, or why not'));
  });
});

describe('looking around', () => {
  it('names a token for each person it offers and leaves out who has none', () => {
    const system = {
      urls: { gateway: 'http://localhost:1', plain: undefined, live: '', services: {}, nats: '' },
      tokens: { bootstrap: 'made-up-bootstrap', operatorId: 'o' },
    };
    const all = lookAround(system, played);
    expect(all).toContain('http://localhost:1/tablet/?by=token&event=e');
    expect(all).toContain('jb_made-up-judge');
    const without = lookAround(system, { ...played, tokens: { judge: 'jb_made-up-judge' } });
    expect(without).not.toContain('chief judge');
  });
});
