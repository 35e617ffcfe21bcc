import { newId } from '@jinbang/kernel/id';
import { accept, refuse } from '@jinbang/kernel/result';
import { migrationSets } from '@jinbang/messaging/migrate-service';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { type CommandFrame, once } from './once.ts';

let database: FreshDatabase;
let open: OpenDatabase;

beforeAll(async () => {
  database = await freshDatabase.empty();
  await migrate({ ownerUrl: database.ownerUrl, sets: migrationSets('-').slice(0, 1) });
  const owner = openDatabase(database.ownerUrl, { connections: 1 });
  await owner.db.execute(sql`create table effect (command_id text not null)`);
  await owner.db.execute(sql`grant select, insert on effect to public`);
  await owner.close();
  open = openDatabase(database.url);
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

const frameOf = (commandId: string, body: unknown = { a: 1 }): CommandFrame => ({
  commandId,
  actorId: 'person-1',
  route: 'POST /things',
  body,
});

const effects = async (commandId: string): Promise<number> => {
  const rows = await open.db.execute(sql`select 1 from effect where command_id = ${commandId}`);
  return rows.length;
};

/** Leaves one effect and answers with a number that differs each time it really runs. */
let runs = 0;
const carryOut = (frame: CommandFrame) =>
  once(open.db, frame, async (tx) => {
    runs += 1;
    await tx.execute(sql`insert into effect values (${frame.commandId})`);
    return accept({ run: runs });
  });

describe('a command', () => {
  it('repeated gets the first answer and has no second effect', async () => {
    const frame = frameOf(newId());
    const first = await carryOut(frame);
    expect(await carryOut(frame)).toEqual(first);
    expect(await effects(frame.commandId)).toBe(1);
  });
  it('refused leaves nothing behind, and its repeat gets the same refusal', async () => {
    const frame = frameOf(newId());
    const refused = () =>
      once(open.db, frame, async (tx) => {
        await tx.execute(sql`insert into effect values (${frame.commandId})`);
        return refuse({ kind: 'conflict', code: 'thing.taken' } as const);
      });
    expect(await refused()).toMatchObject({ ok: false, refusal: { code: 'thing.taken' } });
    expect(await carryOut(frame)).toMatchObject({ ok: false, refusal: { code: 'thing.taken' } });
    expect(await effects(frame.commandId)).toBe(0);
  });
  it('with another body under the same id is refused', async () => {
    const id = newId();
    await carryOut(frameOf(id));
    expect(await carryOut(frameOf(id, { a: 2 }))).toMatchObject({
      refusal: { kind: 'invalid', code: 'command.key-reused' },
    });
  });
  it('that breaks in the middle can be repeated', async () => {
    const frame = frameOf(newId());
    const broken = once(open.db, frame, async (tx) => {
      await tx.execute(sql`insert into effect values (${frame.commandId})`);
      throw new Error('broken on purpose');
    });
    await expect(broken).rejects.toThrow('broken on purpose');
    expect(await effects(frame.commandId)).toBe(0);
    expect(await carryOut(frame)).toMatchObject({ ok: true });
    expect(await effects(frame.commandId)).toBe(1);
  });
  it('sent eight times at once is carried out once', async () => {
    const frame = frameOf(newId());
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => carryOut(frame)));
    expect(await effects(frame.commandId)).toBe(1);
    const kinds = new Set(outcomes.map((one) => (one.ok ? 'accepted' : one.refusal.code)));
    kinds.delete('command.still-running');
    expect([...kinds]).toEqual(['accepted']);
  });
});
