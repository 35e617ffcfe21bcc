import { describe, expect, it } from 'vitest';
import type { Act } from '../act.ts';
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
  it('says what was noted, and what was written down on the floor', () => {
    const day = dayWith([subjectWith('07')], [aspectWith('A1.1', { kind: 'judgement' })]);
    const act: Act = {
      ...{ type: 'note-aspect', sheetId: 's', subjectId: 'subject-07' },
      ...{ aspectId: 'aspect-A1.1', note: '再看', isUnsure: true },
    };
    const record: Act = {
      ...{ type: 'record-incident', eventId: 'e', incidentId: 'i' },
      incident: { sessionId: 's', station: '08', kind: 'power', stoppedAt: '2026-11-21T01:00:00Z' },
    };
    const queue = [
      { ...pending, aspectId: 'note:aspect-A1.1', act },
      { ...pending, subjectId: 'e', aspectId: 'incident:i', act: record },
    ];
    expect(unsentRows(queue, { rosterCode: '4711', day }, 'en')).toMatchObject([
      { subject: '07', aspect: 'A1.1', value: 'Note: unsure · 再看' },
      { subject: 'Station 08', aspect: 'Incident' },
    ]);
  });
  it('is not hidden when the day that names it is gone', () => {
    expect(unsentRows([pending], undefined, 'en')).toMatchObject([
      { rosterCode: '–', subject: 'subject-07', aspect: 'aspect-A1.1' },
    ]);
  });
});
