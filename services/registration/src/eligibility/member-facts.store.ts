import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { findStandingConsents } from '../consent/consent.store.ts';
import type { EntryView } from '../entry/entry.body.ts';
import type { MemberKind } from '../entry/entry-form.body.ts';
import type { EventView } from '../event/event.body.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import type { MemberFacts } from './eligibility.rules.ts';
import { isStanding } from './former-winner.store.ts';
import { hasPhoto, proofsOf } from './member-files.rules.ts';
import { countPhotoFlaws, findProofKinds } from './member-files.store.ts';

type DetailRow = {
  readonly entryId: string;
  readonly personId: string;
  readonly memberKind: MemberKind | null;
  readonly years: number | null;
  readonly heldOccupation: string | null;
  readonly condition: string | null;
};

const findDetails = (tx: Transaction, entryIds: readonly string[]) =>
  tx.execute<DetailRow>(sql`
    select entry_id as "entryId", person_id as "personId", member_kind as "memberKind",
      years_in_occupation as years, held_occupation as "heldOccupation", condition
    from entry_member_detail where entry_id = any(${sql.param([...entryIds])}::uuid[])`);

type Counted = { readonly personId: string; readonly count: number };

const countOtherEvents = (tx: Transaction, event: EventView, personIds: readonly string[]) =>
  tx.execute<Counted>(sql`
    select entry_member.person_id as "personId", count(*)::int as count
    from entry_member join entry on entry.entry_id = entry_member.entry_id
    where entry_member.person_id = any(${sql.param([...personIds])}::uuid[])
      and not entry_member.withdrawn
      and entry.competition_id = ${event.competitionId} and entry.event_id <> ${event.eventId}
    group by entry_member.person_id`);

type Titled = { readonly personId: string; readonly title: string };

const findTitles = (tx: Transaction, competitionId: string, personIds: readonly string[]) =>
  tx.execute<Titled>(sql`
    select person_id as "personId", title || ' ' || year as title from former_winner
    where competition_id = ${competitionId}
      and person_id = any(${sql.param([...personIds])}::uuid[]) and ${isStanding}
    order by year desc limit 2000`);

/** Ranks of these people in the newest final results of the same occupation, in other competitions. */
const findOwnRanks = (tx: Transaction, event: EventView, personIds: readonly string[]) =>
  tx.execute<Counted>(sql`
    select entry_member.person_id as "personId", min((line->>'rank')::int)::int as count
    from entry_member
    join event on event.event_id = entry_member.event_id
    join heard_result_part part on part.event_id = event.event_id
      and part.result_version = (
        select max(heard_result.result_version) from heard_result
        where heard_result.event_id = event.event_id)
    cross join lateral jsonb_array_elements(part.rows) as line
    where entry_member.person_id = any(${sql.param([...personIds])}::uuid[])
      and line->>'entryId' = entry_member.entry_id::text and line->>'rank' is not null
      and event.competition_id <> ${event.competitionId}
      and event.occupation->>'code' = ${event.occupation.code}
    group by entry_member.person_id`);

/** Everything the rules look at, of the members of these entries. */
export const findMemberFacts = async (
  tx: Transaction,
  event: EventView,
  entries: readonly Pick<EntryView, 'entryId' | 'members'>[],
): Promise<ReadonlyMap<string, readonly MemberFacts[]>> => {
  const personIds = entries.flatMap(({ members }) => members.map(({ personId }) => personId));
  if (personIds.length === 0) return new Map();
  const { competitionId } = event;
  const entryIds = entries.map(({ entryId }) => entryId);
  const details = await findDetails(tx, entryIds);
  const detailOf = new Map(details.map((row) => [`${row.entryId} ${row.personId}`, row]));
  const births = new Map(
    (await findPersonsAnywhere(tx, personIds)).map((row) => [row.personId, row.birthDate]),
  );
  const consents = Map.groupBy(
    await findStandingConsents(tx, competitionId, personIds),
    ({ personId }) => personId,
  );
  const others = new Map(
    (await countOtherEvents(tx, event, personIds)).map((row) => [row.personId, row.count]),
  );
  const titles = Map.groupBy(await findTitles(tx, competitionId, personIds), (row) => row.personId);
  const ranks = new Map(
    (await findOwnRanks(tx, event, personIds)).map((row) => [row.personId, row.count]),
  );
  const photoFlaws = await countPhotoFlaws(tx, event.ownerId, personIds);
  const proofKinds = await findProofKinds(tx, entryIds);
  return new Map(
    entries.map(({ entryId, members }) => [
      entryId,
      members.map(({ personId, heldLevel }): MemberFacts => {
        const place = `${entryId} ${personId}`;
        const detail = detailOf.get(place);
        return {
          personId,
          birthDate: births.get(personId) ?? null,
          memberKind: detail?.memberKind ?? null,
          yearsInOccupation: detail?.years ?? null,
          heldLevel,
          heldOccupation: detail?.heldOccupation ?? null,
          condition: detail?.condition ?? null,
          consents: (consents.get(personId) ?? []).map(({ purpose }) => purpose),
          hasPhoto: hasPhoto(photoFlaws.get(personId), proofKinds.has(place)),
          proofs: proofsOf(proofKinds.get(place)),
          otherEvents: others.get(personId) ?? 0,
          formerTitles: (titles.get(personId) ?? []).map(({ title }) => title),
          bestOwnRank: ranks.get(personId) ?? null,
        };
      }),
    ]),
  );
};
