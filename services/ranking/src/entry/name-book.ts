import type { Database } from '@jinbang/service-kit/database';
import { findErased, findNames } from './name.store.ts';

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
  /** Erased at registration: from here on no name is found for them, whatever is put. */
  readonly forget: (personIds: readonly string[]) => void;
  readonly isForgotten: (personId: string) => boolean;
};

export const createNameBook = (db: Database): NameBook => {
  let names = new Map<string, PersonName>();
  const forgotten = new Set<string>();
  const forget = (personIds: readonly string[]): void => {
    for (const personId of personIds) {
      forgotten.add(personId);
      names.delete(personId);
    }
  };
  return {
    find: (personId) => names.get(personId),
    load: async () => {
      names = new Map(await findNames(db));
      forget(await findErased(db));
    },
    put: (fresh) => {
      for (const [personId, name] of fresh) {
        if (!forgotten.has(personId)) names.set(personId, name);
      }
    },
    forget,
    isForgotten: (personId) => forgotten.has(personId),
  };
};
