import { z } from '@hono/zod-openapi';
import { level } from '@jinbang/contracts/level';
import { id } from '@jinbang/contracts/primitive';
import { consentPurpose } from '../consent/consent.body.ts';
import { memberKind } from '../entry/entry-form.body.ts';
import { checkOutcome, checkView } from './eligibility.body.ts';
import { eligibilityRule } from './eligibility-rule.body.ts';

/** Somebody made up: what a form would say of them; null is not said. */
export const madeUpPerson = z.object({
  birthDate: z.iso.date().nullable().default(null),
  memberKind: memberKind.nullable().default(null),
  yearsInOccupation: z.int().min(0).max(80).nullable().default(null),
  heldLevel: level.nullable().default(null),
  /** The level is of another occupation than the event's. */
  heldElsewhere: z.boolean().default(false),
  condition: z.string().trim().max(100).nullable().default(null),
  consents: z.array(consentPurpose).max(5).default([]),
  hasPhoto: z.boolean().default(false),
  proofs: z
    .array(z.enum(['employment', 'certificate']))
    .max(2)
    .default([]),
  otherEvents: z.int().min(0).max(50).default(0),
  formerTitle: z.string().trim().min(1).max(100).nullable().default(null),
  bestOwnRank: z.int().min(1).max(400).nullable().default(null),
});
export type MadeUpPerson = z.infer<typeof madeUpPerson>;

/** Rules as somebody is writing them, and whom they are tried on. */
export const trialAsk = z.object({
  eventId: id,
  checks: z.array(eligibilityRule).max(30),
  person: madeUpPerson,
});
export type TrialAsk = z.infer<typeof trialAsk>;

export const trialAnswer = z.object({
  outcome: checkOutcome,
  checks: z.array(checkView.omit({ personId: true })).max(30),
});
export type TrialAnswer = z.infer<typeof trialAnswer>;
