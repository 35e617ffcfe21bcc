import { z } from '@hono/zod-openapi';
import { exactText } from '@jinbang/kernel/exact';
import type { UnitRow } from './unit.rules.ts';

const amount = z.string().openapi({ example: '80.6' });

export const unitQuery = z.object({
  /** The event alone, or every event of its contest that counts units the same way. */
  over: z.enum(['event', 'contest']).default('event'),
});

const unitRowView = z
  .object({
    unitId: z.string(),
    /** Of an organisation whose members' names may be seen; a region is its code. */
    name: z.string().nullable(),
    place: z.int(),
    rank: z.int().nullable(),
    /** Sum or points, exact text; null without a member that counts. */
    total: amount.nullable(),
    sharedBy: z.int(),
    tie: z.object({ by: z.string(), mine: z.string(), theirs: z.string() }).nullable(),
    members: z
      .array(
        z.object({
          entryId: z.string(),
          eventId: z.string(),
          rank: z.int().nullable(),
          total: amount.nullable(),
          medal: z.string().nullable(),
        }),
      )
      .max(400),
  })
  .openapi('UnitStandingRow');
export type UnitRowView = z.infer<typeof unitRowView>;

export const unitStandings = z
  .object({
    of: z.enum(['organisation', 'region']),
    events: z.array(z.string()).max(100),
    /** Every event is opened and has all its marks; before that places may change. */
    complete: z.boolean(),
    units: z.array(unitRowView).max(1000),
  })
  .openapi('UnitStandings');
export type UnitStandings = z.infer<typeof unitStandings>;

export const UNITS_MAX = 1000;
const MEMBERS_MAX = 400;

export const unitView = (
  { ranked, members }: UnitRow,
  nameOfUnit: (unitId: string) => string | null,
): UnitRowView => {
  const { id, place, rank, total, sharedBy, above } = ranked;
  const isTied = above?.decidedBy != null && above.decidedBy.by !== 'total';
  return {
    unitId: id,
    name: nameOfUnit(id),
    place,
    rank,
    total,
    sharedBy,
    tie: isTied ? { by: above.decidedBy.by, mine: above.mine, theirs: above.theirs } : null,
    members: members.slice(0, MEMBERS_MAX).map((member) => ({
      entryId: member.id,
      eventId: member.eventId.split('/')[0] ?? '',
      rank: member.rank,
      total: member.total && exactText(member.total),
      medal: member.medal ?? null,
    })),
  };
};
