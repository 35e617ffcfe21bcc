import type { AnyFact } from '@jinbang/contracts/fact';
import { applyBatch } from '@jinbang/messaging/apply-batch';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boardOf } from '../board/snapshot.rules.ts';
import { reactionsOf } from '../reactions.ts';
import { createStandingDesk } from '../standing/standing-desk.ts';
import {
  aContest,
  type Contest,
  marksTold,
  markTold,
  reopenedTold,
  wholeStory,
} from '../told.fixture.ts';
import { type Bookshelf, createBookshelf } from './bookshelf.ts';
import { createTouched, type Touched } from './touched.ts';

let database: FreshDatabase;
let feeder: OpenDatabase;
let touched: Touched;
let shelf: Bookshelf;

const handlers = (notes: Touched) => Object.values(reactionsOf(notes, () => {})).flat();

/** Applies facts as a consumer does: one transaction a batch. */
const hear = async (facts: readonly AnyFact[]): Promise<void> => {
  const known = handlers(touched);
  const parsed = facts.map((fact) => {
    const handler = known.find(({ definition }) => definition.type === fact.type);
    if (!handler) throw new Error(`nobody hears ${fact.type}`);
    return { fact: handler.definition.schema.parse(fact), handler };
  });
  await feeder.db.transaction((tx) => applyBatch(tx, 'ranking:test', parsed));
};

/** Every value of a board and of the staff's ranking, as text. */
const seen = (books: Bookshelf, { eventId }: Contest): string => {
  const book = books.find(eventId);
  if (!book) return 'no book';
  const desk = createStandingDesk();
  const boards = (['public', 'staff'] as const).map((audience) =>
    boardOf(
      audience,
      book,
      desk,
      () => undefined,
      () => 'url',
    ),
  );
  return JSON.stringify(boards);
};

const rebuilt = async (): Promise<Bookshelf> => {
  const fresh = createBookshelf(feeder.db, createTouched());
  await fresh.load();
  return fresh;
};

beforeEach(async () => {
  database = await freshDatabase('ranking');
  feeder = openDatabase(database.feederUrl, { connections: 3 });
  touched = createTouched();
  shelf = createBookshelf(feeder.db, touched);
});

afterEach(async () => {
  await feeder.close();
  await database.drop();
});

describe('the books', () => {
  it('hold the same ranking after any order, split and repetition of the facts', async () => {
    const contest = aContest({ ranking: { scale: true, medals: true } });
    await hear(wholeStory(contest));
    await shelf.settle();
    const expected = seen(shelf, contest);
    expect(expected).toContain('E-001');

    const facts = wholeStory(contest);
    const order = fc.tuple(
      fc.shuffledSubarray(facts as AnyFact[], { minLength: facts.length }),
      fc.subarray(facts as AnyFact[]),
      fc.integer({ min: 1, max: facts.length }),
    );
    await fc.assert(
      fc.asyncProperty(order, async ([shuffled, again, size]) => {
        await feeder.db.execute(sql`delete from mark`);
        for (const table of [
          'subject',
          'event',
          'competition',
          'session',
          'entry',
          'told_part',
          'told_closing',
          'score_sheet',
          'module_lock',
          'applied_version',
          'heard_tally',
        ]) {
          await feeder.db.execute(sql`delete from ${sql.identifier(table)}`);
        }
        const inOtherInbox = [...shuffled, ...again].map((fact) => ({ ...fact }));
        touched = createTouched();
        const own = createBookshelf(feeder.db, touched);
        await emptyInbox();
        for (let from = 0; from < inOtherInbox.length; from += size) {
          await hear(inOtherInbox.slice(from, from + size));
          await own.settle();
        }
        expect(seen(own, contest)).toBe(expected);
        expect(seen(await rebuilt(), contest)).toBe(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('change one total when one mark changes, and agree with a rebuild', async () => {
    const contest = aContest();
    await hear(wholeStory(contest));
    await shelf.settle();
    const before = seen(shelf, contest);
    await hear([markTold(contest, 0, 3, '0.7', 2)]);
    const changes = await shelf.settle();
    expect([...(changes.get(contest.eventId)?.subjectKeys ?? [])]).toHaveLength(1);
    expect(changes.get(contest.eventId)?.all).toBe(false);
    expect(seen(shelf, contest)).not.toBe(before);
    expect(seen(shelf, contest)).toBe(seen(await rebuilt(), contest));
  });

  it('wait for every signature anew under a sheet that was opened again', async () => {
    const contest = aContest({ board: 'afterSigning' });
    const signatures = async () => {
      await shelf.settle();
      const rows = await feeder.db.execute(sql`select distinct signed from score_sheet`);
      const kept = shelf.find(contest.eventId)?.sheets.map(({ signed }) => signed);
      return [rows.map(({ signed }) => signed), [...new Set(kept)]];
    };
    await hear(wholeStory(contest));
    expect(await signatures()).toEqual([[3], [3]]);
    await hear([...reopenedTold(contest, 'worker'), ...reopenedTold(contest, 'student')]);
    expect(await signatures()).toEqual([[0], [0]]);
  });

  it('are as before once a mark was taken back and settled again as it was', async () => {
    const contest = aContest();
    await hear(wholeStory(contest));
    await shelf.settle();
    const before = seen(shelf, contest);
    await hear([markTold(contest, 0, 3, null, 2)]);
    await shelf.settle();
    expect(seen(shelf, contest)).not.toBe(before);
    await hear([markTold(contest, 0, 3, '0.6', 3)]);
    await shelf.settle();
    expect(seen(shelf, contest)).toBe(before);
  });

  it('forget what a transaction changed that was rolled back', async () => {
    const contest = aContest();
    await hear(wholeStory(contest).slice(0, -2));
    await shelf.settle();
    const before = seen(shelf, contest);
    const known = handlers(touched);
    const [fact] = marksTold(contest, 2, ['1', '1', '1', '1']);
    const handler = known.find(({ definition }) => definition.type === fact?.type);
    if (!fact || !handler) throw new Error('no such fact');
    const failing = feeder.db.transaction(async (tx) => {
      await applyBatch(tx, 'ranking:test', [{ fact, handler }]);
      throw new Error('cut');
    });
    await expect(failing).rejects.toThrow('cut');
    await shelf.settle();
    expect(seen(shelf, contest)).toBe(before);
    expect(touched.isWaiting()).toBe(false);
  });

  it('do not take in what has not committed yet, and take it in once it has', async () => {
    const contest = aContest();
    await hear(wholeStory(contest));
    await shelf.settle();
    const before = seen(shelf, contest);
    const handler = handlers(touched).find(
      ({ definition }) => definition.type === 'judging.mark.settled',
    );
    if (!handler) throw new Error('no handler');
    await feeder.db.transaction(async (tx) => {
      await applyBatch(tx, 'ranking:test', [{ fact: markTold(contest, 0, 0, '1', 2), handler }]);
      await shelf.settle();
      expect(seen(shelf, contest)).toBe(before);
    });
    await shelf.settle();
    expect(seen(shelf, contest)).not.toBe(before);
  });

  it('that were changed behind their back are found by the sweep and read anew', async () => {
    const contest = aContest();
    await hear(wholeStory(contest));
    await shelf.settle();
    expect(await shelf.audit()).toEqual([]);
    await feeder.db.execute(sql`update mark set value = '1', version = version + 1
      where (subject_id, aspect_id) = (select subject_id, aspect_id from mark limit 1)`);
    expect(await shelf.audit()).toEqual([contest.eventId]);
    expect(seen(shelf, contest)).toBe(seen(await rebuilt(), contest));
    expect(await shelf.audit()).toEqual([]);
  });

  it('are no rows at all for the role that answers requests', async () => {
    const contest = aContest();
    await hear(wholeStory(contest));
    const runtime = openDatabase(database.url, { connections: 1 });
    for (const table of ['mark', 'subject', 'entry', 'told_part', 'event']) {
      expect(await runtime.db.execute(sql`select 1 from ${sql.identifier(table)}`)).toHaveLength(0);
    }
    await runtime.close();
  });
});

/** The inbox cannot be emptied by the service itself; each run of the property stands for another life. */
const emptyInbox = async (): Promise<void> => {
  const owner = openDatabase(database.ownerUrl, { connections: 1 });
  await owner.db.execute(sql`truncate inbox`);
  await owner.close();
};
