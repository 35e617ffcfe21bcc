import type { Database } from '@jinbang/service-kit/database';
import { findNames } from './name.store.ts';

export type PersonName = {
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly organisation: string | null;
};

/** The names ranking has asked for, in memory; the table they come from is erasable at any time. */
export type NameBook = {
  readonly find: (personId: string) => PersonName | undefined;
  readonly load: () => Promise<void>;
  readonly put: (names: ReadonlyMap<string, PersonName>) => void;
};

export const createNameBook = (db: Database): NameBook => {
  let names = new Map<string, PersonName>();
  return {
    find: (personId) => names.get(personId),
    load: async () => {
      names = new Map(await findNames(db));
    },
    put: (fresh) => {
      for (const [personId, name] of fresh) names.set(personId, name);
    },
  };
};
