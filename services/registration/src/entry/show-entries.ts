import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadEntries } from './entry.access.ts';
import type { EntryView } from './entry.body.ts';
import { listEntries } from './entry.store.ts';

/** The entries of an event, by ids; names are asked for elsewhere. */
export const showEntries =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    eventId: string,
    query: ListQuery,
  ): Promise<Result<Page<EntryView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadEntries(held, chainOf(event), at)) return refuse(forbidden);
      const rows = await listEntries(tx, eventId, query);
      return accept(
        pageFrom(
          rows,
          query.limit,
          (row) => row.entryId,
          (row) => row,
        ),
      );
    });
