import type { OverviewSheets } from '@jinbang/contracts/http/judging-overview';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseProgressReader } from '../office.access.ts';
import { findPicture } from './find-picture.ts';
import { findSheetNeeds, sheetsWithWork } from './find-sheet-needs.ts';
import { pageBy } from './page.rules.ts';
import { sheetOrder } from './picture.rules.ts';
import type { OverviewAsked } from './show-subjects.ts';

/** The sheets of an event: whose marks are missing and whose signatures; no marks. */
export const showSheets =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    asked: OverviewAsked & { readonly isOpen: boolean },
  ): Promise<Result<OverviewSheets, Rejection>> =>
    readEvent(deps, { eventId: asked.eventId, actorId }, async (work) => {
      const forbidden = refuseProgressReader(work);
      if (forbidden) return refuse(forbidden);
      const picture = await findPicture(work);
      const wanted = sheetsWithWork(picture).filter(
        ({ moduleId, state }) =>
          (asked.moduleId === undefined || moduleId === asked.moduleId) &&
          (!asked.isOpen || state === 'OPEN'),
      );
      const { items, next } = pageBy(wanted, sheetOrder(picture), asked);
      return accept({ items: await findSheetNeeds(work, picture, items), next });
    });
