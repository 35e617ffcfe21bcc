import { z } from '@hono/zod-openapi';
import { group, level } from '@jinbang/contracts/level';
import { judgingState, registrationState } from '@jinbang/contracts/lifecycle';
import { keyKind } from '@jinbang/contracts/mark-subject';
import { bilingual, exactAmount, id } from '@jinbang/contracts/primitive';
import { boardRule, rankingRule } from '@jinbang/contracts/ranking-rule';
import { drawLayers, eventModule, occupation } from '@jinbang/contracts/registration/event';

export type Occupation = z.infer<typeof occupation>;
export type DrawLayers = z.infer<typeof drawLayers>;
export const recusal = z.enum(['event', 'afterwards', 'contestant']);
export type Recusal = z.infer<typeof recusal>;

const day = z.iso.date().nullable().default(null);

/** Days in the competition's zone; null is not fixed yet. */
export const eventDates = z.object({
  entryOpens: day,
  entryCloses: day,
  starts: day,
  ends: day,
});
export type EventDates = z.infer<typeof eventDates>;

/** What the rules say besides, by the keys of `template/terms.ts`. */
export const terms = z.record(
  z.string().regex(/^[a-zA-Z]{1,40}$/),
  z.union([
    z.boolean(),
    z.int().min(0).max(100_000),
    z.string().max(200),
    z.array(z.string().min(1).max(60)).max(20),
  ]),
);
export type Terms = z.infer<typeof terms>;

const rules = {
  name: bilingual,
  occupation,
  /** The level of the standard the tasks were set at. */
  taskLevel: level,
  groups: z.array(group).min(1).max(4),
  teamSize: z.int().min(1).max(20).default(1),
  layers: drawLayers,
  recusal: recusal.default('event'),
  /** What a public board shows (M05). */
  board: boardRule.default('progress'),
  noticeWorkingDays: z.int().min(0).max(30).default(5),
  ranking: rankingRule,
  /** With fewer the committee decides before the draw whether it goes on; 0 asks nothing. */
  minimumStarters: z.int().min(0).max(400).default(0),
  dates: eventDates.default({ entryOpens: null, entryCloses: null, starts: null, ends: null }),
  terms: terms.default({}),
};

export const newEvent = z.object({
  ...rules,
  modules: z
    .array(
      z.object({
        /** Named by the caller where the tie chain names a module; made here otherwise. */
        moduleId: id.optional(),
        name: bilingual,
        kind: z.enum(['practical', 'theory']),
        weight: exactAmount,
        keyKind,
      }),
    )
    .min(1)
    .max(12),
});
export type NewEvent = z.infer<typeof newEvent>;

export type EventModule = z.infer<typeof eventModule>;

export const eventView = z.object({
  ...rules,
  eventId: id,
  ownerId: id,
  competitionId: id,
  teamSize: z.int(),
  recusal,
  board: boardRule,
  noticeWorkingDays: z.int(),
  minimumStarters: z.int(),
  dates: eventDates,
  terms,
  modules: z.array(eventModule).max(12),
  state: registrationState,
  version: z.int().positive(),
});
export type EventView = z.infer<typeof eventView>;

/** Ten events at once, and somewhat more. */
export const newEvents = z.object({ events: z.array(newEvent).min(1).max(60) });
export const arrangedEvents = z.object({ events: z.array(eventView).max(60) });

export const eventDetail = eventView.extend({
  /** What judging told last about its stretch; null before it began. */
  judging: judgingState.nullable(),
  lockedModules: z.array(id).max(12),
  opening: z
    .object({
      openingId: id,
      state: z.enum(['requested', 'opened']),
      requestedBy: id,
      confirmedBy: id.nullable(),
      version: z.int().positive(),
    })
    .nullable(),
});
export type EventDetail = z.infer<typeof eventDetail>;

/** Moves an organiser makes; the opening leads to DECRYPTED by a way of its own. */
export const eventMove = z.object({
  to: z.enum([
    'RULES_PUBLISHED',
    'REGISTRATION',
    'ELIGIBILITY_CHECK',
    'DRAWN',
    'VOID',
    'CANCELLED',
  ]),
  /** Required for VOID and CANCELLED, and for a draw with fewer than the least number. */
  reason: z.string().trim().min(1).max(500).optional(),
  /** With VOID: the event its entrants are to enter instead, as the committee decided. */
  mergedInto: id.optional(),
});
export type EventMove = z.infer<typeof eventMove>;
