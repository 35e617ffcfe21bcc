import type { Transaction } from '@jinbang/service-kit/database';
import { asc } from 'drizzle-orm';
import type { EntersFor } from '../entry/entry-form.access.ts';
import type { EventView } from '../event/event.body.ts';
import { listEvents } from '../event/event.store.ts';
import { organisationTable } from '../tables.ts';
import { plainTitle, type TableNames } from './table-form.rules.ts';

const ORGANISATIONS_MAX = 5_000;

const byTitle = (
  named: readonly { readonly id: string; readonly titles: readonly (string | undefined)[] }[],
): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const { id, titles } of named) {
    for (const title of new Set(titles.flatMap((one) => (one ? [plainTitle(one)] : [])))) {
      ids.set(title, [...(ids.get(title) ?? []), id]);
    }
  }
  return ids;
};

/** What the names in a file lead to: the competition's events, and organisations anybody may name. */
export const findImportNames = async (
  tx: Transaction,
  competitionId: string,
  entersFor: EntersFor,
): Promise<{ readonly names: TableNames; readonly events: readonly EventView[] }> => {
  const events = await listEvents(tx, competitionId, { limit: 200 }, { all: true });
  const organisations = await tx
    .select({ id: organisationTable.organisationId, name: organisationTable.name })
    .from(organisationTable)
    .orderBy(asc(organisationTable.organisationId))
    .limit(ORGANISATIONS_MAX);
  const own = entersFor === 'any' ? [] : [...entersFor];
  return {
    events,
    names: {
      events: byTitle(
        events.map(({ eventId, name }) => ({ id: eventId, titles: [name.zh, name.en] })),
      ),
      organisations: byTitle(
        organisations.map(({ id, name }) => ({ id, titles: [name.zh, name.en] })),
      ),
      ownOrganisationId: own.length === 1 ? own[0] : undefined,
    },
  };
};
