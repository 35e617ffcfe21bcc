import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import { Fault } from '@jinbang/kernel/fault';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { findCompetition } from '../competition/competition.store.ts';
import { findPublicationOf } from '../consent/consent.store.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findEntriesById, listEntriesOf } from '../entry/entry.store.ts';
import { findClaimsOn } from '../entry-claim/claim.store.ts';
import { findEvent } from '../event/event.store.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { findPersons, type PersonRow } from '../person/person.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { findOwnEntry, type OwnEntryPath } from './find-own-entry.ts';
import { publicationOf } from './own-entry.rules.ts';

const CLAIMS_MAX = 20;

/** As one is registered; nothing once one was erased. */
const registeredAs = (person: PersonRow | undefined) => ({
  name: person?.name ?? null,
  nameEn: person?.nameEn ?? null,
  idType: person?.idType ?? null,
  idLastFour: person?.idLastFour ?? null,
});

/** Organisations that entered the person too and wait for their word. */
const claimsOn = async (
  tx: Transaction,
  eventId: string,
  personId: string,
): Promise<OwnEntry['claims']> => {
  const claims = (await findClaimsOn(tx, [eventId], [personId])).filter(
    ({ state }) => state === 'claimed',
  );
  const ids = claims.map(({ organisationId }) => organisationId);
  const known = ids.length === 0 ? [] : await findOrganisations(tx, ids);
  const nameOf = new Map(known.map((one) => [one.organisationId, one.name]));
  return claims.slice(0, CLAIMS_MAX).map(({ claimId, organisationId, claimedAt, version }) => ({
    claimId,
    organisation: nameOf.get(organisationId) ?? { zh: organisationId },
    claimedAt: claimedAt.toISOString(),
    version,
  }));
};

/** An entry as its contestant sees it. */
const shownTo = async (tx: Transaction, actorId: string, entry: EntryView): Promise<OwnEntry> => {
  const { entryId, eventId, entryNo, state, group, organisationId, members } = entry;
  const event = await findEvent(tx, eventId);
  const competition = event && (await findCompetition(tx, event.competitionId));
  if (!event || !competition) throw new Fault('An entry has no event.', { retryable: false });
  const [organisation] = organisationId ? await findOrganisations(tx, [organisationId]) : [];
  const [person] = await findPersons(tx, [actorId]);
  const said = await findPublicationOf(tx, event.competitionId, actorId);
  return {
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
    publication: publicationOf(said),
    claims: await claimsOn(tx, eventId, actorId),
  };
};

/** A contestant's own entry: where, for whom, under which number, and how they are registered. */
export const readOwnEntry =
  ({ db }: { readonly db: Database }) =>
  (actorId: string, path: OwnEntryPath): Promise<Result<OwnEntry, Rejection>> =>
    db.transaction(async (tx) => {
      const found = await findOwnEntry(tx, actorId, path);
      return found.ok ? accept(await shownTo(tx, actorId, found.value)) : found;
    });

/** Every entry somebody competes in, newest first; nothing for whoever competes nowhere. */
export const listOwnEntries =
  ({ db }: { readonly db: Database }) =>
  (actorId: string, query: ListQuery): Promise<Result<Page<OwnEntry>, Rejection>> =>
    db.transaction(async (tx) => {
      await enterEveryTenant(tx);
      const rows = await listEntriesOf(tx, actorId, query);
      const page = pageFrom(
        rows,
        query.limit,
        ({ entryId }) => entryId,
        ({ entryId }) => entryId,
      );
      const entries = await findEntriesById(tx, page.items);
      const items: OwnEntry[] = [];
      for (const entry of entries.toReversed()) items.push(await shownTo(tx, actorId, entry));
      return accept({ items, next: page.next });
    });
