import { describe, expect, it } from 'vitest';
import { pairsAfterwards, pairsAtDraw } from './recusal-pair.rules.ts';

const judges = [
  { judgeId: 'j1', organisationId: 'school' },
  { judgeId: 'j2', organisationId: 'works' },
];
const entries = [
  { entryId: 'a', organisationId: 'school' },
  { entryId: 'b', organisationId: 'elsewhere' },
  { entryId: 'c', organisationId: 'school' },
];

describe('own-organisation pairs', () => {
  it('are listed with the subjects once the draws are open', () => {
    const subject = { kind: 'review', moduleId: 'm1', reviewCode: 'K1' } as const;
    expect(pairsAfterwards(judges, entries, [{ entryId: 'a', subject }])).toEqual([
      { judgeId: 'j1', organisationId: 'school', entryId: 'a', subjects: [subject] },
      { judgeId: 'j1', organisationId: 'school', entryId: 'c', subjects: [] },
    ]);
  });
  it('of an open event name judge and station, in an order that says nothing of the entries', () => {
    const lots = [
      { entryId: 'c', station: '3' },
      { entryId: 'b', station: '2' },
      { entryId: 'a', station: '1' },
    ];
    expect(pairsAtDraw(judges, entries, lots)).toEqual([
      { judgeId: 'j1', station: '1' },
      { judgeId: 'j1', station: '3' },
    ]);
  });
});
