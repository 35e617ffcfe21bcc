import type { OverviewConflicts } from '@jinbang/contracts/http/judging-overview';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { findDisputed } from './conflict.store.ts';
import { findConflicts } from './find-conflicts.ts';
import { findPicture } from './find-picture.ts';
import { countedIn } from './find-sheet-needs.ts';
import { refuseWeigher } from './overview.access.ts';
import { pairIn } from './page.rules.ts';
import type { OverviewAsked } from './show-subjects.ts';

/**
 * Where panels have to meet or had to, with every round. A page may hold fewer than asked for, since
 * not every mark that was changed came of a conflict; `next` alone says whether there is more.
 */
export const showConflicts =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    asked: OverviewAsked & { readonly isOpen: boolean },
  ): Promise<Result<OverviewConflicts, Rejection>> =>
    readEvent(deps, { eventId: asked.eventId, actorId }, async (work) => {
      const forbidden = refuseWeigher(work);
      if (forbidden) return refuse(forbidden);
      const picture = await findPicture(work);
      const sheets = picture.sheets.filter(
        ({ moduleId }) => asked.moduleId === undefined || moduleId === asked.moduleId,
      );
      const found = await findDisputed(work.tx, {
        ...countedIn(picture, sheets),
        isOpen: asked.isOpen,
        after: pairIn(asked.after),
        limit: asked.limit + 1,
      });
      const page = found.slice(0, asked.limit);
      const last = page.at(-1);
      return accept({
        items: await findConflicts(work.tx, picture, page),
        next: found.length > asked.limit && last ? `${last.subjectId}/${last.aspectId}` : null,
      });
    });
