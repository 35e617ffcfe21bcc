import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Sql } from 'postgres';
import type { Answer } from './answer.ts';
import { aspectKey } from './aspect-state.ts';
import { decideBatch, type MarkCommand } from './mark-batch.rules.ts';
import type { MarkModule } from './mark-context.ts';
import { type Ground, readGround, storeBatch } from './mark-intake.store.ts';
import type { ReadSetup } from './module-setup.store.ts';

export type EnterMarks = (commands: readonly MarkCommand[]) => Promise<readonly Answer[]>;

type Deps = {
  readonly client: Sql;
  readonly now: Clock;
  readonly newId: NewId;
  readonly readSetup: ReadSetup;
  readonly wake: () => void;
};

/** The modules of a ground with what is kept in memory of them. */
export const readModules = async (
  { modules }: Ground,
  readSetup: ReadSetup,
): Promise<ReadonlyMap<string, MarkModule>> => {
  const whole = new Map<string, MarkModule>();
  for (const module of modules) {
    whole.set(module.moduleId, { ...module, setup: await readSetup(module) });
  }
  return whole;
};

/** What a batch is decided by. */
export const contextOf = (ground: Ground, modules: ReadonlyMap<string, MarkModule>, at: Date) => ({
  at,
  known: ground.known,
  modules,
  subjects: new Map(ground.subjects.map((row) => [row.subjectId, row])),
  states: new Map(ground.states.map((row) => [aspectKey(row.subjectId, row.aspectId), row])),
  held: Map.groupBy(ground.held, ({ personId }) => personId),
});

/**
 * Many commands at once: read, decide, store (architecture §5). What was read is checked again as it
 * is stored, and a difference fails the whole batch, which is then read and decided anew. Each command
 * is answered for itself; a fault of the database throws.
 */
export const enterMarks =
  ({ client, now, newId, readSetup, wake }: Deps): EnterMarks =>
  async (commands) => {
    const ground = await readGround(client, commands);
    const at = now();
    const modules = await readModules(ground, readSetup);
    const plan = decideBatch(contextOf(ground, modules, at), commands, newId);
    await storeBatch(client, ground, plan, at.toISOString());
    if (plan.facts.length > 0) wake();
    return plan.answers;
  };
