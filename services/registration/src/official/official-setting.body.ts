import { z } from '@hono/zod-openapi';
import { level } from '@jinbang/contracts/level';
import { id } from '@jinbang/contracts/primitive';

/** `off`: not looked at; `warn`: shown; `block`: refused. */
export const strictness = z.enum(['off', 'warn', 'block']);
export type Strictness = z.infer<typeof strictness>;

/** What a competition asks of its officials. Numbers nobody publishes are settings (season, template). */
export const officialRules = z.object({
  /** What happens at the move to DRAWN while a panel may not judge its event. */
  panel: z.enum(['warn', 'block']).default('warn'),
  judgesMin: z.int().min(1).max(30).default(3),
  evaluatorsMin: z.int().min(0).max(30).default(0),
  /** The level a judge holds at least, and never below that of the tasks. */
  judgeLevel: level.default('2'),
  /** How often somebody may have judged the same occupation in the seasons before this one. */
  rotation: strictness.default('warn'),
  rotationSeasons: z.int().min(1).max(10).default(3),
  rotationLimit: z.int().min(1).max(50).default(3),
  /** A region counts like an organisation. */
  recuseRegion: z.boolean().default(false),
  /** Offices on the panel are given to whoever accepted an invitation, and in no other way. */
  byInvitation: z.boolean().default(false),
});
export type OfficialRules = z.infer<typeof officialRules>;

/** Of a competition nobody set anything for, with version 0. */
export const DEFAULT_RULES: OfficialRules = officialRules.parse({});

export const officialSetting = officialRules.extend({
  competitionId: id,
  version: z.int().min(0),
});
export type OfficialSetting = z.infer<typeof officialSetting>;
