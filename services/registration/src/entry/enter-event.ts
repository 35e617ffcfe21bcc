import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import type { EntryView, NewEntry } from './entry.body.ts';
import { flawOfEntries } from './entry.rules.ts';
import { countStanding, findEntered, insertEntries } from './entry.store.ts';

const findKnown = async (tx: Transaction, eventId: string, entries: readonly NewEntry[]) => {
  const named = entries.flatMap(({ members }) => members.map(({ personId }) => personId));
  const organisations = await findOrganisations(
    tx,
    entries.map(({ organisationId }) => organisationId),
  );
  const persons = await findPersonsAnywhere(tx, named);
  return {
    regions: new Map(organisations.map((row) => [row.organisationId, row.region])),
    organisationIds: new Set(organisations.map((row) => row.organisationId)),
    personIds: new Set(persons.map((row) => row.personId)),
    enteredIds: new Set(await findEntered(tx, eventId, named)),
    standingCount: await countStanding(tx, eventId),
  };
};

/** Enters contestants or teams, all or none. Nothing is told before the draw gives them numbers. */
export const enterEvent =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    entries: readonly NewEntry[],
  ): Promise<Result<{ entries: EntryView[] }, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at }) => {
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayOrganise(held, chainOf(event), at)) return refuse(forbidden);
      const known = await findKnown(tx, eventId, entries);
      const flaw = flawOfEntries(event, entries, known);
      if (flaw) return refuse(flaw);

      const { competitionId, ownerId } = event;
      const ids = orderedIds(deps.newId, entries.length);
      const made = entries.map(
        (entry, place): EntryView => ({
          entryId: ids[place] ?? deps.newId(),
          eventId,
          competitionId,
          ownerId,
          entryNo: null,
          ...entry,
          region: entry.region ?? known.regions.get(entry.organisationId) ?? '',
          state: 'entered',
          version: 1,
        }),
      );
      await insertEntries(tx, made, at);
      return accept({ entries: made });
    });
