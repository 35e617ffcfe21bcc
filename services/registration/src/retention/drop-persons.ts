import type { NewId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import type { Drops } from '@jinbang/service-kit/retention-sweep';
import { erasePersons } from '../erasure/erase-persons.ts';
import { tellingBecause } from '../telling.ts';
import { findPersonsPast, findUnusedPersons } from './retention.store.ts';

type Deps = {
  /** Past row security: periods run for everybody. */
  readonly feeder: Database;
  readonly newId: NewId;
  readonly wake: () => void;
};

const AT_ONCE = 200;

/** Names whose time is over go like erased ones; certificates keep their holders (see the fact). */
export const personDrops = ({ feeder, newId, wake }: Deps): Drops => {
  const dropWith =
    (find: typeof findUnusedPersons) =>
    async (before: Date, at: Date): Promise<number> => {
      const count = await feeder.transaction(async (tx) => {
        const personIds = await find(tx, { before, at, limit: AT_ONCE });
        const tell = tellingBecause(newId, at, 'retention');
        return erasePersons(tx, personIds, { cause: 'retention', at, tell });
      });
      if (count > 0) wake();
      return count;
    };
  return { 'person-unused': dropWith(findUnusedPersons), person: dropWith(findPersonsPast) };
};
