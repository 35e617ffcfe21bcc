import type { HandListView } from '@jinbang/contracts/http/handing-out';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome } from '../command.ts';
import { listHandLists } from './hand-list.store.ts';
import { mayReadPapers } from './hand-out.access.ts';
import { findEventName } from './paper-list.store.ts';

type Page = { readonly after?: string | undefined; readonly limit: number };

/** Hand-over lists, newest first, each with how many of its sheets are gone. */
export const readHandLists =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    personId: string,
    bodyId: string,
    page: Page,
  ): Outcome<{ items: HandListView[]; next: string | null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!mayReadPapers(viewer, bodyId)) return refuse(forbidden);
      const rows = await listHandLists(tx, bodyId, page);
      const shown = rows.slice(0, page.limit);
      const items: HandListView[] = [];
      for (const { list, handedOver } of shown) {
        const { handListId, eventId, lineCount, madeBy, madeAt } = list;
        items.push({
          ...{ handListId, eventId, lineCount, handedOver, madeBy, madeAt: madeAt.toISOString() },
          event: await findEventName(tx, eventId),
        });
      }
      const next = rows.length > shown.length ? (shown.at(-1)?.list.handListId ?? null) : null;
      return accept({ items, next });
    });
