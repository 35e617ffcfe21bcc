import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { dayIn, daysAfter, startOfDay } from '@jinbang/kernel/working-day';
import type { Database } from '@jinbang/service-kit/database';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { findIncidents } from '../incident/incident.store.ts';
import { viewIncident } from '../incident/incident-view.ts';
import { readNewest } from '../log/read-log.ts';
import { refuseProgressReader } from '../office.access.ts';
import { touches } from './conflict.rules.ts';
import { findDisputed } from './conflict.store.ts';
import { isOfDay, outstandingOf, panelDays } from './daily.rules.ts';
import {
  countDayMarks,
  type DaySpan,
  findDayAmendments,
  findDayCodes,
  findDayLocks,
  findDayModuleReopenings,
  findDayPenalties,
  findDayReopenings,
  findDaysLocked,
  findSignedOn,
} from './daily.store.ts';
import { findConflicts } from './find-conflicts.ts';
import { findPicture } from './find-picture.ts';
import { countedIn, findSheetNeeds, sheetsWithWork } from './find-sheet-needs.ts';
import { findCompetition } from './overview.store.ts';
import { orderText, pageBy } from './page.rules.ts';
import type { Picture, PictureSheet } from './picture.rules.ts';

const ZONE = 'Asia/Shanghai';
const CONFLICTS_MAX = 500;
const LINES_MAX = 500;

type Asked = { readonly eventId: string; readonly day?: string | undefined };

/** The daily sign-off meeting on one page: what was marked, what clashed and how it ended, what is open. */
export const showDaily =
  (deps: Pick<Deps, 'db' | 'now'> & { readonly logDb: Database }) =>
  (actorId: string, { eventId, day: asked }: Asked): Promise<Result<OverviewDaily, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseProgressReader(work);
      if (forbidden) return refuse(forbidden);
      const competition = await findCompetition(work.tx, work.event.competitionId);
      const zone = competition?.zone ?? ZONE;
      const day = asked ?? dayIn(zone, work.at);
      const span = { from: startOfDay(zone, day), to: startOfDay(zone, daysAfter(day, 1)) };
      return accept({
        eventId,
        name: work.event.name,
        competition: competition?.name ?? null,
        ...{ zone, day, asOf: work.at.toISOString() },
        ...(await gather(work, span)),
        checkpoint: await readNewest(deps.logDb),
      });
    });

type Gathered = Omit<
  OverviewDaily,
  'eventId' | 'name' | 'competition' | 'zone' | 'day' | 'asOf' | 'checkpoint'
>;

const gather = async (work: Work, span: DaySpan): Promise<Gathered> => {
  const { tx, event } = work;
  const { eventId } = event;
  const picture = await findPicture(work);
  const sheets = sheetsWithWork(picture);
  const needs = await findSheetNeeds(work, picture, sheets);
  const subjectIds = picture.subjects.map(({ subjectId }) => subjectId);
  return {
    panels: panelDays(picture, await countDayMarks(tx, subjectIds, span), needs),
    conflicts: await dayConflicts(work, picture, sheets, span),
    outstanding: outstandingOf(needs),
    signed: placeSigned(sheets, await findSignedOn(tx, eventId, span)),
    reopenings: (await findDayReopenings(tx, eventId, span)).map(viewReopening),
    amendments: (await findDayAmendments(tx, eventId, span)).map(viewAmendment),
    incidents: (await findIncidents(tx, eventId))
      .map(viewIncident)
      .filter((one) => isOfDay(one, span))
      .slice(-LINES_MAX)
      .map(shortIncident),
    penalties: (await findDayPenalties(tx, eventId, span)).map(viewPenalty),
    moduleReopenings: (await findDayModuleReopenings(tx, eventId, span)).map(viewModuleReopening),
    codes: (await findDayCodes(tx, eventId, span)).map(withText),
    locks: (await findDayLocks(tx, eventId, span)).map(withText),
    dayLocks: (await findDaysLocked(tx, eventId, span)).map(withText),
  };
};

type Conflict = Awaited<ReturnType<typeof findConflicts>>[number];

const conflictOrder = (one: Conflict): string =>
  [orderText(one.aspectCode), orderText(one.label), one.subjectId].join('/');

const dayConflicts = async (
  { tx }: Work,
  picture: Picture,
  sheets: readonly PictureSheet[],
  span: DaySpan,
): Promise<OverviewDaily['conflicts']> => {
  const disputed = await findDisputed(tx, {
    ...countedIn(picture, sheets),
    isOpen: false,
    since: span.from,
    limit: CONFLICTS_MAX,
  });
  const found = await findConflicts(tx, picture, disputed);
  return pageBy(found, conflictOrder, { limit: CONFLICTS_MAX })
    .items.filter((one) => touches(one, span))
    .map(({ reason: _, gap: __, allowed: ___, rounds, ...one }) => ({
      ...one,
      rounds: rounds.length,
    }));
};

const instantOf = (at: string | Date): string => new Date(at).toISOString();
const instantOrNull = (at: string | Date | null): string | null =>
  at === null ? null : instantOf(at);

const withText = <Row extends { readonly at: Date }>(row: Row) => ({
  ...row,
  at: row.at.toISOString(),
});

type Incident = ReturnType<typeof viewIncident>;
const shortIncident = (one: Incident): OverviewDaily['incidents'][number] => ({
  ...{ incidentId: one.incidentId, moduleId: one.moduleId, sessionId: one.sessionId },
  ...{ station: one.station, kind: one.kind, state: one.state },
  ...{ stoppedAt: one.stoppedAt, restartedAt: one.restartedAt, addedMinutes: one.addedMinutes },
  ruling: one.decision?.ruling.as ?? null,
});

type Penalty = Awaited<ReturnType<typeof findDayPenalties>>[number];
const viewPenalty = (row: Penalty): OverviewDaily['penalties'][number] => ({
  penaltyId: row.penalty_id,
  moduleId: row.module_id,
  label: row.label,
  kind: row.kind_name,
  isTakenBack: row.taken_back_at !== null,
  at: instantOf(row.taken_back_at ?? row.given_at),
});

type ModuleReopening = Awaited<ReturnType<typeof findDayModuleReopenings>>[number];
const viewModuleReopening = (row: ModuleReopening): OverviewDaily['moduleReopenings'][number] => ({
  reopeningId: row.reopening_id,
  moduleId: row.module_id,
  reason: row.reason,
  proposedAt: instantOf(row.proposed_at),
  state: row.outcome ?? 'open',
  decidedAt: instantOrNull(row.decided_at),
});

const placeSigned = (
  sheets: readonly PictureSheet[],
  signed: readonly { readonly sheetId: string; readonly at: string }[],
): OverviewDaily['signed'] => {
  const at = new Map(signed.map((one) => [one.sheetId, instantOf(one.at)]));
  return sheets.flatMap(({ sheetId, moduleId, sessionId, subCriterion }) => {
    const when = at.get(sheetId);
    return when === undefined ? [] : [{ sheetId, moduleId, sessionId, subCriterion, at: when }];
  });
};

type Reopening = Awaited<ReturnType<typeof findDayReopenings>>[number];
const viewReopening = (row: Reopening): OverviewDaily['reopenings'][number] => ({
  reopeningId: row.reopening_id,
  sheetId: row.sheet_id,
  subCriterion: row.sub_criterion,
  moduleId: row.module_id,
  reason: row.reason,
  proposedBy: row.proposed_by,
  proposedAt: instantOf(row.proposed_at),
  state: row.outcome ?? 'open',
  decidedBy: row.decided_by,
  decidedAt: instantOrNull(row.decided_at),
});

type Amendment = Awaited<ReturnType<typeof findDayAmendments>>[number];
const viewAmendment = ({
  outcome,
  proposedAt,
  decidedAt,
  ...row
}: Amendment): OverviewDaily['amendments'][number] => ({
  ...row,
  proposedAt: proposedAt.toISOString(),
  state: outcome ?? 'open',
  decidedAt: instantOrNull(decidedAt),
});
