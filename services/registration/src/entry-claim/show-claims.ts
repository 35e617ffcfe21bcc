import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, type Look, lookUp } from '../command-deps.ts';
import { readsFormsOf } from '../entry/entry-form.access.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { findCalled } from '../person/called-people.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { rolesIn, seesClaim, wordsOf } from './claim.access.ts';
import type { ClaimPage, ClaimQuery, ClaimView } from './claim.body.ts';
import { type ClaimRow, findStandingOf, listClaims } from './claim.store.ts';

type Asking = Look & { readonly actorId: string };

/** The claims somebody may see, with what they may decide of each. */
const viewsFor = async (
  asking: Asking,
  rows: readonly ClaimRow[],
): Promise<readonly ClaimView[]> => {
  const places = await findStandingOf(
    asking.tx,
    rows.map(({ eventId }) => eventId),
    rows.map(({ personId }) => personId),
  );
  return rows.flatMap((row): ClaimView[] => {
    const found = places.get(`${row.eventId} ${row.personId}`);
    const chain = chainOf(row);
    const about = { ...row, holderId: found?.organisationId };
    if (!seesClaim(asking, chain, about)) return [];
    const isOpen = row.state === 'claimed';
    return [
      {
        claimId: row.claimId,
        eventId: row.eventId,
        competitionId: row.competitionId,
        personId: row.personId,
        organisationId: row.organisationId,
        standing: found
          ? {
              entryId: found.entryId,
              organisationId: found.organisationId,
              memberCount: found.memberCount,
            }
          : null,
        memberCount: row.memberIds.length,
        state: row.state,
        entryId: row.entryId,
        speaker: row.speaker,
        reason: row.reason,
        claimedAt: row.claimedAt.toISOString(),
        decidedAt: row.decidedAt?.toISOString() ?? null,
        may: isOpen ? [...wordsOf(rolesIn(asking, chain, about), found === undefined)] : [],
        version: row.version,
      },
    ];
  });
};

type Deps = Pick<CommandDeps, 'db' | 'now'>;

const pageOf = async (
  asking: Asking,
  rows: readonly ClaimRow[],
  next: string | null,
): Promise<ClaimPage> => {
  const items = [...(await viewsFor(asking, rows))];
  const people = await findCalled(
    asking.tx,
    items.map(({ personId }) => personId),
  );
  return { items, people, next };
};

/**
 * The claims of an event: all for who organises, for an organisation those it makes and those on its
 * people, for a person those on themselves.
 */
export const showClaims =
  (deps: Deps) =>
  (actorId: string, eventId: string, query: ClaimQuery): Promise<Result<ClaimPage, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      await enterEveryTenant(look.tx);
      const event = await findEvent(look.tx, eventId);
      if (!event) return refuse(unknownEvent);
      const { limit } = query;
      const rows = await listClaims(look.tx, eventId, { ...query, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const page = await pageOf(
        { ...look, actorId },
        shown,
        rows.length > limit ? (shown.at(-1)?.claimId ?? null) : null,
      );
      const reads = readsFormsOf(look.held, chainOf(event), look.at) !== undefined;
      return reads || page.items.length > 0 ? accept(page) : refuse(forbidden);
    });
