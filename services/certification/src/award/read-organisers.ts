import type { AwardOrganisers } from '@jinbang/contracts/http/award';
import { accept } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import type { Outcome } from '../command.ts';
import { listAwardOrganisers } from './award-organiser.store.ts';

type Paged = { readonly after?: string | undefined; readonly limit: number };

/** Who gives award documents: name and code stand on every one of them. */
export const readOrganisers =
  ({ db }: { readonly db: Database }) =>
  async (query: Paged): Outcome<AwardOrganisers> => {
    const rows = await listAwardOrganisers(db, query);
    const items = rows
      .slice(0, query.limit)
      .map(({ bodyId, name, nameEn, code }) => ({ bodyId, name, nameEn, code }));
    const next = rows.length > query.limit ? (items.at(-1)?.bodyId ?? null) : null;
    return accept({ items, next });
  };
