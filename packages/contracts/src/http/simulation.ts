import { z } from 'zod';
import { level } from '../level.ts';
import { bilingual, id, instant, token } from '../primitive.ts';

/** People and differences one answer names at most; the next are asked for with `peopleFrom`. */
export const SIMULATED_PEOPLE_MAX = 500;

/** A pack that is on file, or one as JSON (a draft) in the grammar of rule packs. */
const packAsked = z.union([
  z.strictObject({ packId: token, packVersion: z.int().positive() }),
  z.record(z.string(), z.unknown()),
]);

/**
 * `POST /api/certification/v1/simulations`: what one or two packs make of final results. Nothing is
 * written. A day outside a pack's validity is moved by whole years into it, so that next year's
 * rules can be tried on last year's results; `keepDates` judges by the days as they were.
 */
export const simulationWish = z.object({
  packs: z.array(packAsked).min(1).max(2),
  over: z.union([
    z.strictObject({ eventIds: z.array(id).min(1).max(500) }),
    z.strictObject({ competitionIds: z.array(id).min(1).max(100) }),
    /** Every final result of the season the asker has business with. */
    z.strictObject({ year: z.int().min(2000).max(2100) }),
  ]),
  /** Names people with their decisions; false answers counts alone. */
  showPeople: z.boolean().default(false),
  /** How many people (with two packs: differences) to pass over before the first shown. */
  peopleFrom: z.int().min(0).max(1_000_000).default(0),
  keepDates: z.boolean().default(false),
});
export type SimulationWish = z.infer<typeof simulationWish>;

const tally = z.record(z.string(), z.int());
/** What a pack makes of people; tallies leave out what is 0, but `byRule` lists every rule. */
export const simulationCounts = z.object({
  people: z.int(),
  granted: z.int(),
  refused: z.int(),
  byLevel: tally,
  /** Refusals of a level by the reason that settled them. */
  byReason: tally,
  /** Nominations by the key of the title. */
  byTitle: tally,
  byRule: tally,
  /** Leave to apply for a level, by that level. */
  byApplication: tally,
  /** Grants that only go on a list for the office (M23). */
  listedOnly: z.int(),
});
export type SimulationCounts = z.infer<typeof simulationCounts>;

export const simulatedPack = z.object({
  packId: z.string(),
  packVersion: z.int(),
  title: bilingual,
  counts: simulationCounts,
  /** Events whose day lay outside the pack's validity and was moved into it. */
  movedEvents: z.int(),
});

export const simulatedEvent = z.object({
  eventId: id,
  competitionId: id,
  name: bilingual,
  resultVersion: z.int(),
  finalisedAt: instant,
  /** In the order of the packs asked. */
  counts: z.array(
    z.object({ people: z.int(), granted: z.int(), refused: z.int(), byLevel: tally }),
  ),
  /** With two packs: decisions that differ in this event. */
  differences: z.int(),
});

/** One decision a pack would make; `title` is its name. */
export const simulatedDecision = z.object({
  kind: z.enum(['level', 'title', 'application']),
  outcome: z.enum(['granted', 'refused', 'nominable']),
  level: level.nullable(),
  title: bilingual.nullable(),
  ruleId: z.string().nullable(),
  reason: z.string(),
  sentence: z.object({ zh: z.string(), en: z.string() }),
});
export type SimulatedDecision = z.infer<typeof simulatedDecision>;

/** Somebody in a result, as simulated; the name only where the asker may see it and it is known. */
const person = z.object({
  eventId: id,
  entryId: id,
  personId: id,
  name: z.string().nullable(),
  group: z.string(),
  rank: z.int().nullable(),
  code: z.string(),
  award: z.string().nullable(),
  /** The highest level held in the occupation before. */
  held: level.nullable(),
});

export const simulatedPerson = person.extend({
  /** One about the level, and as many as the pack has titles and leave to apply. */
  decisions: z.array(simulatedDecision).max(120),
});
export type SimulatedPerson = z.infer<typeof simulatedPerson>;

/** A decision two packs make differently; null where one of them makes none of the kind. */
export const simulatedDifference = person.extend({
  before: simulatedDecision.nullable(),
  after: simulatedDecision.nullable(),
});
export type SimulatedDifference = z.infer<typeof simulatedDifference>;

export const simulationOutcome = z.object({
  kind: z.literal('outcome'),
  packs: z.array(simulatedPack).min(1).max(2),
  /** In the order in which they became final, which decides about limits a year. */
  events: z.array(simulatedEvent).max(5_000),
  /** Everybody from `peopleFrom` on where one pack was asked, with `showPeople`. */
  people: z.array(simulatedPerson).max(SIMULATED_PEOPLE_MAX),
  peopleCount: z.int(),
  /** Where two packs were asked, with `showPeople`: only what differs. */
  differences: z.array(simulatedDifference).max(SIMULATED_PEOPLE_MAX),
  differenceCount: z.int(),
  /** Asked for and not simulated: the code says why, and has a sentence like a refusal. */
  skipped: z.array(z.object({ eventId: id, reason: z.string() })).max(5_000),
});
export type SimulationOutcome = z.infer<typeof simulationOutcome>;

/**
 * One line of the answer (`application/x-ndjson`): progress in events, then the outcome, or
 * `stopped` with a code and what a person may read, where it took too long or failed. What can be
 * refused beforehand is refused as a problem document instead.
 */
export const simulationLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), of: z.int() }),
  simulationOutcome,
  z.object({
    kind: z.literal('stopped'),
    code: z.string(),
    sentence: z.object({ zh: z.string(), en: z.string() }),
    done: z.int(),
    of: z.int(),
  }),
]);
export type SimulationLine = z.infer<typeof simulationLine>;
