import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

const pledged = {
  personId: id,
  /** Null: for the whole competition. */
  eventId: id.nullable(),
  textVersion: z.string().regex(/^[\w.-]{1,32}$/),
};

/** `screen`: pledged now by the person who asks. `paper`: signed, and recorded by the organiser. */
export const newPledge = z.discriminatedUnion('means', [
  z.object({ ...pledged, means: z.literal('screen') }),
  z.object({ ...pledged, means: z.literal('paper'), pledgedAt: instant }),
]);
export type NewPledge = z.infer<typeof newPledge>;

export const newPledges = z.object({ pledges: z.array(newPledge).min(1).max(200) });

export const pledgeView = z.object({
  pledgeId: id,
  competitionId: id,
  eventId: id.nullable(),
  personId: id,
  textVersion: z.string(),
  means: z.enum(['screen', 'paper']),
  pledgedAt: instant,
  recordedBy: id,
});
export type PledgeView = z.infer<typeof pledgeView>;

export const madePledges = z.object({ pledges: z.array(pledgeView).max(200) });
