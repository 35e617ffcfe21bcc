import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { missingConsents } from '../consent/consent.rules.ts';
import { findStandingConsents } from '../consent/consent.store.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersonsAnywhere, type PersonAnywhere } from '../person/person.store.ts';
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
    persons,
    personIds: new Set(persons.map((row) => row.personId)),
    enteredIds: new Set(await findEntered(tx, eventId, named)),
    standingCount: await countStanding(tx, eventId),
  };
};

/** Consents the competition and the law ask for and nobody gave (M24: 知情同意). */
const flawOfMissing = async (
  tx: Transaction,
  competitionId: string,
  entries: readonly NewEntry[],
  { persons, at }: { persons: readonly PersonAnywhere[]; at: Date },
): Promise<Rejection | undefined> => {
  const competition = await findCompetition(tx, competitionId);
  if (!competition) return unknownEvent;
  const members = entries.flatMap((entry, place) =>
    entry.members.map(({ personId }, memberPlace) => ({
      personId,
      at: `entries.${place}.members.${memberPlace}.personId`,
    })),
  );
  const issues = missingConsents(
    members,
    competition.consents,
    { zone: competition.zone, at, persons: new Map(persons.map((one) => [one.personId, one])) },
    await findStandingConsents(
      tx,
      competitionId,
      members.map(({ personId }) => personId),
    ),
  );
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'entry.list-refused', issues };
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
      const flaw =
        flawOfEntries(event, entries, known) ??
        (await flawOfMissing(tx, event.competitionId, entries, { persons: known.persons, at }));
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
