import { subjectKey } from '@jinbang/contracts/mark-subject';
import { positionsOf } from '@jinbang/draws/sealed-lots';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryView } from '../entry/entry.body.ts';
import type { EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import { flawOfConfirmation, flawOfOpening, mappingOf, partsOf } from './opening.rules.ts';

const event = {
  state: 'DRAWN',
  terms: {},
  modules: [
    { moduleId: 'm1', keyKind: 'station' },
    { moduleId: 'm2', keyKind: 'entry' },
  ],
} as unknown as EventView;
const ready = {
  event,
  judging: 'REVIEW',
  lockedModules: ['m1', 'm2'],
  reviews: new Map(),
} as const;

describe('opening the draws', () => {
  it('is possible when every module is locked and the event is in review', () => {
    expect(flawOfOpening(ready)).toBeUndefined();
  });
  it('is refused while a module is open, before the review, and a second time', () => {
    expect(flawOfOpening({ ...ready, lockedModules: ['m1'] })).toMatchObject({
      code: 'opening.modules-unlocked',
      params: { open: 1 },
    });
    expect(flawOfOpening({ ...ready, judging: 'MARKING' })?.code).toBe('opening.not-in-review');
    expect(flawOfOpening({ ...ready, judging: null })?.code).toBe('opening.not-in-review');
    expect(flawOfOpening({ ...ready, event: { ...event, state: 'DECRYPTED' } })?.code).toBe(
      'opening.not-now',
    );
  });
  it('is refused while the review of a module is not done', () => {
    const terms = { reviewTop: '30', reviewRest: '15', reviewErrors: '5' };
    const asked = { ...ready, event: { ...event, terms } };
    expect(flawOfOpening(asked)).toMatchObject({
      code: 'opening.modules-unreviewed',
      params: { open: 2 },
    });
    const done = new Map([
      ['m1', 'CLOSED' as const],
      ['m2', 'CLOSED' as const],
    ]);
    expect(flawOfOpening({ ...asked, reviews: done })).toBeUndefined();
    expect(flawOfOpening({ ...ready, reviews: new Map([['m1', 'OPEN']]) })?.code).toBe(
      'opening.modules-unreviewed',
    );
  });
  it('takes two people', () => {
    const opening = { state: 'requested', requestedBy: 'p1' } as const;
    expect(flawOfConfirmation(opening, 'p1')?.code).toBe('opening.second-person');
    expect(flawOfConfirmation(opening, 'p2')).toBeUndefined();
    expect(flawOfConfirmation({ ...opening, state: 'opened' }, 'p2')?.code).toBe(
      'opening.already-opened',
    );
  });
});

describe('the opened mapping', () => {
  const entries = [
    { entryId: 'a', entryNo: '001' },
    { entryId: 'b', entryNo: '002' },
  ] as EntryView[];
  const sessions = [
    { sessionId: 's1', moduleId: 'm1' },
    { sessionId: 's2', moduleId: 'm1' },
  ] as SessionView[];

  it('has a line for each drawn station and each entry number, of those who stand', () => {
    const drawn = (sessionId: string, pairs: [string, string][]) => ({
      kind: 'stations-drawn' as const,
      sessionId,
      lots: pairs.map(([entryId, station]) => ({ entryId, station })),
      secret: null,
    });
    const positions = positionsOf([
      drawn('s1', [['b', '1']]),
      drawn('s2', [
        ['a', '1'],
        ['withdrawn', '2'],
      ]),
    ]);
    const rows = mappingOf(event, entries, sessions, positions);
    expect(rows.map(({ entryId, subject }) => `${entryId} ${subjectKey(subject)}`)).toEqual([
      'b m1:station:s1:1',
      'a m1:station:s2:1',
      'a m2:entry:001',
      'b m2:entry:002',
    ]);
  });
  it('follows a review code to the station the work came from, and to who stood there', () => {
    const reviewed = { ...event, modules: [{ moduleId: 'm1', keyKind: 'review' }] } as EventView;
    const positions = positionsOf([
      {
        kind: 'stations-drawn',
        sessionId: 's1',
        lots: [{ entryId: 'b', station: '1' }],
        secret: null,
      },
      {
        kind: 'codes-drawn',
        moduleId: 'm1',
        lots: [
          { sessionId: 's1', station: '1', reviewCode: 'K7' },
          { sessionId: 's1', station: '2', reviewCode: 'K8' },
        ],
        secret: null,
      },
    ]);
    const rows = mappingOf(reviewed, entries, sessions, positions);
    expect(rows.map(({ entryId, subject }) => `${entryId} ${subjectKey(subject)}`)).toEqual([
      'b m1:review:K7',
    ]);
  });
  it('is told in parts that together are the whole, none larger than allowed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const parts = partsOf(rows, size);
          expect(parts.flat()).toEqual(rows);
          expect(parts.every((part) => part.length >= 1 && part.length <= size)).toBe(true);
        },
      ),
    );
  });
});
