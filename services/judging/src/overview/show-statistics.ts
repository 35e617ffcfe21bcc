import { setImmediate } from 'node:timers/promises';
import type { OverviewStatistics } from '@jinbang/contracts/http/judging-overview';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import type { Recused } from '../subject/recusal.rules.ts';
import { findPicture } from './find-picture.ts';
import { countedIn } from './find-sheet-needs.ts';
import { type GivenMarks, panelStatistics } from './judge-weight.rules.ts';
import { refuseWeigher } from './overview.access.ts';
import { findGivenMarks } from './overview.store.ts';
import { orderText, pageBy } from './page.rules.ts';
import { isSeatMarked, type PicturePanel } from './picture.rules.ts';
import type { OverviewAsked } from './show-subjects.ts';

/** Severity of judges and agreement of panels, of settled marks alone. */
export const showStatistics =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, asked: OverviewAsked): Promise<Result<OverviewStatistics, Rejection>> =>
    readEvent(deps, { eventId: asked.eventId, actorId }, async (work) => {
      const forbidden = refuseWeigher(work);
      if (forbidden) return refuse(forbidden);
      const picture = await findPicture(work);
      const places = new Map(picture.panels.map((panel, place) => [panel, place]));
      const wanted = picture.panels.filter(
        ({ moduleId, aspects }) =>
          (asked.moduleId === undefined || moduleId === asked.moduleId) &&
          aspects.some(isSeatMarked),
      );
      const order = (panel: PicturePanel): string =>
        `${orderText(`${places.get(panel)}`)}/${panel.panelId}`;
      const page = pageBy(wanted, order, asked);
      const rows = await findGivenMarks(
        work.tx,
        {
          ...countedIn(picture, picture.sheets),
          aspectIds: page.items.flatMap(({ aspects }) =>
            aspects.filter(isSeatMarked).map(({ aspect }) => aspect.id),
          ),
        },
        ['COMPLETE'],
      );
      return accept({ items: await weigh(page.items, rows, picture.recused), next: page.next });
    });

/** Panel after panel: marks that come in meanwhile wait for one of them, not for all. */
const weigh = async (
  panels: readonly PicturePanel[],
  rows: readonly GivenMarks[],
  recused: Recused,
): Promise<OverviewStatistics['items']> => {
  const panelIds = new Map(
    panels.flatMap((panel) => panel.aspects.map(({ aspect }) => [aspect.id, panel.panelId])),
  );
  const byPanel = Map.groupBy(rows, ({ aspectId }) => panelIds.get(aspectId));
  const items: OverviewStatistics['items'] = [];
  for (const panel of panels) {
    items.push(panelStatistics(panel, byPanel.get(panel.panelId) ?? [], recused));
    await setImmediate();
  }
  return items;
};
