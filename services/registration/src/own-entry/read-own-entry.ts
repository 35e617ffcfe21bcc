import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import { Fault } from '@jinbang/kernel/fault';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findCompetition } from '../competition/competition.store.ts';
import { findEvent } from '../event/event.store.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersons, type PersonRow } from '../person/person.store.ts';
import { findOwnEntry, type OwnEntryPath } from './find-own-entry.ts';

/** As one is registered; nothing once one was erased. */
const registeredAs = (person: PersonRow | undefined) => ({
  name: person?.name ?? null,
  nameEn: person?.nameEn ?? null,
  idType: person?.idType ?? null,
  idLastFour: person?.idLastFour ?? null,
});

/** A contestant's own entry: where, for whom, under which number, and how they are registered. */
export const readOwnEntry =
  ({ db }: { readonly db: Database }) =>
  (actorId: string, path: OwnEntryPath): Promise<Result<OwnEntry, Rejection>> =>
    db.transaction(async (tx) => {
      const found = await findOwnEntry(tx, actorId, path);
      if (!found.ok) return found;
      const { entryId, eventId, entryNo, state, group, organisationId, members } = found.value;
      const event = await findEvent(tx, eventId);
      const competition = event && (await findCompetition(tx, event.competitionId));
      if (!event || !competition) throw new Fault('An entry has no event.', { retryable: false });
      const [organisation] = organisationId ? await findOrganisations(tx, [organisationId]) : [];
      const [person] = await findPersons(tx, [actorId]);
      return accept({
        eventId,
        entryId,
        entryNo,
        state,
        group,
        competition: competition.name,
        event: event.name,
        organisation: organisation?.name ?? null,
        ...registeredAs(person),
        members: members.length,
      });
    });
