import type { Clock } from '@jinbang/kernel/clock';
import type { App } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import { handOverRoutes } from '@jinbang/service-kit/hand-over/hand-over.routes';
import type { Bookshelf } from '../book/bookshelf.ts';
import { findEventsOfCompetition } from '../event/event.store.ts';
import { HAND_OVER_TABLES } from './hand-over.tables.ts';

type TakeInDeps = {
  readonly feeder: Database;
  readonly shelf: Pick<Bookshelf, 'refresh'>;
  readonly now: Clock;
  readonly wake: () => void;
};

/** A contest of another system comes in: its results, which the books do not hear of otherwise. */
export const takeInRoutes = ({ feeder, shelf, now, wake }: TakeInDeps): App =>
  handOverRoutes({
    feeder,
    now,
    tables: HAND_OVER_TABLES,
    onApplied: async (competitionId) => {
      const eventIds = await findEventsOfCompetition(feeder, competitionId);
      for (const part of ['event', 'results', 'freeze', 'decisions'] as const) {
        await shelf.refresh(part, eventIds);
      }
      wake();
    },
  });
