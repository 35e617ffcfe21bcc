import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { unknownEntry } from './entry.rules.ts';
import { findEntry, listEntries } from './entry.store.ts';
import { reaches, readsFormsOf } from './entry-form.access.ts';
import type { EntryFormView } from './entry-form.body.ts';
import { withMissing } from './find-missing.ts';
import { gatherForms } from './gather-forms.ts';

type Deps = Pick<CommandDeps, 'db' | 'now'>;

/** The forms of an event; who enters for an organisation sees its own. */
export const showForms =
  (deps: Deps) =>
  (
    actorId: string,
    eventId: string,
    query: ListQuery,
  ): Promise<Result<Page<EntryFormView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      const whose = readsFormsOf(held, chainOf(event), at);
      if (whose === undefined) return refuse(forbidden);
      const rows = await listEntries(tx, eventId, {
        ...query,
        ...(whose === 'any' ? {} : { organisationIds: [...whose] }),
      });
      const page = pageFrom(
        rows,
        query.limit,
        (row) => row.entryId,
        (row) => row,
      );
      const forms = await gatherForms(tx, page.items);
      return accept({
        items: await withMissing(tx, event.competitionId, forms, at),
        next: page.next,
      });
    });

/** One form. */
export const showForm =
  (deps: Deps) =>
  (actorId: string, entryId: string): Promise<Result<EntryFormView, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const entry = await findEntry(tx, entryId);
      if (!entry) return refuse(unknownEntry);
      const whose = readsFormsOf(held, chainOf(entry), at);
      if (!reaches(whose, entry.organisationId)) return refuse(forbidden);
      const [form] = await withMissing(tx, entry.competitionId, await gatherForms(tx, [entry]), at);
      return form ? accept(form) : refuse(unknownEntry);
    });
