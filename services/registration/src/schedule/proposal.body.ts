import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { newSession, sessionView } from '../session/session.body.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const proposalAsk = z.object({
  days: z
    .array(z.object({ date: z.iso.date(), from: time, to: time }))
    .min(1)
    .max(14),
  lunch: z.object({ from: time, to: time }).nullable().default(null),
  /** Between two sessions in a room, and between two modules of the same people. */
  breakMinutes: z.int().min(0).max(240).default(30),
  /** Sessions of one group each, so that ranks can be told apart while blind. */
  byGroup: z.boolean().default(true),
  events: z
    .array(
      z.object({
        eventId: id,
        /** How many to plan for while entries are still coming in; those that stand otherwise. */
        entries: z.int().min(1).max(2_000).optional(),
        modules: z
          .array(
            z.object({
              moduleId: id,
              durationMinutes: z.int().min(5).max(1_440),
              roomIds: z.array(id).min(1).max(20),
            }),
          )
          .min(1)
          .max(12),
      }),
    )
    .min(1)
    .max(50),
});
export type ProposalAsk = z.infer<typeof proposalAsk>;

const proposedSession = newSession.extend({ eventId: id, entries: z.int() });
export type ProposedSession = z.infer<typeof proposedSession>;

export const proposal = z.object({
  sessions: z.array(proposedSession).max(500),
  /** What found no place, each with its sentence. */
  problems: z
    .array(
      z.object({
        eventId: id,
        moduleId: id.nullable(),
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .max(1_000),
});
export type Proposal = z.infer<typeof proposal>;

export const acceptedPlan = z.object({
  sessions: z
    .array(newSession.extend({ eventId: id }))
    .min(1)
    .max(500),
});
export type AcceptedPlan = z.infer<typeof acceptedPlan>;

export const madePlan = z.object({ sessions: z.array(sessionView).max(500) });
