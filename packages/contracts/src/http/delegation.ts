import { z } from 'zod';
import { group } from '../level.ts';
import { bilingual, exactNumber, id } from '../primitive.ts';
import { unitTable } from '../ranking-rule.ts';

/** Whom entries stand for: their school or enterprise, or the delegation of their region (S16: never a country). */
export const delegationKind = z.enum(['organisation', 'region']);
export type DelegationKind = z.infer<typeof delegationKind>;

/** By what delegations stand: the table the rules declare, and those that follow from medals, prizes, scale. */
export const delegationTableKind = z.enum([
  'sum',
  'points',
  'medals',
  'medal-points',
  /** Medal points by entry that started. */
  'average-medal-points',
  'prizes',
  /** The mean of everybody who has a value on the scale. */
  'average-scale',
]);
export type DelegationTableKind = z.infer<typeof delegationTableKind>;

const count = z.int().min(0);

/** Where a delegation stands in one table, and why. */
export const delegationPlace = z.object({
  table: delegationTableKind,
  /** null: nobody of it counts in this table. */
  rank: z.int().positive().nullable(),
  sharedBy: count,
  /** Exact text. null: ordered by medals or prizes alone, nobody counts, or it would tell one person's mark. */
  value: exactNumber.nullable(),
  /** The same as people read it: at most two decimals, rounded half up. */
  shown: z.string().max(40).nullable(),
  /** The step that put it below one of the same value. */
  tie: z
    .object({
      by: z.enum(['better-ranks', 'time']),
      /** null: the ranks or times would tell one person's. */
      mine: z.string().nullable(),
      theirs: z.string().nullable(),
    })
    .nullable(),
});
export type DelegationPlace = z.infer<typeof delegationPlace>;

export const delegationRow = z.object({
  /** The organisation's id or the code of the region. */
  delegationId: z.string().max(64),
  /** null: show the code, for no name is known or it may not be told. */
  name: bilingual.nullable(),
  entered: count,
  started: count,
  ranked: count,
  medals: z.object({ gold: count, silver: count, bronze: count, excellence: count }),
  prizes: z.object({
    'first-prize': count,
    'second-prize': count,
    'third-prize': count,
    /** 优胜奖; not the Medal for Excellence (S21). */
    merit: count,
  }),
  /** In the order of `tables`. */
  places: z.array(delegationPlace).max(7),
});
export type DelegationRow = z.infer<typeof delegationRow>;

/** Overall best, or the best of a delegation, by the scale; whoever has the same value shares it. */
export const bestEntry = z.object({
  /** null: it stands by number and whose it is may not be told. */
  delegationId: z.string().max(64).nullable(),
  eventId: id,
  group,
  /** By name; null: by entry number, for the names may not be told or are not here. */
  names: z.array(z.string()).max(20).nullable(),
  organisation: z.string().max(100).nullable(),
  entryNo: z.string().max(64).nullable(),
  /** null beside the name of somebody whose mark may not be told: below the middle of the scale. */
  scale: z.int().min(0).max(1000).nullable(),
  /** How many share it, this one included. */
  sharedBy: z.int().positive(),
  /** The highest value below it, and among how many entries it was looked for. */
  next: z.int().min(0).max(1000).nullable(),
  among: z.int().positive(),
});
export type BestEntry = z.infer<typeof bestEntry>;

export const countedEvent = z.object({
  eventId: id,
  name: bilingual,
  /** `provisional`: the ranking as it stands, before a result is released; staff alone see it. */
  state: z.enum(['provisional', 'notice', 'final', 'amended']),
  resultVersion: z.int().positive().nullable(),
});
export type CountedEventView = z.infer<typeof countedEvent>;

/**
 * `GET /api/ranking/v1/public/competitions/{competitionId}/delegations?of=`, and of one event
 * `…/public/events/{eventId}/delegations`: over the published results alone. For staff without
 * `public`, with `?basis=present|published`. Names may leave at any time, so it is asked again by
 * `ETag`, and `version` names the results it is made of.
 */
export const delegationTables = z.object({
  competitionId: id.nullable(),
  competition: bilingual.nullable(),
  of: delegationKind,
  basis: z.enum(['published', 'present']),
  /** Twelve digits; an amended or newly published result makes others. */
  version: z.string().regex(/^[0-9a-f]{12}$/),
  /** Over `events.length` of so many events. */
  eventCount: count,
  events: z.array(countedEvent).max(400),
  /** Every event is counted and final: nothing here is awaited any more. */
  complete: z.boolean(),
  /** The first one orders the rows. */
  tables: z
    .array(
      z.object({
        table: delegationTableKind,
        /** The published rules of the events name this table. */
        declared: z.boolean(),
        /** Its numbers, where it has any. */
        rule: unitTable.nullable(),
      }),
    )
    .max(7),
  delegations: z.array(delegationRow).max(1000),
  /** Nobody where no counted event gives medals by the scale. */
  overallBest: z.array(bestEntry).max(100),
  bestOfDelegation: z.array(bestEntry).max(2000),
});
export type DelegationTables = z.infer<typeof delegationTables>;
