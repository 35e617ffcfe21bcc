import { z } from '@hono/zod-openapi';
import { contestClass, tier } from '@jinbang/contracts/level';
import { bilingual } from '@jinbang/contracts/primitive';
import { newCompetition } from '../competition/competition.body.ts';
import { newEvent } from '../event/event.body.ts';

/** Where a value comes from: read in a published rule, or our own judgement `[A]`. */
export const origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sourced'), where: bilingual }),
  z.object({ kind: z.literal('assumed') }),
]);
export type Origin = z.infer<typeof origin>;

const option = z.object({ value: z.string(), name: bilingual });

/** How an editor asks for a term. */
export const termView = z.object({
  key: z.string(),
  section: z.string(),
  name: bilingual,
  kind: z.enum(['yes-no', 'count', 'amount', 'choice', 'list', 'text']),
  unit: bilingual.optional(),
  min: z.int().optional(),
  max: z.union([z.int(), z.string()]).optional(),
  options: z.array(option).max(20).optional(),
});
export type TermView = z.infer<typeof termView>;

/** A step of the calendar: so many days before the first day of the contest. */
export const milestone = z.object({ daysBefore: z.int(), what: bilingual });

export const contestTemplate = z.object({
  templateId: z.string(),
  version: z.int().positive(),
  name: bilingual,
  lead: bilingual,
  competition: newCompetition.pick({ tier: true, contestClass: true, consents: true }).extend({
    tier,
    contestClass,
    units: newCompetition.shape.units,
    committee: newCompetition.shape.committee,
  }),
  /** An event to fill in: name and occupation are the contest's own. */
  event: newEvent.omit({ name: true, occupation: true, dates: true }),
  /** By the path of the value: `competition.tier`, `event.layers`, `event.terms.lateAfter`. */
  origins: z.record(z.string(), origin),
  calendar: z.array(milestone).max(40),
});
export type ContestTemplate = z.infer<typeof contestTemplate>;

export const templateList = z.object({
  templates: z.array(contestTemplate).max(50),
  sections: z.array(z.object({ key: z.string(), name: bilingual })).max(20),
  terms: z.array(termView).max(100),
});
export type TemplateList = z.infer<typeof templateList>;
