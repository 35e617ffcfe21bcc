import { type SQL, sql } from 'drizzle-orm';
import type { CarriedTable, Scope } from './plan.rules.ts';

/** The events of the contest. */
export const eventsOf = ({ competitionId }: Scope): SQL =>
  sql`(select event_id from event where competition_id = ${competitionId}::uuid)`;

/** Rows that hang on a row of `parent`, which has a column for the event. */
export const hangingOn = (parent: string, column: string, parentColumn = column): CarriedTable => ({
  where: (scope) => sql`t.${sql.identifier(column)} in (
    select ${sql.identifier(parentColumn)} from ${sql.identifier(parent)} as parent
    where parent.event_id in ${eventsOf(scope)})`,
});

/** Rows that hang on a row of `parent`, which has a column for the contest. */
export const hangingOnContest = (parent: string, column: string): CarriedTable => ({
  where: ({ competitionId }) => sql`t.${sql.identifier(column)} in (
    select ${sql.identifier(column)} from ${sql.identifier(parent)} as parent
    where parent.competition_id = ${competitionId}::uuid)`,
});

/** What the other services told of the contest is known here already: nothing hears it twice. */
export const HEARD_FACTS: CarriedTable = {
  where: ({ heard }) => sql`t.fact_id = any(${sql.param([...heard])}::uuid[])`,
  columns: ['consumer', 'fact_id', 'applied_at'],
  countedOnly: true,
};

/** What was told of the contest, told again where it goes to: a place in a stream travels not. */
export const TOLD_FACTS: CarriedTable = {
  where: (scope) => sql`(split_part(t.subject, '.', 6) = ${scope.competitionId}
    or split_part(t.subject, '.', 7) in (select event_id::text from event
      where competition_id = ${scope.competitionId}::uuid))`,
  columns: ['fact_id', 'subject', 'body', 'recorded_at'],
  orderBy: 'position',
};

/** What no service carries. */
export const GROUND_STAYS: Readonly<Record<string, string>> = {
  applied_version: 'which versions were heard last follows from the facts',
  dead_letter: 'a contest with a fact that could not be applied is not handed over',
  held_office: 'offices are told again by registration',
  hand_over: 'says where a contest is: of one system',
  hand_over_page: 'on its way',
};
