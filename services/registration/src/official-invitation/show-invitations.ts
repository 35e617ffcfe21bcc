import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadInvitations } from './invitation.access.ts';
import type { ListedInvitation } from './invitation.body.ts';
import { listedOf, listInvitations } from './invitation.store.ts';

/** Who was asked to an event, and what they said. */
export const showInvitations =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    eventId: string,
    query: ListQuery,
  ): Promise<Result<Page<ListedInvitation>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadInvitations(held, chainOf(event), at)) return refuse(forbidden);
      const rows = await listInvitations(tx, eventId, query);
      return accept(pageFrom(rows, query.limit, (row) => row.invitationId, listedOf));
    });
