import type { RegisterState } from '@jinbang/contracts/http/register';
import type { Level } from '@jinbang/contracts/level';
import type { PublicKey } from '@jinbang/credentials/signer';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import type { Decision } from '@jinbang/promotion/decision';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import {
  date,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

import type {
  ApprovalBasis,
  ApprovalMode,
  BodyConsent,
  DecisionState,
  FiledScope,
  IssuerKind,
  IssuerState,
  NumberSource,
  ProposalSource,
  RevocationCause,
} from './terms.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const issuerTable = pgTable('issuer', {
  bodyId: uuid('body_id').primaryKey(),
  /** Exactly as filed (M20). */
  name: text('name').notNull(),
  kind: text('kind').$type<IssuerKind>().notNull().default('filed-body'),
  /** The codes of a number, of filed bodies alone. */
  evaluator: text('evaluator').$type<'Y' | 'S'>(),
  bodyCode: text('body_code'),
  province: text('province'),
  site: text('site'),
  /** Of a committee: its contest, its document and who seals for it (代章). */
  competitionId: uuid('competition_id'),
  documentOn: date('document_on', { mode: 'string' }),
  peopleMax: integer('people_max'),
  sealedBy: text('sealed_by'),
  did: text('did').notNull(),
  url: text('url').notNull(),
  numberSource: text('number_source').$type<NumberSource>().notNull(),
  filingNo: text('filing_no').notNull(),
  filed: jsonb('filed').$type<readonly FiledScope[]>().notNull(),
  state: text('state').$type<IssuerState>().notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  version: integer('version').notNull(),
});

export const standingAuthorisationTable = pgTable('standing_authorisation', {
  authorisationId: uuid('authorisation_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  competitionId: uuid('competition_id'),
  documentNo: text('document_no').notNull(),
  fromOn: date('from_on', { mode: 'string' }).notNull(),
  toOn: date('to_on', { mode: 'string' }),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  endedBy: uuid('ended_by'),
  endedAt: instant('ended_at'),
  version: integer('version').notNull(),
});

export const signingKeyTable = pgTable('signing_key', {
  keyName: text('key_name').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  did: text('did').notNull(),
  publicKey: jsonb('public_key').$type<PublicKey>().notNull(),
  sealedKey: text('sealed_key').notNull(),
  algorithm: text('algorithm').$type<'Ed25519' | 'ES256'>().notNull().default('Ed25519'),
  state: text('state').$type<'active' | 'retired' | 'removed'>().notNull(),
  madeAt: instant('made_at').notNull(),
  retiredAt: instant('retired_at'),
  removedAt: instant('removed_at'),
});

export const rulePackTable = pgTable(
  'rule_pack',
  {
    packId: text('pack_id').notNull(),
    packVersion: integer('pack_version').notNull(),
    pack: jsonb('pack').$type<RulePack>().notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.packId, table.packVersion] })],
);

export const adoptionTable = pgTable('adoption', {
  competitionId: uuid('competition_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  packId: text('pack_id').notNull(),
  packVersion: integer('pack_version').notNull(),
  approval: text('approval').$type<ApprovalMode>().notNull(),
  pack: jsonb('pack').$type<RulePack>().notNull(),
  adoptedBy: uuid('adopted_by').notNull(),
  adoptedAt: instant('adopted_at').notNull(),
  consent: text('consent').$type<BodyConsent>().notNull(),
  consentBy: uuid('consent_by'),
  consentAt: instant('consent_at'),
  /** How many working days proposed promotions hang before an office approves; null: none asked. */
  noticeWorkingDays: integer('notice_working_days'),
  version: integer('version').notNull(),
});

export const decisionBatchTable = pgTable('decision_batch', {
  batchId: uuid('batch_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  resultVersion: integer('result_version').notNull(),
  decisionCount: integer('decision_count').notNull(),
  state: text('state').$type<'waiting' | 'approved' | 'superseded'>().notNull(),
  basis: text('basis').$type<ApprovalBasis>(),
  documentNo: text('document_no'),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: instant('proposed_at').notNull(),
  approvedBy: uuid('approved_by'),
  approvedAt: instant('approved_at'),
  source: text('source').$type<'contest' | 'assessment'>().notNull().default('contest'),
  /** Of the rows as whoever signed was shown them. */
  rowsHash: text('rows_hash'),
  answerId: uuid('answer_id'),
  version: integer('version').notNull(),
});

export const decisionTable = pgTable('decision', {
  decisionId: uuid('decision_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  personId: uuid('person_id').notNull(),
  kind: text('kind').$type<Decision['kind']>().notNull(),
  titleKey: text('title_key').notNull().default(''),
  outcome: text('outcome').$type<Decision['outcome']>().notNull(),
  level: text('level').$type<Level>(),
  occupationCode: text('occupation_code').notNull(),
  seasonYear: integer('season_year').notNull(),
  resultVersion: integer('result_version').notNull(),
  version: integer('version').notNull(),
  /** Of an assessment, event and competition are the batch and the entry is the candidate (S22). */
  source: text('source').$type<ProposalSource>().notNull().default('contest'),
  state: text('state').$type<DecisionState>().notNull(),
  batchId: uuid('batch_id'),
  returnedReason: text('returned_reason'),
  failureCode: text('failure_code'),
  failureParams: jsonb('failure_params').$type<RejectionParams>(),
  tryAfter: instant('try_after'),
});

export const decisionVersionTable = pgTable(
  'decision_version',
  {
    decisionId: uuid('decision_id').notNull(),
    version: integer('version').notNull(),
    bodyId: uuid('body_id').notNull(),
    resultVersion: integer('result_version').notNull(),
    outcome: text('outcome').$type<Decision['outcome']>().notNull(),
    level: text('level').$type<Level>(),
    issue: text('issue').$type<Decision['issue']>().notNull(),
    ruleId: text('rule_id'),
    ruleVersion: integer('rule_version'),
    packId: text('pack_id').notNull(),
    packVersion: integer('pack_version').notNull(),
    reason: text('reason').notNull(),
    decision: json('decision').$type<Decision>().notNull(),
    sentenceZh: text('sentence_zh').notNull(),
    sentenceEn: text('sentence_en').notNull(),
    decidedAt: instant('decided_at').notNull(),
    causedBy: text('caused_by').notNull(),
    /** The batch it went before the office with, or was approved in. */
    batchId: uuid('batch_id'),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.version] })],
);

export const statusListTable = pgTable('status_list', {
  listId: uuid('list_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  purpose: text('purpose').$type<'revocation' | 'suspension'>().notNull(),
  bitCount: integer('bit_count').notNull(),
  usedCount: integer('used_count').notNull(),
  revision: integer('revision').notNull(),
  openedAt: instant('opened_at').notNull(),
});

export const statusIndexTable = pgTable(
  'status_index',
  {
    listId: uuid('list_id').notNull(),
    index: integer('index').notNull(),
    certificateId: uuid('certificate_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.listId, table.index] })],
);

export const certificateTable = pgTable('certificate', {
  certificateId: uuid('certificate_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  decisionVersion: integer('decision_version').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  personId: uuid('person_id').notNull(),
  awardKind: text('award_kind').$type<'level'>().notNull(),
  state: text('state').$type<RegisterState>().notNull(),
  number: text('number').notNull(),
  occupationCode: text('occupation_code').notNull(),
  level: text('level').$type<Level>().notNull(),
  resultVersion: integer('result_version').notNull(),
  confirmedResultVersion: integer('confirmed_result_version').notNull(),
  pageUrl: text('page_url').notNull(),
  pageHash: text('page_hash').notNull(),
  listId: uuid('list_id').notNull(),
  statusIndex: integer('status_index').notNull(),
  /** Null once the holder was erased: the code stands on the holder's paper alone. */
  sealedHolderCode: text('sealed_holder_code'),
  issuedAt: instant('issued_at').notNull(),
  revokedAt: instant('revoked_at'),
  revocationCause: text('revocation_cause').$type<RevocationCause>(),
  source: text('source').$type<ProposalSource>().notNull().default('contest'),
  suspendedAt: instant('suspended_at'),
  /** Only where the standard asks for an end; expired is derived from it and no state. */
  validUntil: instant('valid_until'),
  /** The second place, only where the body asks for one (infra/decisions/0026). */
  suspensionListId: uuid('suspension_list_id'),
  suspensionIndex: integer('suspension_index'),
  version: integer('version').notNull(),
});

export const credentialTable = pgTable(
  'credential',
  {
    certificateId: uuid('certificate_id').notNull(),
    credentialVersion: integer('credential_version').notNull(),
    bodyId: uuid('body_id').notNull(),
    credentialId: text('credential_id').notNull(),
    keyName: text('key_name').notNull(),
    validFrom: instant('valid_from').notNull(),
    /** The signed text, to the byte. */
    body: text('body').notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateId, table.credentialVersion] })],
);

export const holdingTable = pgTable('holding', {
  certificateId: uuid('certificate_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  personId: uuid('person_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  occupationCode: text('occupation_code').notNull(),
  level: text('level').$type<Level>().notNull(),
  endedAt: instant('ended_at'),
});

export const personNameTable = pgTable(
  'person_name',
  {
    bodyId: uuid('body_id').notNull(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    organisation: text('organisation'),
    sealedIdentity: text('sealed_identity'),
    fetchedAt: instant('fetched_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.personId] })],
);

export const eventCertificationTable = pgTable('event_certification', {
  eventId: uuid('event_id').primaryKey(),
  competitionId: uuid('competition_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  resultVersion: integer('result_version').notNull(),
  issuedCount: integer('issued_count').notNull(),
  refusedCount: integer('refused_count').notNull(),
  certifiedAt: instant('certified_at').notNull(),
  version: integer('version').notNull(),
});

export const erasedPersonTable = pgTable('erased_person', {
  personId: uuid('person_id').primaryKey(),
  erasedAt: instant('erased_at').notNull(),
});
