import { badgeCode } from '@jinbang/contracts/badge-code';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { listEntries } from '../entry/entry.store.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { findPersons } from '../person/person.store.ts';
import { SESSIONS_MAX } from '../session/session.rules.ts';
import { listSessions } from '../session/session.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { mayReadCheckIn } from './check-in.access.ts';
import type { CheckInSettingView, ExpectedPerson } from './check-in.body.ts';
import { dueAt, stateAfter, USUAL } from './check-in.rules.ts';
import { findKinds, findSetting } from './check-in.store.ts';

type Deps = Pick<CommandDeps, 'db' | 'now'>;

/** Whom the desk waits for, by entries; several members of a team are several lines. */
export const showCheckIn =
  (deps: Deps) =>
  (
    actorId: string,
    eventId: string,
    query: ListQuery,
  ): Promise<Result<Page<ExpectedPerson>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadCheckIn(held, chainOf(event), at)) return refuse(forbidden);
      const rows = await listEntries(tx, eventId, query);
      const page = pageFrom(
        rows,
        query.limit,
        (row) => row.entryId,
        (row) => row,
      );
      const standing = page.items.filter(({ state }) => state === 'admitted');
      const sessions = await listSessions(tx, eventId, { limit: SESSIONS_MAX });
      const personIds = standing.flatMap(({ members }) => members.map((one) => one.personId));
      const kinds = await findKinds(tx, eventId, personIds);
      // Contestants are kept by organisations everywhere; whoever asks was allowed above.
      await enterEveryTenant(tx);
      const persons = await findPersons(tx, personIds);
      const homes = await findOrganisations(
        tx,
        standing.map(({ organisationId }) => organisationId),
      );
      const personOf = new Map(persons.map((row) => [row.personId, row]));
      const homeOf = new Map(homes.map((row) => [row.organisationId, row.name]));
      const linesOf = (entry: EntryView): ExpectedPerson[] =>
        entry.members.map(({ personId }, place) => ({
          entryId: entry.entryId,
          personId,
          entryNo: entry.entryNo,
          name: personOf.get(personId)?.name ?? null,
          idLastFour: personOf.get(personId)?.idLastFour ?? null,
          organisation: homeOf.get(entry.organisationId) ?? null,
          badge: badgeCode({ kind: 'entry', entryId: entry.entryId, place }),
          startsAt: dueAt(entry, sessions)?.toISOString() ?? null,
          state: stateAfter(kinds.get(personId) ?? []),
          seen: kinds.get(personId)?.length ?? 0,
        }));
      return accept({ items: standing.flatMap(linesOf), next: page.next });
    });

/** The times of the desk; the usual ones while nobody has set any. */
export const showSetting =
  (deps: Deps) =>
  (actorId: string, eventId: string): Promise<Result<CheckInSettingView, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadCheckIn(held, chainOf(event), at)) return refuse(forbidden);
      const { opensMinutes, lateMinutes, version } = (await findSetting(tx, eventId)) ?? {
        ...USUAL,
        version: 0,
      };
      return accept({ eventId, opensMinutes, lateMinutes, version });
    });
