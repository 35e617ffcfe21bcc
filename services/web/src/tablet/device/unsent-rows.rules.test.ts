import { describe, expect, it } from 'vitest';
import type { Pending } from '../queue.rules.ts';
import { aspectWith, dayWith, score, subjectWith } from '../tablet.fixture.ts';
import { unsentRows } from './unsent-rows.rules.ts';

const pending: Pending = {
  commandId: 'c1',
  subjectId: 'subject-07',
  aspectId: 'aspect-A1.1',
  value: score('2'),
  decidedAt: '2026-11-21T01:00:00Z',
  sessionId: 'session-1',
  basedOn: 0,
  isTried: true,
  refusal: null,
};

describe('what is left on a tablet that was taken out', () => {
  it('is said in the words of the hall', () => {
    const day = dayWith([subjectWith('07')], [aspectWith('A1.1', { kind: 'judgement' })]);
    expect(unsentRows([pending], { rosterCode: '4711', day }, 'zh')).toEqual([
      {
        commandId: 'c1',
        rosterCode: '4711',
        subject: '07',
        aspect: 'A1.1',
        value: '2',
        decidedAt: '2026-11-21T01:00:00Z',
      },
    ]);
  });
  it('is not hidden when the day that names it is gone', () => {
    expect(unsentRows([pending], undefined, 'en')).toMatchObject([
      { rosterCode: '–', subject: 'subject-07', aspect: 'aspect-A1.1' },
    ]);
  });
});
