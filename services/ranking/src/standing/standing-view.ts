import { z } from '@hono/zod-openapi';
import { bilingual } from '@jinbang/contracts/primitive';
import { type Exact, exactText } from '@jinbang/kernel/exact';
import type { NameOf } from '../board/snapshot.rules.ts';
import { type BookPenalty, explainPenalties } from '../penalty/penalty.rules.ts';
import { explainTie, hasResult } from './explanation.rules.ts';
import type { StandingRow } from './standing.rules.ts';

const amount = z.string().openapi({ example: '80.6' });

/** The last gate a line came to; what it had to reach stands with the page. */
export const gateView = z.object({
  stage: z.int(),
  outcome: z.enum(['through', 'held', 'open', 'undecided', 'absent']),
  because: z.enum(['few', 'within', 'below', 'outside', 'tie']).nullable(),
  /** In the stage before the gate. */
  rank: z.int().nullable(),
  /** On a scale of 100. */
  reached: amount.nullable(),
});

const penaltyExplanation = z.object({
  moduleId: z.string(),
  points: amount,
  taken: amount,
  kind: z.object({ code: z.string(), name: bilingual }).nullable(),
});

/** One line of the ranking with everything that says why it stands there. */
export const standingRowView = z
  .object({
    key: z.string(),
    code: z.string(),
    name: z.string().nullable(),
    organisation: z.string().nullable(),
    group: z.string(),
    place: z.int(),
    rank: z.int().nullable(),
    resultCode: z.enum(['OK', 'DNS', 'DNF', 'WD', 'DSQ', 'FAIL']),
    /** Exact text: a decimal, or a fraction where it does not end. */
    total: amount.nullable(),
    /** Some of its marks are missing. */
    provisional: z.boolean(),
    settled: z.int(),
    expected: z.int(),
    scale: z.int().nullable(),
    award: z.string().nullable(),
    modules: z.array(z.object({ moduleId: z.string(), points: amount })).max(12),
    criteria: z.array(z.object({ criterion: z.string(), points: amount })).max(30),
    practical: amount.nullable(),
    theory: amount.nullable(),
    sharedBy: z.int(),
    /** Ties in every step where ranks are never shared: a recorded decision is awaited. */
    undecided: z.boolean(),
    tie: z
      .object({ by: z.string(), against: z.string(), mine: z.string(), theirs: z.string() })
      .nullable(),
    /** What the chief judge took off, before the module's weight; never why, and of whom only by this line. */
    penalties: z.array(penaltyExplanation).max(100),
    missed: z
      .array(
        z.object({
          of: z.string(),
          moduleId: z.string().optional(),
          atLeast: amount,
          reached: amount,
        }),
      )
      .max(20),
    gate: gateView.nullable(),
  })
  .openapi('StandingRow');
export type StandingRowView = z.infer<typeof standingRowView>;

export const standingQuery = z.object({
  group: z.string().max(16).optional(),
  /** One module by its own code, also while nothing joins the modules' keys yet. */
  module: z.uuid().optional(),
  /** The stage before the n-th gate by itself, with who goes on. */
  stage: z.coerce.number().int().min(1).max(3).optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const standingPage = z
  .object({
    state: z.string(),
    basis: z.enum(['opened', 'entry-numbers', 'one-module', 'apart']),
    totalMax: amount,
    /** Twelve digits of the rule and weights these ranks were made by. */
    ruleVersion: z.string(),
    groups: z
      .array(
        z.object({
          group: z.string(),
          entered: z.int(),
          started: z.int(),
          finished: z.int(),
          complete: z.boolean(),
          gates: z
            .array(
              z.object({
                stage: z.int(),
                state: z.enum(['waived', 'open', 'undecided', 'closed']),
                counted: z.int(),
                through: z.int(),
              }),
            )
            .max(3),
        }),
      )
      .max(20),
    items: z.array(standingRowView).max(200),
    next: z.string().nullable(),
  })
  .openapi('StandingPage');
export type StandingPage = z.infer<typeof standingPage>;

const entriesOf = <Key extends string>(
  points: ReadonlyMap<string, Exact>,
  key: Key,
): readonly ({ readonly [Name in Key]: string } & { readonly points: string })[] =>
  // Safe: the object has exactly the one computed member and `points`.
  [...points].map(
    ([name, value]) =>
      ({ [key]: name, points: exactText(value) }) as { [Name in Key]: string } & { points: string },
  );

type Shown = {
  readonly codeOfLine: (id: string) => string;
  readonly nameOf: NameOf;
  readonly maySeeNames: boolean;
};

export const rowView = (
  row: StandingRow,
  penalties: readonly BookPenalty[],
  { codeOfLine, nameOf, maySeeNames }: Shown,
): StandingRowView => {
  const { line, totals, ranked, code } = row;
  const isCounted = hasResult(row);
  const people = maySeeNames ? line.personIds.flatMap((id) => nameOf(id) ?? []) : [];
  const names = people.flatMap(({ name }) => name ?? []);
  return {
    key: line.id,
    code: line.code,
    name: names.length > 0 ? names.join('、') : null,
    organisation: people.find((one) => one.organisation !== null)?.organisation ?? null,
    group: line.group,
    place: row.place,
    rank: row.rank,
    resultCode: code,
    total: row.total,
    provisional: ranked?.provisional ?? true,
    settled: row.settled,
    expected: row.expected,
    scale: row.scale,
    award: row.award,
    modules: isCounted ? [...entriesOf(totals.modules, 'moduleId')] : [],
    criteria: isCounted ? [...entriesOf(totals.criteria, 'criterion')] : [],
    practical: isCounted && totals.practical ? exactText(totals.practical.percent) : null,
    theory: isCounted && totals.theory ? exactText(totals.theory.percent) : null,
    sharedBy: ranked?.sharedBy ?? 0,
    undecided: ranked?.undecided ?? false,
    tie: explainTie(ranked, codeOfLine),
    penalties: isCounted ? [...explainPenalties(totals, penalties)] : [],
    missed: [...(ranked?.missed ?? [])],
    gate: row.gate,
  };
};
