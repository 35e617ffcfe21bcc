import type { ObjectionState, Objector } from '@jinbang/contracts/http/result-objection';
import type { Level } from '@jinbang/contracts/level';
import type { NoticeText } from '@jinbang/contracts/notice-text';
import {
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const promotionNoticeTable = pgTable('promotion_notice', {
  noticeId: uuid('notice_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  batchId: uuid('batch_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  resultVersion: integer('result_version').notNull(),
  text: jsonb('text').$type<NoticeText>().notNull(),
  workingDays: integer('working_days').notNull(),
  zone: text('zone').notNull(),
  postedAt: instant('posted_at').notNull(),
  until: instant('until').notNull(),
});

export const promotionNoticeLineTable = pgTable(
  'promotion_notice_line',
  {
    noticeId: uuid('notice_id').notNull(),
    line: integer('line').notNull(),
    bodyId: uuid('body_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    personId: uuid('person_id').notNull(),
    group: text('competitor_group').notNull(),
    rank: integer('rank'),
    award: text('award'),
    level: text('level').$type<Level>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.line] })],
);

export const promotionNoticeStepTable = pgTable(
  'promotion_notice_step',
  {
    noticeId: uuid('notice_id').notNull(),
    step: text('step').$type<'posted' | 'taken-down'>().notNull(),
    bodyId: uuid('body_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** Null: its time was over. */
    recordedBy: uuid('recorded_by'),
    reason: text('reason'),
    copyHash: text('copy_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.step] })],
);

export const promotionObjectionTable = pgTable('promotion_objection', {
  objectionId: uuid('objection_id').primaryKey(),
  noticeId: uuid('notice_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  number: integer('number').notNull(),
  line: integer('line'),
  channel: text('channel').$type<'office' | 'network'>().notNull(),
  signed: boolean('signed').notNull(),
  codeHash: text('code_hash'),
  state: text('state').$type<ObjectionState>().notNull(),
  receivedAt: instant('received_at').notNull(),
  recordedBy: uuid('recorded_by'),
  acceptedBy: uuid('accepted_by'),
  acceptedAt: instant('accepted_at'),
  answeredBy: uuid('answered_by'),
  answeredAt: instant('answered_at'),
  version: integer('version').notNull(),
});

/** What was written, and by whom: erasable, apart from that an objection was there. */
export const promotionObjectionTextTable = pgTable('promotion_objection_text', {
  objectionId: uuid('objection_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  objectorKind: text('objector_kind').$type<Objector['kind']>(),
  objectorName: text('objector_name'),
  contact: text('contact'),
  matter: text('matter').notNull(),
  links: jsonb('links').$type<readonly string[]>().notNull(),
  declinedBecause: text('declined_because'),
  answer: text('answer'),
});
