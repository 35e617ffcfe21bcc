import type { AppealFiling, AppealRule } from '@jinbang/contracts/http/judging-appeal';
import type { Work } from '../in-event.ts';
import type { StationClock } from '../incident/incident.rules.ts';
import { findStationClocks } from '../incident/show-incidents.ts';
import type { ModuleRow } from '../scheme/scheme.store.ts';
import { isOpen } from './appeal.rules.ts';
import { findAppeals } from './appeal.store.ts';
import type { FilingGround } from './filing.rules.ts';
import { findSubCriteria } from './known-scheme.ts';
import {
  type EntryRow,
  findOwnSubjects,
  findSessions,
  findSubjectAt,
  type SubjectRow,
} from './place.store.ts';
import { findRule, findWindows, findZone } from './setting.store.ts';
import { type StoodSession, windowFor } from './window.rules.ts';

const APPEALS_MAX = 2_000;

type Filed = {
  readonly filing: AppealFiling;
  readonly entry: EntryRow;
  readonly module: ModuleRow | undefined;
};

/** Everything a filing is decided by. */
export const readGround = async (
  work: Work,
  { filing, entry, module }: Filed,
): Promise<
  FilingGround & {
    readonly rule: AppealRule;
    readonly zone: string;
    readonly subjectId: string | null;
    readonly sessionId: string | null;
  }
> => {
  const { tx, event } = work;
  const { kind, moduleId, place } = filing;
  const { rule } = await findRule(tx, event.eventId);
  const zone = await findZone(tx, event.competitionId);
  const isNamed = place.kind !== 'review' || place.code !== null;
  const subject = isNamed ? await findSubjectAt(tx, moduleId, place, entry.entryNo) : undefined;
  const stood = await findStood(work, filing, subject);
  const said = await findWindows(tx, event.eventId);
  const named = module ? await findSubCriteria(tx, module) : [];
  return {
    ...{ rule, zone, module },
    window: windowFor({ kind, moduleId, rule, zone, said, stood }),
    subCriteria: new Map(named.map(({ code, aspects }) => [code, aspects])),
    placeKnown: isNamed ? subject !== undefined : undefined,
    hasSame: await hasSame(work, filing),
    subjectId: subject?.subjectId ?? null,
    sessionId: place.kind === 'entry' ? null : (subject?.sessionId ?? place.sessionId),
  };
};

/** The sessions the contestant stood in, those after a move among them, with the time added there. */
const findStood = async (
  { tx, event }: Work,
  { place, moduleId }: AppealFiling,
  subject: SubjectRow | undefined,
): Promise<readonly StoodSession[]> => {
  const own = subject ? await findOwnSubjects(tx, subject) : [];
  const ids = new Set(own.flatMap(({ sessionId }) => sessionId ?? []));
  if (place.kind === 'review' && place.sessionId !== null) ids.add(place.sessionId);
  const all = await findSessions(tx, event.eventId);
  const ofModule = all.filter((one) => one.moduleId === moduleId);
  // Who does not say which session it was has the time of the last one.
  const stood = ids.size > 0 ? ofModule.filter(({ sessionId }) => ids.has(sessionId)) : ofModule;
  const clocks = await findStationClocks(tx, event.eventId);
  return stood.map(({ sessionId, startsAt, endsAt }) => {
    const isOwn = (clock: StationClock) =>
      own.some((one) => one.sessionId === sessionId && one.label === clock.station);
    const added = clocks.find((clock) => clock.sessionId === sessionId && isOwn(clock));
    return { startsAt, endsAt, addedMinutes: added?.addedMinutes ?? 0 };
  });
};

/** The same once more, while the first one still waits. */
const hasSame = async (
  { tx, event }: Work,
  { kind, entryId, moduleId, subCriterion, aspects, incident, escalates }: AppealFiling,
): Promise<boolean> => {
  const files = await findAppeals(tx, { eventId: event.eventId, of: 'all', limit: APPEALS_MAX });
  const about = JSON.stringify([moduleId, subCriterion, aspects.toSorted(), incident, escalates]);
  return files.some(
    ({ row, appeal }) =>
      isOpen(appeal) &&
      row.kind === kind &&
      row.entryId === entryId &&
      JSON.stringify([
        row.moduleId,
        row.subCriterion,
        row.aspects.toSorted(),
        row.incident,
        row.escalates,
      ]) === about,
  );
};
