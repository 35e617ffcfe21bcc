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
  modules: z.array(eventModule).max(12),
  state: registrationState,
  version: z.int().positive(),
});
export type EventView = z.infer<typeof eventView>;

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
  /** Required for VOID and CANCELLED. */
  reason: z.string().trim().min(1).max(500).optional(),
});
export type EventMove = z.infer<typeof eventMove>;
