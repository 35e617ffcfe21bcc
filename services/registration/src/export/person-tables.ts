import type { PersonTable } from '@jinbang/service-kit/person-data';
import { sql } from 'drizzle-orm';

const DIGESTS = [
  'judge_trial',
  'recovery_trial',
  'judge_code_digest',
  'recovery_code_digest',
] as const;

/** Where registration has rows about people. The identity number is opened for a copy; its seal and digest are not given. */
export const PERSON_TABLES: readonly PersonTable[] = [
  { table: 'person', by: ['person_id'], without: ['id_cipher', 'id_digest'] },
  { table: 'consent', by: ['person_id', 'recorded_by', 'ended_by'] },
  { table: 'person_detail', by: ['person_id', 'recorded_by'], without: ['phone_cipher'] },
  { table: 'entry_member', by: ['person_id'] },
  { table: 'entry_member_detail', by: ['person_id'] },
  {
    // Names of leader and coach are not the member's own data.
    table: 'entry_detail',
    by: ['entered_by'],
    where: (personId) =>
      sql`t.entry_id in (select entry_id from entry_member where person_id = ${personId}::uuid)`,
    without: ['leader_name', 'coach_name'],
  },
  { table: 'entry_setting', by: ['recorded_by'] },
  { table: 'entry_import', by: ['made_by'], without: ['file_digest', 'content_cipher'] },
  {
    table: 'entry_claim',
    by: ['person_id', 'claimed_by', 'decided_by'],
    // Of a team: who else stands in the form is theirs.
    without: ['member_ids', 'form_digest', 'form_cipher'],
  },
  { table: 'person_photo', by: ['person_id', 'recorded_by'] },
  { table: 'entry_evidence', by: ['person_id', 'recorded_by'] },
  {
    table: 'entry',
    by: [],
    where: (personId) =>
      sql`t.entry_id in (select entry_id from entry_member where person_id = ${personId}::uuid)`,
  },
  { table: 'appointment', by: ['person_id', 'given_by', 'ended_by'] },
  { table: 'official', by: ['person_id', 'recorded_by'] },
  { table: 'official_setting', by: ['recorded_by'] },
  { table: 'official_invitation', by: ['person_id', 'invited_by', 'recorded_by'] },
  { table: 'pledge', by: ['person_id', 'recorded_by'] },
  {
    table: 'recusal_declaration',
    by: ['person_id', 'other_person_id', 'recorded_by', 'ended_by'],
  },
  { table: 'person_hold', by: ['person_id', 'placed_by', 'lifted_by'] },
  { table: 'erasure', by: ['person_id', 'requested_by', 'confirmed_by'] },
  { table: 'person_copy', by: ['person_id', 'requested_by', 'confirmed_by'] },
  { table: 'event_move', by: ['moved_by'] },
  { table: 'competition_feeder', by: ['agreed_by', 'recorded_by'] },
  { table: 'numbering', by: ['recorded_by'] },
  { table: 'check_in', by: ['person_id', 'recorded_by'] },
  { table: 'check_in_setting', by: ['recorded_by'] },
  { table: 'admission_rule', by: ['recorded_by'] },
  { table: 'admission', by: ['entered_by', 'submitted_by', 'decided_by'] },
  {
    table: 'entry_decided',
    by: ['asked_by', 'decided_by'],
    where: (personId) => sql`${personId}::uuid = any(t.members)`,
    // Of a team: what was checked of the others is theirs.
    without: ['checks', 'members'],
  },
  { table: 'correction', by: ['asked_by', 'decided_by'], without: ['change'] },
  { table: 'former_winner', by: ['person_id', 'recorded_by'] },
  { table: 'former_winner_step', by: ['person_id', 'recorded_by'] },
  { table: 'qualification_proposal', by: ['decided_by'], without: ['lines', 'changes'] },
  { table: 'qualification_move', by: ['decided_by'] },
  { table: 'entrant_notice', by: ['drafted_by', 'signed_by'], without: ['lines'] },
  { table: 'entrant_notice_step', by: ['done_by'], without: ['page'] },
  { table: 'notice_objection', by: ['received_by', 'answered_by'], without: ['matter', 'answer'] },
  { table: 'sealed_draw', by: ['recorded_by'], without: ['cipher'] },
  {
    table: 'draw_commitment',
    by: ['committed_by'],
    without: ['cipher', 'roster', 'stations'],
  },
  { table: 'draw_key', by: ['registered_by', 'confirmed_by'], without: DIGESTS },
  { table: 'seed_commitment', by: ['committed_by'], without: ['takers', 'items', 'sealed_secret'] },
  {
    table: 'sealed_lots',
    by: ['recorded_by'],
    where: (personId) => sql`${personId}::uuid = any(t.witnesses)`,
    without: ['cipher', 'roster_cipher', 'absent_cipher', 'witnesses'],
  },
  { table: 'opening_layer', by: ['presented_by', 'confirmed_by'], without: ['cipher'] },
  { table: 'opening', by: ['requested_by', 'confirmed_by'] },
  { table: 'document', by: ['recorded_by'] },
  { table: 'document_file', by: ['uploaded_by'] },
  { table: 'document_version', by: ['published_by'] },
  { table: 'document_reading', by: ['person_id'] },
  { table: 'question', by: ['asked_by'] },
  { table: 'plan_filing', by: ['filed_by', 'confirmed_by', 'withdrawn_by'] },
  { table: 'question_answer', by: ['answered_by'] },
  { table: 'held_office', by: ['person_id'] },
  // That something was asked, and when; the answers are in the rows themselves.
  { table: 'command', by: ['actor_id'], without: ['fingerprint', 'answer'] },
];
