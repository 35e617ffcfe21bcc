import type {
  IncidentCause,
  IncidentKind,
  IncidentStep,
} from '@jinbang/contracts/http/judging-incident';
import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Where and when it was written down, where a tablet handed it in. */
const captured = {
  captureSessionId: text('capture_session_id'),
  deviceId: text('device_id'),
  decidedAt: moment('decided_at'),
};

/** What went wrong at a station of a session (M08). */
export const incidentTable = pgTable('incident', {
  incidentId: uuid('incident_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  sessionId: uuid('session_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  station: text('station').notNull(),
  kind: text('kind').$type<IncidentKind>().notNull(),
  stoppedAt: moment('stopped_at').notNull(),
  seenCause: text('seen_cause').$type<IncidentCause>(),
  note: text('note'),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  commandId: text('command_id').notNull(),
  ...captured,
});

/** What came of it, step by step. */
export const incidentStepTable = pgTable(
  'incident_step',
  {
    incidentId: uuid('incident_id').notNull(),
    version: integer('version').notNull(),
    eventId: uuid('event_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<IncidentStep['kind']>().notNull(),
    content: jsonb('content').$type<IncidentStep>().notNull(),
    actedBy: uuid('acted_by').notNull(),
    actedAt: moment('acted_at').notNull(),
    commandId: text('command_id').notNull(),
    ...captured,
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.version] })],
);
