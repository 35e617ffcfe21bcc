import type { PersonTable } from '@jinbang/service-kit/person-data';
import { sql } from 'drizzle-orm';

/** Where judging has rows about people: what its officials did. Contestants stand here by code alone. */
export const PERSON_TABLES: readonly PersonTable[] = [
  { table: 'mark', by: ['judge_id', 'entered_by'] },
  { table: 'sheet_signature', by: ['judge_id', 'on_paper_by'] },
  { table: 'module_lock', by: ['locked_by'] },
  { table: 'hand_over_act', by: ['handed_by'] },
  { table: 'day_lock', by: ['locked_by'], without: ['sheets'] },
  // What was written is about a machine or a station; the words stay with the event.
  { table: 'incident', by: ['recorded_by'], without: ['note'] },
  { table: 'incident_step', by: ['acted_by'], without: ['content'] },
  // A note is the judge's own; what it is about stands there by code alone.
  { table: 'aspect_note', by: ['judge_id'] },
  { table: 'station_check', by: ['recorded_by'], without: ['note'] },
  // Whose signature it is judging never learns; the strokes are the contestant's.
  { table: 'contestant_signature', by: ['taken_by'], without: ['hash'] },
  { table: 'floor_rule', by: ['set_by'] },
  { table: 'carried_command', by: ['brought_by'] },
  { table: 'seat_change', by: ['leaver_id', 'successor_id', 'changed_by'], without: ['lapsed'] },
  { table: 'signature_in_place', by: ['judge_id', 'signed_by'] },
  { table: 'reopening', by: ['proposed_by'] },
  { table: 'reopening_decision', by: ['proposed_by', 'decided_by'] },
  { table: 'outside_mapping', by: ['saved_by'], without: ['mapping'] },
  { table: 'outside_file', by: ['handed_by'], without: ['bytes'] },
  { table: 'outside_import', by: ['handed_by'], without: ['rows'] },
  { table: 'outside_confirmation', by: ['confirmed_by'] },
  { table: 'outside_mark', by: ['judge_id'] },
  { table: 'typing_rule', by: ['set_by'] },
  { table: 'paper_typing', by: ['typed_by'], without: ['content'] },
  { table: 'paper_ruling', by: ['judge_id', 'ruled_by'] },
  { table: 'paper_mark', by: ['judge_id'] },
  { table: 'paper_file', by: ['kept_by'], without: ['bytes'] },
  { table: 'paper_original', by: ['kept_by'] },
  { table: 'penalty', by: ['given_by'] },
  { table: 'penalty_withdrawal', by: ['taken_back_by'] },
  // Words of an appeal are about contestants, too.
  { table: 'appeal', by: ['filed_by', 'received_by', 'witnessed_by'], without: ['statement'] },
  { table: 'appeal_step', by: ['acted_by', 'ruled_by'], without: ['content'] },
  { table: 'appeal_rule', by: ['set_by'] },
  { table: 'appeal_window', by: ['said_by'] },
  { table: 'module_reopening', by: ['proposed_by'] },
  { table: 'module_reopening_decision', by: ['proposed_by', 'decided_by'] },
  // Whose marks they are of stands in the review, by code alone; the secret belongs to the draw.
  { table: 'review', by: ['begun_by'], without: ['sheets', 'secret'] },
  { table: 'review_draw', by: ['drawn_by'] },
  { table: 'review_check', by: ['checked_by'] },
  { table: 'review_step', by: ['acted_by'] },
  {
    table: 'paper_sheet',
    by: ['printed_by'],
    where: (personId) => sql`${personId}::uuid = any(t.seats)`,
    without: ['seats'],
  },
  { table: 'paper_sheet_act', by: ['acted_by'] },
  { table: 'module', by: ['locked_by'], without: ['name'] },
  { table: 'subject_code', by: ['coded_by'] },
  { table: 'scheme', by: ['put_by'], without: ['body'] },
  { table: 'scheme_version', by: ['published_by'], without: ['body'] },
  {
    table: 'recusal',
    by: [],
    where: (personId) => sql`t.pairs @> ${JSON.stringify([{ judgeId: personId }])}::text::jsonb`,
    without: ['pairs'],
  },
  {
    table: 'recusal_told',
    by: [],
    where: (personId) => sql`t.pairs @> ${JSON.stringify([{ judgeId: personId }])}::text::jsonb`,
    without: ['pairs'],
  },
  { table: 'scheme_amendment', by: ['proposed_by'], without: ['effect', 'effect_hash'] },
  {
    table: 'scheme_amendment_decision',
    by: ['proposed_by', 'decided_by'],
    without: ['effect', 'effect_hash'],
  },
  { table: 'held_office', by: ['person_id'] },
  // That something was asked, and when; the answers are in the rows themselves.
  { table: 'command', by: ['actor_id'], without: ['fingerprint', 'answer'] },
];
