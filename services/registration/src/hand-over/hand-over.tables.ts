import {
  eventsOf,
  GROUND_STAYS,
  hangingOn,
  hangingOnContest,
  TOLD_FACTS,
} from '@jinbang/service-kit/hand-over/conditions';
import type {
  CarriedTable,
  HandOverTables,
  Scope,
} from '@jinbang/service-kit/hand-over/plan.rules';
import { type SQL, sql } from 'drizzle-orm';

/** Everybody the contest's rows speak of: contestants, officials, and who might become one. */
const people = (scope: Scope): SQL => {
  const contest = sql`competition_id = ${scope.competitionId}::uuid`;
  const event = sql`event_id in ${eventsOf(scope)}`;
  return sql`(
    select person_id from entry_member where ${event}
    union select person_id from entry_claim where ${contest}
    union select unnest(member_ids) from entry_claim where ${contest}
    union select person_id from appointment where ${contest}
    union select person_id from consent where ${contest}
    union select person_id from official_invitation where ${contest}
    union select person_id from pledge where ${contest}
    union select person_id from recusal_declaration where ${contest}
    union select other_person_id from recusal_declaration where ${contest}
    union select person_id from former_winner where ${contest}
    union select person_id from check_in where ${event})`;
};

const ofPeople: CarriedTable = {
  where: (scope) => sql`t.person_id in ${people(scope)}`,
  shared: true,
};

const ofOwner: CarriedTable['where'] = ({ competitionId }) => sql`t.owner_id in (
  select owner_id from competition where competition_id = ${competitionId}::uuid)`;

const ofContest: CarriedTable = {
  where: ({ competitionId }) => sql`t.competition_id = ${competitionId}::uuid`,
};
const ofEvents: CarriedTable = { where: (scope) => sql`t.event_id in ${eventsOf(scope)}` };

/** Photos of its people, proofs of its entries, files of its documents. */
const files: CarriedTable = {
  where: (scope) => sql`t.blob_id in (
    select blob_id from person_photo where person_id in ${people(scope)}
    union select blob_id from entry_evidence join entry using (entry_id)
      where event_id in ${eventsOf(scope)}
    union select file_id from document_file join document using (document_id)
      where competition_id = ${scope.competitionId}::uuid)`,
  shared: true,
  sealed: ['content'],
};

/** The others may tell it before registration stands there, so it is left to them. */
const HEARD = 'heard again from who tells it';

/** What of registration travels when a contest is handed over; what says nothing travels by its event. */
export const HAND_OVER_TABLES: HandOverTables = {
  carried: {
    // A directory without people: whose pupil or employee somebody is, must be known there.
    organisation: { where: () => sql`true`, shared: true },
    person: { ...ofPeople, sealed: ['id_cipher', 'id_digest'] },
    person_detail: { ...ofPeople, sealed: ['phone_cipher'] },
    person_photo: ofPeople,
    person_hold: ofPeople,
    erasure: ofPeople,
    official: ofPeople,
    blob: files,
    venue: { where: ofOwner, shared: true },
    venue_room: { where: ofOwner, shared: true },
    session_station: hangingOn('session', 'session_id'),
    entry_evidence: hangingOn('entry', 'entry_id'),
    entry_claim: { ...ofContest, sealed: ['form_digest', 'form_cipher'] },
    document_file: hangingOnContest('document', 'document_id'),
    document_version: hangingOnContest('document', 'document_id'),
    document_reading: hangingOnContest('document', 'document_id'),
    question_answer: hangingOnContest('question', 'question_id'),
    plan_filing: ofContest,
    entrant_notice_step: hangingOnContest('entrant_notice', 'notice_id'),
    sealed_draw: { ...ofEvents, sealed: ['cipher'] },
    draw_commitment: { ...ofEvents, sealed: ['cipher'] },
    opening_layer: { ...ofEvents, sealed: ['cipher'] },
    sealed_lots: { ...ofEvents, sealed: ['roster_cipher', 'absent_cipher'] },
    outbox: TOLD_FACTS,
  },
  unfit: {
    competition_feeder: {
      where: ({ competitionId }) => sql`${competitionId}::uuid
        in (t.competition_id, t.feeder_competition_id)`,
    },
    competition_feeder_event: {
      where: (scope) => sql`(t.event_id in ${eventsOf(scope)}
        or t.feeder_event_id in ${eventsOf(scope)})`,
    },
    qualification_proposal: {
      where: (scope) => sql`(t.event_id in ${eventsOf(scope)}
        or t.feeder_event_id in ${eventsOf(scope)})`,
    },
    qualified_entry: {
      where: (scope) => sql`(t.event_id in ${eventsOf(scope)}
        or t.feeder_event_id in ${eventsOf(scope)})`,
    },
    qualification_move: {
      where: (scope) => sql`(t.event_id in ${eventsOf(scope)}
        or t.feeder_event_id in ${eventsOf(scope)})`,
    },
  },
  stays: {
    ...GROUND_STAYS,
    inbox: 'everything is heard anew',
    judged_event: HEARD,
    locked_module: HEARD,
    module_review: HEARD,
    event_ending: HEARD,
    heard_result: HEARD,
    heard_result_part: HEARD,
    command: 'answers to staff; whoever asks again asks there',
    person_copy: 'which copies that system gave',
    entry_import: 'a file that was checked is handed in again; its entries travel',
    entry_import_progress: 'of a file that was handed in',
  },
};
