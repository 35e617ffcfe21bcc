import type { UnitRule } from '@jinbang/contracts/ranking-rule';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import canonicalize from 'canonicalize';
import { cutOfBook } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { mayReadStandings } from '../result/result.access.ts';
import { type Place, placeOf } from '../result/result-desk.ts';
import type { ReadDeps } from './read-standings.ts';
import { rankUnitsOf } from './unit.rules.ts';
import { UNITS_MAX, type UnitStandings, unitView } from './unit-standing-view.ts';

type Asked = { readonly eventId: string; readonly over: 'event' | 'contest' };

const isSameRule = (left: UnitRule, right: UnitRule | undefined): boolean =>
  right !== undefined && canonicalize(left) === canonicalize(right);

/** The other events of the contest that count units the same way; each must be readable too. */
const placesOf = async (
  deps: ReadDeps,
  actorId: string,
  { eventId, over }: Asked,
  rule: UnitRule,
  own: Place,
): Promise<Result<readonly Place[], Rejection>> => {
  const { competitionId } = own.book.event;
  if (over === 'event' || competitionId === null) return accept([own]);
  const places: Place[] = [];
  const alike = [...deps.shelf.books()].filter(
    ({ event }) =>
      event.competitionId === competitionId && isSameRule(rule, event.arranged?.ranking.units),
  );
  for (const { eventId: id } of alike) {
    const place = id === eventId ? accept(own) : await placeOf(deps, actorId, id, mayReadStandings);
    if (!place.ok) return place;
    places.push(place.value);
  }
  return accept(places);
};

/** An organisation's name stands with its members' names, and is seen where these are. */
const namesIn = (places: readonly Place[], { nameOf }: ReadDeps) => {
  const names = new Map<string, string>();
  for (const { book, arranged } of places) {
    if (cutOfBook('staff', book, arranged).names !== 'all') continue;
    for (const { organisationId, members } of book.entries) {
      if (names.has(organisationId)) continue;
      const found = members.flatMap(({ personId }) => nameOf(personId)?.organisation ?? []);
      if (found[0] !== undefined) names.set(organisationId, found[0]);
    }
  }
  return (unitId: string): string | null => names.get(unitId) ?? null;
};

const counted = (book: EventBook, { desk }: ReadDeps) => ({ book, groups: desk.rank(book) });

/** Units or delegations by the event's rule, over the event or over its contest (S07). */
export const readUnitStandings =
  (deps: ReadDeps) =>
  async (actorId: string, asked: Asked): Promise<Result<UnitStandings, Rejection>> => {
    const place = await placeOf(deps, actorId, asked.eventId, mayReadStandings);
    if (!place.ok) return place;
    const rule = place.value.arranged.ranking.units;
    if (!rule) return refuse({ kind: 'missing', code: 'event.no-unit-table' });
    const places = await placesOf(deps, actorId, asked, rule, place.value);
    if (!places.ok) return places;
    const { rows, isComplete } = rankUnitsOf(
      places.value.map(({ book }) => counted(book, deps)),
      rule,
    );
    const nameOfUnit = namesIn(places.value, deps);
    return accept({
      of: rule.of,
      events: places.value.map(({ book }) => book.eventId),
      complete: isComplete,
      units: rows.slice(0, UNITS_MAX).map((row) => unitView(row, nameOfUnit)),
    });
  };
