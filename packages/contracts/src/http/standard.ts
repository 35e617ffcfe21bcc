import { z } from 'zod';
import { level } from '../level.ts';
import { bilingual, id, instant, label } from '../primitive.ts';
import { idPageQuery, pageQuery } from './page.ts';

/** Sentences are always said in both languages. */
const sentence = z.object({ zh: z.string(), en: z.string() });
const longText = z.object({ zh: z.string(), en: z.string().optional() });
const day = z.iso.date();
const period = { from: day, to: day.nullable() } as const;

export const standardKind = z.enum(['national', 'enterprise']);
export const occupationRoute = z.enum(['level', 'qualification']);
/** `collected`: comes with the system to begin from, and is in force nowhere. */
export const standardState = z.enum(['draft', 'published', 'withdrawn', 'collected']);

/** A standard as lists show it. */
export const standardOutline = z.object({
  standardId: id,
  kind: standardKind,
  /** Whose own it is; null where it is national. */
  bodyId: id.nullable(),
  occupation: z.object({ code: z.string(), name: bilingual }),
  trades: z.array(bilingual).max(50),
  route: occupationRoute,
  edition: z.string(),
  /** First and last day in force, a newer edition that ended it included. */
  ...period,
  state: standardState,
  isInForce: z.boolean(),
  levels: z.array(level).max(8),
  supersededBy: id.nullable(),
  comparedWith: id.nullable(),
  writtenBy: id.nullable(),
  writtenAt: instant.nullable(),
  publishedBy: id.nullable(),
  publishedAt: instant.nullable(),
  version: z.int(),
});
export type StandardOutline = z.infer<typeof standardOutline>;

/** A clause with each thing it asks for as a sentence. */
export const standardClause = z.object({
  id: z.string(),
  text: longText,
  requires: z.array(sentence).max(10),
});
export type StandardClause = z.infer<typeof standardClause>;

export const standardLevel = z.object({
  level,
  clauses: z
    .array(
      standardClause.extend({
        /** The clause of the same level that makes this one idle; legal, and worth a question. */
        subsumedBy: z.string().nullable(),
      }),
    )
    .max(20),
});

export const oneStandard = standardOutline.extend({
  ladder: z.array(standardLevel).max(8),
  /** The standard as it was handed in, word for word. */
  document: z.record(z.string(), z.unknown()),
});
export type OneStandard = z.infer<typeof oneStandard>;

/** The national edition in force, for whoever follows a certificate to its occupation. */
export const publicStandard = z.object({
  edition: z.string(),
  route: occupationRoute,
  ...period,
  ladder: z.array(standardLevel).max(8),
});
export type PublicStandard = z.infer<typeof publicStandard>;

export const standardQuery = idPageQuery.extend({
  occupation: label.optional(),
  kind: standardKind.optional(),
  edition: label.optional(),
  state: z.enum(['draft', 'published', 'withdrawn']).optional(),
  bodyId: id.optional(),
  /** Those in force on this day alone. */
  inForceOn: day.optional(),
});
export type StandardQuery = z.infer<typeof standardQuery>;

/** A standard as JSON; its grammar is promotion's, which names every wrong place. */
export const standardDocument = z.record(z.string(), z.unknown());

export const standardPublication = z.object({
  /** The edition this one takes the place of: it ends the day before. */
  supersedes: id.nullable().default(null),
});
export type StandardPublication = z.infer<typeof standardPublication>;

export const standardChanged = z.object({ standardId: id, version: z.int() });
export type StandardChanged = z.infer<typeof standardChanged>;

/** Why an enterprise's standard is not in order beside the national one. */
export const standardFinding = z.object({
  kind: z.enum(['other-occupation', 'weaker', 'level-not-national', 'subsumed']),
  level: level.nullable(),
  clause: z.string().nullable(),
  sentence,
});

export const standardComparison = z.object({
  own: standardOutline,
  national: standardOutline,
  findings: z.array(standardFinding).max(200),
  levels: z
    .array(
      z.object({
        level,
        mark: z.enum(['weaker', 'equal', 'stronger', 'not-national', 'not-own', 'appointed']),
        own: z
          .array(
            standardClause.extend({
              mark: z.enum(['weaker', 'equal', 'stronger']),
              nearest: z.string().nullable(),
              lacking: z.array(sentence).max(10),
            }),
          )
          .max(20),
        national: z.array(standardClause).max(20),
      }),
    )
    .max(8),
});
export type StandardComparison = z.infer<typeof standardComparison>;

const years = z.int().min(0).max(80);
const known = <Value extends z.ZodType>(value: Value) => value.nullable().default(null);

/** What is proven of somebody, without who they are. Null is not known; an empty list is nothing. */
export const eligibilityEvidence = z.strictObject({
  age: known(z.int().min(0).max(120)),
  yearsInOccupation: known(years),
  yearsInRelated: known(years),
  held: known(z.array(z.strictObject({ level, related: z.boolean(), years })).max(20)),
  diplomas: known(
    z
      .array(
        z.strictObject({
          diploma: z.enum([
            'secondary-vocational',
            'senior-worker-class',
            'technician-class',
            'higher-vocational',
            'bachelor',
            'postgraduate',
          ]),
          major: z.enum(['same', 'related', 'other']),
          state: z.enum(['graduated', 'final-year']),
        }),
      )
      .max(20),
  ),
  trainingHours: known(z.int().min(0).max(100_000)),
  apprenticeshipDone: known(z.boolean()),
  titles: known(
    z.array(z.strictObject({ grade: z.enum(['junior', 'intermediate', 'senior']), years })).max(20),
  ),
});
export type EligibilityEvidence = z.infer<typeof eligibilityEvidence>;

const outcome = z.enum(['met', 'unmet', 'unknown']);
export type EligibilityOutcome = z.infer<typeof outcome>;

/** Every level of a standard with what this evidence proves for it, lowest first. */
export const eligibilityAnswer = z.object({
  levels: z
    .array(
      z.object({
        level,
        outcome,
        by: z.string().nullable(),
        sentence,
        clauses: z
          .array(
            z.object({
              id: z.string(),
              text: longText,
              outcome,
              requires: z.array(z.object({ sentence, outcome })).max(10),
            }),
          )
          .max(20),
      }),
    )
    .max(8),
});
export type EligibilityAnswer = z.infer<typeof eligibilityAnswer>;

/** An occupation as the register has it: what the national edition in force says of it (M23). */
export const registeredOccupation = z.object({
  code: z.string(),
  name: bilingual,
  trades: z.array(bilingual).max(50),
  route: occupationRoute,
  edition: z.string(),
  ...period,
  standardId: id,
});
export type RegisteredOccupation = z.infer<typeof registeredOccupation>;

export const occupationQuery = pageQuery.extend({
  after: label.optional(),
  /** Today where it is left out. */
  inForceOn: day.optional(),
});
export type OccupationQuery = z.infer<typeof occupationQuery>;
