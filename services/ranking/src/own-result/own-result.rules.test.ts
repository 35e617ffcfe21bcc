import { describe, expect, it } from 'vitest';
import { blankBook, type EventBook } from '../book/event-book.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import { plainRule } from '../told.fixture.ts';
import { ownStandingOf, ownState, type PageHead } from './own-result.rules.ts';

const book = (
  registration: string,
  judgingState: EventBook['event']['judgingState'],
  ...states: PublishedResult['state'][]
): EventBook => ({
  ...blankBook('e'),
  // Safe: the rule reads the state alone.
  event: { competitionId: 'c', arranged: { state: registration } as never, judgingState },
  results: states.map((state) => ({ state }) as PublishedResult),
});
const here = { withdrawn: false };

describe('where an own result stands', () => {
  it.each([
    ['before', book('DRAWN', null)],
    ['contest', book('DRAWN', 'RUNNING')],
    ['contest', book('DECRYPTED', 'REVIEW')],
    ['provisional', book('DECRYPTED', 'REVIEW', 'PROVISIONAL')],
    ['notice', book('DECRYPTED', 'REVIEW', 'PUBLIC_NOTICE')],
    ['final', book('DECRYPTED', 'REVIEW', 'SUPERSEDED', 'FINAL')],
    ['final', book('DECRYPTED', 'REVIEW', 'FINAL', 'PROVISIONAL')],
    ['amended', book('DECRYPTED', 'REVIEW', 'SUPERSEDED', 'AMENDED')],
    ['called-off', book('CANCELLED', 'RUNNING', 'FINAL')],
  ])('is %s', (state, one) => {
    expect(ownState(one, here)).toBe(state);
  });
  it('is over for who withdrew', () => {
    expect(ownState(book('DECRYPTED', 'REVIEW', 'FINAL'), { withdrawn: true })).toBe('withdrawn');
  });
});

describe('what an own row tells', () => {
  const head: PageHead = {
    totalMax: '100',
    ranking: plainRule,
    modules: [],
    groups: [
      {
        group: 'open',
        entered: 9,
        started: 8,
        finished: 7,
        prizes: [
          { award: 'first-prize', places: 1, downTo: 1 },
          { award: 'second-prize', places: 2, downTo: 3 },
        ],
      },
    ],
  };
  const row = {
    place: 2,
    group: 'open',
    rank: 2,
    code: 'OK',
    entryNo: '002',
    award: 'second-prize',
    total: '80',
    modules: [],
    practical: '80',
    theory: null,
    scale: null,
    tie: { by: 'practical', against: '001', mine: '79.5', theirs: '80.5' },
    marks: 10,
  } as const;
  const result = {
    version: 1,
    pageHash: 'a'.repeat(64),
    noticeUntil: null,
    finalisedAt: null,
    rows: [{ entryId: 'n', standing: row }],
  } as unknown as PublishedResult;

  it('names the cut of the own prize, and of a tie the own value alone', () => {
    const own = ownStandingOf({ result, row, head, pageUrl: 'http://x' });
    expect(own).toMatchObject({
      prize: { award: 'second-prize', places: 2, downTo: 3 },
      counts: { entered: 9, started: 8, finished: 7 },
      tie: { by: 'practical', mine: '79.5' },
    });
    expect(JSON.stringify(own)).not.toMatch(/001|80\.5/);
  });
  it('says which pass marks were missed, as the page does', () => {
    const missed = [{ of: 'theory', atLeast: '60', reached: '52.5' }] as const;
    const failed = { ...row, rank: null, code: 'FAIL', missed } as const;
    expect(ownStandingOf({ result, row: failed, head, pageUrl: 'http://x' })).toMatchObject({
      missed,
    });
    expect(ownStandingOf({ result, row, head, pageUrl: 'http://x' })).not.toHaveProperty('missed');
  });
});
