import type { PersonTable } from '@jinbang/service-kit/person-data';
import { sql } from 'drizzle-orm';

/** Where ranking has rows about people. */
export const PERSON_TABLES: readonly PersonTable[] = [
  { table: 'person_name', by: ['person_id'] },
  { table: 'erased_person', by: ['person_id'] },
  { table: 'publication_consent', by: ['person_id'] },
  {
    table: 'entry',
    by: [],
    where: (personId) =>
      sql`t.admitted @> ${JSON.stringify({ members: [{ personId }] })}::text::jsonb`,
  },
  {
    table: 'result',
    by: ['submitted_by', 'approved_by', 'finalised_by'],
    without: ['counts'],
  },
  { table: 'tie_decision', by: ['decided_by'] },
  { table: 'board_freeze', by: ['frozen_by', 'lifted_by'], without: ['board'] },
  { table: 'freeze_plan', by: ['set_by'] },
  { table: 'release_rule', by: ['set_by'] },
  { table: 'release_step', by: ['done_by'] },
  {
    table: 'result_objection',
    by: ['recorded_by', 'paper_received_by', 'paper_witnessed_by', 'accepted_by', 'answered_by'],
  },
  { table: 'held_office', by: ['person_id'] },
  // That something was asked, and when; the answers are in the rows themselves.
  { table: 'command', by: ['actor_id'], without: ['fingerprint', 'answer'] },
];
