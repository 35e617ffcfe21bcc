import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type CatalogTable, differing, planHandOver } from './plan.rules.ts';

const table = (
  name: string,
  columns: readonly string[],
  needs: readonly string[] = [],
): CatalogTable => ({ table: name, columns, needs, key: columns.slice(0, 1) });

const carried = { where: () => sql`true` };

describe('what travels when a contest is handed over', () => {
  it('is what has a column for the contest or its event, after what it refers to', () => {
    const plan = planHandOver(
      [
        table('answer', ['answer_id', 'event_id'], ['question']),
        table('event', ['event_id', 'competition_id'], ['competition']),
        table('question', ['question_id', 'event_id', 'competition_id'], ['event']),
        table('competition', ['competition_id']),
      ],
      { carried: {}, stays: {} },
    );
    expect(plan.unanswered).toEqual([]);
    expect(plan.tables.map((one) => [one.table, one.by])).toEqual([
      ['competition', 'competition_id'],
      ['event', 'competition_id'],
      ['question', 'competition_id'],
      ['answer', 'event_id'],
    ]);
  });

  it('names a table nobody said anything about, and none that was said to stay', () => {
    const plan = planHandOver([table('word', ['word_id']), table('key', ['key_id'])], {
      carried: {},
      stays: { key: 'a secret' },
    });
    expect(plan.unanswered).toEqual(['word']);
    expect(plan.tables).toEqual([]);
  });

  it('goes by a column that leads to the contest, and first of all by what was declared', () => {
    const plan = planHandOver(
      [table('note', ['note_id', 'module_id']), table('told', ['fact_id', 'event_id', 'place'])],
      {
        carried: { told: { ...carried, columns: ['fact_id'] } },
        byColumn: { module_id: carried },
        stays: {},
      },
    );
    expect(plan.unanswered).toEqual([]);
    expect(plan.tables.map((one) => [one.table, one.columns, one.by])).toEqual([
      ['note', ['note_id', 'module_id'], undefined],
      ['told', ['fact_id'], undefined],
    ]);
  });

  it('has no order for tables that refer to each other', () => {
    const both = [table('hen', ['event_id'], ['egg']), table('egg', ['event_id'], ['hen'])];
    expect(() => planHandOver(both, { carried: {}, stays: {} })).toThrow('hen, egg');
  });
});

describe('two sides of a hand-over', () => {
  const marks = { table: 'mark', rows: 2, sha256: 'a' };
  it('agree where counts and hashes do, whatever the order of the tables', () => {
    const events = { table: 'event', rows: 1, sha256: 'b' };
    expect(differing([marks, events], [events, marks])).toEqual([]);
  });
  it('differ by a hash, by a count alone, and by a table one side lacks', () => {
    const person = { table: 'person', rows: 2, sha256: '' };
    const found = differing(
      [marks, person, { table: 'event', rows: 0, sha256: 'e' }],
      [
        { ...marks, sha256: 'c' },
        { ...person, rows: 1 },
      ],
    );
    expect(found.map((one) => one.table)).toEqual(['mark', 'person', 'event']);
  });
});
