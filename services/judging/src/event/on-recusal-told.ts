import { recusalToldV1 } from '@jinbang/contracts/registration/recusal';
import type { NewId } from '@jinbang/kernel/id';
import { appendFacts } from '@jinbang/messaging/append';
import { on } from '@jinbang/messaging/handler';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { saveRecusals } from '../subject/recusal.store.ts';
import { findRecused, settleModuleRecused } from '../subject/settle-recused.ts';
import { findOwners, lockArrangement } from './arrangement.store.ts';
import { eventOf } from './event-of.ts';

/**
 * Which judge stands aside at which station of an open event; whose it is, nobody here is told.
 * Marks that are in already are settled anew at once, not at the next mark.
 */
export const onRecusalTold = (newId: NewId) =>
  on(recusalToldV1, async (facts, tx) => {
    const eventIds = [...new Set(facts.map(eventOf))];
    const owners = await findOwners(tx, eventIds);
    const causes = new Map(facts.map((fact) => [fact.data.moduleId, fact]));
    // In the order of publication and lock: arrangements first, then marks.
    for (const eventId of eventIds) await lockArrangement(tx, eventId);
    await lockModuleMarks(tx, ...causes.keys());
    const before = new Map<string, Awaited<ReturnType<typeof findRecused>>>();
    for (const moduleId of causes.keys()) before.set(moduleId, await findRecused(tx, moduleId));
    await saveRecusals(
      tx,
      facts.map((fact) => ({
        sessionId: fact.aggregateId,
        eventId: eventOf(fact),
        ownerId: owners.get(eventOf(fact)) ?? null,
        moduleId: fact.data.moduleId,
        pairs: fact.data.pairs,
      })),
    );
    for (const [moduleId, cause] of causes) {
      const recused = before.get(moduleId) ?? new Map();
      const { facts: told } = await settleModuleRecused(tx, newId, moduleId, recused, cause);
      await appendFacts(tx, told);
    }
  });
