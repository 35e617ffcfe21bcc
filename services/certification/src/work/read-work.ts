import type { WorkAnswer } from '@jinbang/contracts/http/body-work';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome } from '../command.ts';
import { mayReadWork } from './work.access.ts';
import { linesOf } from './work.rules.ts';
import { countBodies, countWork, findBodyNames } from './work.store.ts';

/** Today's work of whoever works for a body or approves: what waits, how much, since when, whose turn. */
export const readWork =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string): Outcome<WorkAnswer> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!mayReadWork(viewer)) return refuse(forbidden);
      const lines = linesOf(await countWork(tx, viewer));
      const names = await findBodyNames(tx, [...new Set(lines.map(({ bodyId }) => bodyId))]);
      const items = lines.map(({ since, dueAt, ...line }) => ({
        ...line,
        since: since.toISOString(),
        dueAt: dueAt?.toISOString() ?? null,
        bodyName: names.get(line.bodyId) ?? null,
      }));
      return accept({ items, bodies: await countBodies(tx, viewer) });
    });
