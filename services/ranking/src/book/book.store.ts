import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import { assembleSet } from '@jinbang/contracts/told-set';
import type { AspectOutline } from '@jinbang/scoring/scheme-outline';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { countOpenAppeals } from '../appeal/appeal.store.ts';
import { findStandingFreezes } from '../freeze/freeze.store.ts';
import { findPenalties } from '../penalty/penalty.store.ts';
import { findPublishedResults } from '../result/published.store.ts';
import {
  competitionTable,
  type DeclaredCompetition,
  entryTable,
  eventTable,
  moduleLockTable,
  reviewCodeListTable,
  type SetKind,
  type SubjectCode,
  scoreSheetTable,
  sessionTable,
  subjectTable,
  tieDecisionTable,
  toldClosingTable,
  toldPartTable,
} from '../tables.ts';
import type { BookMapping, BookParts } from './event-book.ts';
import type { BookPart } from './touched.ts';

type Reader = Database | Transaction;
type Loaded<Part extends BookPart> = ReadonlyMap<string, BookParts[Part]>;

export const findEventIds = async (db: Reader): Promise<readonly string[]> =>
  (await db.select({ eventId: eventTable.eventId }).from(eventTable)).map((row) => row.eventId);

const byEvent = <Row extends { eventId: string }, Value>(
  rows: readonly Row[],
  gather: (rows: readonly Row[]) => Value,
): ReadonlyMap<string, Value> =>
  new Map([...Map.groupBy(rows, (row) => row.eventId)].map(([id, own]) => [id, gather(own)]));

/** The sets of one kind that are whole, by event, the newest version of each aggregate alone. */
const loadSets = async (
  db: Reader,
  kind: SetKind,
  ids: string[],
): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> => {
  const parts = await db
    .select()
    .from(toldPartTable)
    .where(and(eq(toldPartTable.setKind, kind), inArray(toldPartTable.eventId, ids)));
  const closings = await db
    .select()
    .from(toldClosingTable)
    .where(and(eq(toldClosingTable.setKind, kind), inArray(toldClosingTable.eventId, ids)));
  const setOf = (row: { aggregateId: string; setVersion: number }) =>
    `${row.aggregateId}/${row.setVersion}`;
  const partsOf = Map.groupBy(parts, setOf);
  const newest = new Map<string, { eventId: string; version: number; rows: readonly unknown[] }>();
  for (const closing of closings) {
    const told = assembleSet(partsOf.get(setOf(closing)) ?? [], closing);
    const known = newest.get(closing.aggregateId);
    if (!told.ok || (known && known.version > closing.setVersion)) continue;
    newest.set(closing.aggregateId, {
      eventId: closing.eventId,
      version: closing.setVersion,
      rows: told.value,
    });
  }
  // Ids rise with time, so the order of aggregates is the order in which they came to be.
  const inOrder = [...newest].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return byEvent(
    inOrder.map(([, set]) => set),
    (sets) => sets.map((set) => set.rows),
  );
};

const loadEvents = async (db: Reader, ids: string[]): Promise<Loaded<'event'>> => {
  const rows = await db.select().from(eventTable).where(inArray(eventTable.eventId, ids));
  return new Map(rows.map(({ eventId, ...rest }) => [eventId, rest]));
};

const loadSessions = async (db: Reader, ids: string[]): Promise<Loaded<'sessions'>> => {
  const rows = await db
    .select()
    .from(sessionTable)
    .where(inArray(sessionTable.eventId, ids))
    .orderBy(asc(sessionTable.sessionId));
  return byEvent(rows, (own) => own.map(({ sessionId, planned }) => ({ ...planned, sessionId })));
};

const loadCodes = async (db: Reader, ids: string[]): Promise<Loaded<'codes'>> =>
  byEvent(
    await db.select().from(reviewCodeListTable).where(inArray(reviewCodeListTable.eventId, ids)),
    (own) => own.map(({ moduleId, groups }) => ({ moduleId, groups })),
  );

const loadEntries = async (db: Reader, ids: string[]): Promise<Loaded<'entries'>> => {
  const rows = await db
    .select()
    .from(entryTable)
    .where(inArray(entryTable.eventId, ids))
    .orderBy(asc(entryTable.entryId));
  return byEvent(rows, (own) =>
    own.map(({ entryId, admitted, withdrawn }) => ({ ...admitted, entryId, withdrawn })),
  );
};

const loadScheme = async (db: Reader, ids: string[]): Promise<Loaded<'scheme'>> => {
  const sets = await loadSets(db, 'scheme', ids);
  // Safe: the rows were read with the fact's schema before they were kept.
  return new Map([...sets].map(([id, own]) => [id, own.flat() as readonly AspectOutline[]]));
};

const loadMapping = async (db: Reader, ids: string[]): Promise<Loaded<'mapping'>> => {
  const sets = await loadSets(db, 'mapping', ids);
  // Safe: the rows were read with the fact's schema before they were kept.
  return new Map([...sets].map(([id, own]) => [id, own.flat() as readonly BookMapping[]]));
};

const loadSheets = async (db: Reader, ids: string[]): Promise<Loaded<'sheets'>> =>
  byEvent(
    await db.select().from(scoreSheetTable).where(inArray(scoreSheetTable.eventId, ids)),
    (own) => own,
  );

const loadLocks = async (db: Reader, ids: string[]): Promise<Loaded<'locks'>> =>
  byEvent(
    await db.select().from(moduleLockTable).where(inArray(moduleLockTable.eventId, ids)),
    (own) => new Map(own.map(({ moduleId, marks, penalties }) => [moduleId, { marks, penalties }])),
  );

const loadDecisions = async (db: Reader, ids: string[]): Promise<Loaded<'decisions'>> => {
  const rows = await db
    .select()
    .from(tieDecisionTable)
    .where(inArray(tieDecisionTable.eventId, ids))
    .orderBy(asc(tieDecisionTable.decidedAt), asc(tieDecisionTable.decisionId));
  return byEvent(rows, (own) => own.map((row) => row.entryIds));
};

const LOADERS: {
  readonly [Part in BookPart]: (db: Reader, ids: string[]) => Promise<Loaded<Part>>;
} = {
  event: loadEvents,
  sessions: loadSessions,
  codes: loadCodes,
  entries: loadEntries,
  scheme: loadScheme,
  mapping: loadMapping,
  penalties: findPenalties,
  sheets: loadSheets,
  locks: loadLocks,
  appeals: countOpenAppeals,
  results: findPublishedResults,
  freeze: findStandingFreezes,
  decisions: loadDecisions,
};

/** One part of the books of these events, as the tables have it now. */
export const loadPart = <Part extends BookPart>(
  db: Reader,
  part: Part,
  eventIds: readonly string[],
): Promise<Loaded<Part>> => LOADERS[part](db, [...eventIds]);

export const loadCompetitions = async (
  db: Reader,
): Promise<ReadonlyMap<string, DeclaredCompetition>> => {
  const rows = await db.select().from(competitionTable);
  return new Map(rows.map((row) => [row.competitionId, row.declared]));
};

export type LoadedSubject = {
  readonly subjectId: number;
  readonly eventId: string;
  readonly subjectKey: string;
  readonly subject: MarkSubject;
  readonly code: SubjectCode;
  readonly codeVersion: number;
};

const PAGE_ROWS = 20_000;

/** Subjects page by page, of one event or of all. */
export async function* readSubjects(
  db: Reader,
  eventId?: string,
): AsyncGenerator<readonly LoadedSubject[]> {
  let after = 0;
  for (;;) {
    const rows = await db
      .select()
      .from(subjectTable)
      .where(
        and(
          sql`${subjectTable.subjectId} > ${after}`,
          eventId === undefined ? undefined : eq(subjectTable.eventId, eventId),
        ),
      )
      .orderBy(asc(subjectTable.subjectId))
      .limit(PAGE_ROWS);
    yield rows;
    if (rows.length < PAGE_ROWS) return;
    after = rows.at(-1)?.subjectId ?? after;
  }
}

export type LoadedMark = {
  readonly subject_id: number;
  readonly aspect_id: string;
  readonly value: string | null;
  readonly version: number;
};

/** The marks of these subjects. */
export const findMarks = async (
  db: Reader,
  subjectIds: readonly number[],
): Promise<readonly LoadedMark[]> => {
  const rows = await db.execute<LoadedMark>(sql`
    select subject_id::int8, aspect_id, value, version from mark
    where subject_id = any (${sql.param([...subjectIds])}::bigint[])`);
  return rows.map((row) => ({ ...row, subject_id: Number(row.subject_id) }));
};
