import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { forbidden } from '../access-rejection.ts';
import type { CommandDeps } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadEntries } from './entry.access.ts';
import type { EntryView } from './entry.body.ts';
import { listEntries } from './entry.store.ts';

/** The entries of an event, by ids; names are asked for elsewhere. */
export const showEntries =
  ({ db, now }: Pick<CommandDeps, 'db' | 'now'>) =>
  async (
    actorId: string,
    eventId: string,
    query: ListQuery,
  ): Promise<Result<Page<EntryView>, Rejection>> => {
    const held = await findHeldOffices(db, actorId);
    const event = await findEvent(db, eventId);
    if (!event) return refuse(unknownEvent);
    if (!mayReadEntries(held, chainOf(event), now())) return refuse(forbidden);
    const rows = await listEntries(db, eventId, query);
    return accept(
      pageFrom(
        rows,
        query.limit,
        (row) => row.entryId,
        (row) => row,
      ),
    );
  };
