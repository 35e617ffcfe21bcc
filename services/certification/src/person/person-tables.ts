import type { PersonTable } from '@jinbang/service-kit/person-data';
import { sql } from 'drizzle-orm';

const ofDecisions = (personId: string) =>
  sql`t.decision_id in (select decision_id from decision where person_id = ${personId}::uuid)`;

const ofCertificates = (personId: string) =>
  sql`t.certificate_id in (select certificate_id from certificate where person_id = ${personId}::uuid)`;

const ofCandidate = (personId: string) =>
  sql`t.candidate_id in (
    select candidate_id from assessment_candidate where person_id = ${personId}::uuid)`;

const ofCertificate = (personId: string) =>
  sql`t.certificate_id in (select certificate_id from certificate where person_id = ${personId}::uuid)`;

/** Where certification has rows about people; the number itself registration gives. */
export const PERSON_TABLES: readonly PersonTable[] = [
  { table: 'person_name', by: ['person_id'], without: ['sealed_identity'] },
  { table: 'erased_person', by: ['person_id'] },
  {
    table: 'entry',
    by: [],
    where: (personId) => sql`t.members @> ${JSON.stringify([{ personId }])}::text::jsonb`,
  },
  { table: 'decision', by: ['person_id'] },
  {
    table: 'decision_version',
    by: [],
    where: ofDecisions,
  },
  { table: 'certificate', by: ['person_id'], without: ['sealed_holder_code'] },
  {
    table: 'credential',
    by: [],
    where: (personId) =>
      sql`t.certificate_id in (select certificate_id from certificate where person_id = ${personId}::uuid)`,
  },
  { table: 'publication_consent', by: ['person_id'] },
  { table: 'holding', by: ['person_id'] },
  { table: 'assessment', by: ['planned_by', 'proposed_by'], without: ['plan'] },
  { table: 'assessment_seat', by: ['person_id', 'seated_by', 'signed_in_by'] },
  { table: 'assessment_candidate', by: ['person_id', 'claimed_by', 'checked_by'] },
  {
    table: 'assessment_mark',
    by: ['typed_by'],
    where: (personId) => ofCandidate(personId),
  },
  {
    table: 'assessment_mark_check',
    by: ['checked_by'],
    where: (personId) => ofCandidate(personId),
  },
  // Everybody else's rows stand beside one's own: the marks themselves are given above.
  { table: 'assessment_summary', by: ['drawn_by'], without: ['rows', 'page'] },
  { table: 'assessment_signature', by: ['person_id'] },
  { table: 'assessment_reopening', by: ['reopened_by'] },
  { table: 'promotion_notice_line', by: ['person_id'] },
  { table: 'promotion_notice_step', by: ['recorded_by'] },
  { table: 'promotion_objection', by: ['recorded_by', 'accepted_by', 'answered_by'] },
  { table: 'nomination', by: ['person_id', 'put_forward_by', 'withdrawn_by'] },
  {
    table: 'title_award',
    by: ['recorded_by', 'confirmed_by'],
    where: (personId) =>
      sql`t.nomination_id in (select nomination_id from nomination where person_id = ${personId}::uuid)`,
  },
  { table: 'key_rotation', by: ['rotated_by'] },
  { table: 'key_removal', by: ['requested_by', 'confirmed_by', 'withdrawn_by'] },
  { table: 'paper_setting', by: ['set_by'] },
  { table: 'paper', by: [], where: ofCertificates },
  { table: 'paper_step', by: ['recorded_by'], where: ofCertificates },
  { table: 'check_sheet', by: ['made_by'] },
  { table: 'check_sheet_row', by: [], where: ofCertificates },
  { table: 'check_finding', by: ['found_by', 'first_by'] },
  { table: 'paper_take', by: ['taken_by'] },
  { table: 'paper_stock', by: ['recorded_by'] },
  { table: 'stock_sheet', by: [], where: ofCertificates },
  { table: 'print_run', by: ['started_by', 'ended_by'] },
  { table: 'print_line', by: [], where: ofCertificates },
  { table: 'sheet_step', by: ['recorded_by', 'asked_by'], where: ofCertificates },
  { table: 'sheet_destruction', by: ['asked_by', 'confirmed_by'] },
  { table: 'seal_use', by: ['used_by'] },
  { table: 'hand_list', by: ['made_by'] },
  { table: 'hand_list_line', by: [], where: ofCertificates },
  { table: 'hand_receipt', by: ['handed_by'] },
  { table: 'hand_receipt_line', by: [], where: ofCertificates },
  { table: 'revocation', by: ['requested_by', 'confirmed_by'] },
  { table: 'register_act', by: ['requested_by', 'confirmed_by', 'withdrawn_by'] },
  { table: 'register_act_row', by: [], where: ofCertificate },
  { table: 'register_entry', by: [], where: ofCertificate },
  { table: 'superseded_version', by: [], where: ofCertificate },
  { table: 'suspension_setting', by: ['set_by'] },
  { table: 'decision_batch', by: ['proposed_by', 'approved_by'] },
  { table: 'answer_scan', by: ['uploaded_by'] },
  { table: 'paper_answer', by: ['recorded_by'] },
  { table: 'paper_answer_end', by: ['recorded_by', 'ended_by'] },
  {
    table: 'row_answer',
    by: [],
    where: ofDecisions,
  },
  {
    table: 'paper_answer_row',
    by: [],
    where: ofDecisions,
  },
  {
    table: 'row_note',
    by: ['noted_by'],
    where: ofDecisions,
  },
  { table: 'office_file', by: ['asked_by'] },
  { table: 'webhook_subscription', by: ['made_by', 'ended_by'] },
  { table: 'webhook_secret', by: ['made_by', 'ended_by'] },
  { table: 'upload_template', by: ['saved_by', 'ended_by'] },
  { table: 'upload_run', by: ['made_by', 'handed_in_by', 'withdrawn_by'] },
  {
    table: 'upload_row',
    by: [],
    where: (personId) =>
      sql`t.certificate_id in (select certificate_id from certificate where person_id = ${personId}::uuid)`,
  },
  { table: 'upload_file', by: ['taken_by'] },
  { table: 'upload_receipt', by: ['recorded_by'] },
  {
    table: 'certificate_template',
    by: ['saved_by', 'published_by'],
    where: (personId) => sql`${personId}::uuid = any (t.writers)`,
    without: ['document'],
  },
  { table: 'field_font', by: ['uploaded_by'], without: ['content'] },
  { table: 'taken_paper', by: ['taken_by'] },
  { table: 'sealed_paper', by: ['sealed_by'], without: ['content'] },
  { table: 'award_organiser', by: ['recorded_by'] },
  { table: 'award_plan', by: ['planned_by', 'released_by'] },
  { table: 'award_named', by: ['person_id'] },
  { table: 'award_unit', by: ['typed_by', 'checked_by'] },
  { table: 'award_document', by: ['person_id'], without: ['sealed_holder_code'] },
  {
    table: 'award_credential',
    by: [],
    where: (personId) =>
      sql`t.award_id in (select award_id from award_document where person_id = ${personId}::uuid)`,
  },
  { table: 'award_revocation', by: ['requested_by', 'confirmed_by'] },
  { table: 'award_taken_paper', by: ['taken_by'] },
  { table: 'award_name', by: ['person_id'] },
  { table: 'adoption', by: ['adopted_by', 'consent_by'], without: ['pack'] },
  { table: 'rule_pack', by: ['recorded_by'], without: ['pack'] },
  { table: 'rule_draft', by: ['saved_by', 'closed_by'], without: ['pack', 'trial'] },
  {
    table: 'standard',
    // By what it was superseded is another standard.
    by: [],
    where: (personId) => sql`${personId}::uuid in (t.written_by, t.published_by)`,
    without: ['document'],
  },
  { table: 'issuer', by: ['recorded_by'] },
  { table: 'issuer_state_change', by: ['asked_by', 'ended_by'] },
  { table: 'number_import', by: ['imported_by'] },
  { table: 'number_void', by: ['asked_by'] },
  { table: 'standing_authorisation', by: ['recorded_by', 'ended_by'] },
  { table: 'held_office', by: ['person_id'] },
  // That something was asked, and when; the answers are in the rows themselves.
  { table: 'command', by: ['actor_id'], without: ['fingerprint', 'answer'] },
];
