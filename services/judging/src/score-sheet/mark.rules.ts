import type { Rejection, RejectionKind, RejectionParams } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Aspect } from '@jinbang/scoring/aspect';
import { checkValue } from '@jinbang/scoring/check-value';
import { dayLocked } from '../day/day-lock.rules.ts';
import { refuseOver } from '../event/over.rules.ts';
import {
  actingAt,
  changesOf,
  countingCells,
  holdersOf,
  presentCells,
} from '../panel/seat-change.rules.ts';
import { isLapsed, membersFor, refuseSeatMark } from '../panel/seat-mark.rules.ts';
import { isMarkedAt } from '../subject/moved.rules.ts';
import {
  type AspectState,
  aspectKey,
  type Cell,
  type Cells,
  type CellValue,
  withCell,
} from './aspect-state.ts';
import { isDeciding, isDouble, refuseEntry } from './independent-entry.rules.ts';
import { refuseDecider, refuseMarker } from './mark.access.ts';
import {
  type MarkContext,
  type MarkModule,
  type MarkSubjectRow,
  type PlacedAspect,
  type SheetHead,
  sheetKey,
} from './mark-context.ts';

/** The part of an `enter-mark` command a decision needs. */
export type MarkEntry = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly actorId: string;
  readonly judgeId: string;
  readonly basedOn: number | undefined;
  readonly value: unknown;
  /** When the tablet captured it, where it hands it in later: who may is judged as of then. */
  readonly capturedAt?: Date | undefined;
  /** When the device says it was decided. */
  readonly decidedAt?: Date | undefined;
  /** Whose mark of an earlier file it takes the place of. */
  readonly corrects?: string | undefined;
};

/** An accepted mark: the new cell and the state it leads to. */
export type MarkDecision = {
  readonly subject: MarkSubjectRow;
  readonly module: MarkModule;
  readonly placed: PlacedAspect;
  readonly sheet: SheetHead;
  readonly cell: Cell;
  readonly next: AspectState;
};

const rejection = (kind: RejectionKind, code: string, params?: RejectionParams): Rejection =>
  params ? { kind, code, params } : { kind, code };

/** Is one mark allowed here and now, and what does the aspect come to with it? (domain §3) */
export const decideMark = (
  context: MarkContext,
  entry: MarkEntry,
  ids: { readonly newStateId: () => string },
): Result<MarkDecision, Rejection> => {
  const found = findPlace(context, entry);
  if (!found.ok) return found;
  const place = found.value;
  const { subject, module, placed, sheet, panel, state } = place;
  const decides = isDeciding(placed.aspect, place.standing, entry);
  const flaw = refuseGiving(context, entry, place, decides);
  if (flaw) return refuse(flaw);

  const cell = state?.cells[entry.judgeId];
  const based = findStale(entry, cell);
  if (based) return refuse(based);
  const value = readValue(placed.aspect, entry.value);
  if (!value.ok) return value;

  const changed: Cell = {
    version: (cell?.version ?? 0) + 1,
    value: value.value,
    recordedAt: context.at.toISOString(),
    ...(isLapsed(panel, entry) ? { lapsed: true } : {}),
    ...(decides ? { decides: true } : {}),
    ...(isDouble(placed.aspect) && sheet.reopenedVersion > 0
      ? { opened: sheet.reopenedVersion }
      : {}),
  };
  const before = state ?? blankState(entry, ids.newStateId());
  const acting = {
    seatsWith: (cells: Cells) => actingAt(panel, entry.subjectId, cells),
    present: (cells: Cells) => presentCells(panel, entry.subjectId, cells),
  };
  const next = withCell(before, placed.aspect, acting, { judgeId: entry.judgeId, cell: changed });
  return accept({ subject, module, placed, sheet, cell: changed, next });
};

/** Everything that can forbid this mark here, whatever it says. */
const refuseGiving = (
  context: MarkContext,
  entry: MarkEntry,
  { subject, module, placed, sheet, panel, state, standing }: MarkPlace,
  decides: boolean,
): Rejection | undefined => {
  const attempt = {
    ...entry,
    seats: membersFor(panel, entry),
    held: context.held.get(entry.actorId) ?? [],
    chain: chainOf(module),
    at: context.at,
  };
  return (
    (decides ? refuseDecider(attempt) : refuseMarker(attempt)) ??
    refuseEntry(placed.aspect, standing, entry) ??
    findElsewhere(panel, module.setup, entry, subject) ??
    findClosed(subject, module, sheet) ??
    findNotNamed(sheet, entry) ??
    refuseSeatMark(panel, entry, state)
  );
};

export const chainOf = ({ eventId, competitionId, ownerId }: MarkModule) => ({
  eventId,
  organisationId: ownerId,
  ...(competitionId === null ? {} : { competitionId }),
});

const findPlace = (context: MarkContext, entry: MarkEntry) => {
  const subject = context.subjects.get(entry.subjectId);
  const module = subject && context.modules.get(subject.moduleId);
  if (!subject || !module) return refuse(rejection('missing', 'subject.unknown'));
  const placed = module.setup.aspects.get(entry.aspectId);
  const sheet = placed && module.setup.sheets.get(sheetKey(subject.sessionId, placed.subCriterion));
  if (!placed || !sheet) return refuse(rejection('missing', 'aspect.unknown'));
  const { panels, recused } = module.setup;
  const seats = panels.get(placed.subCriterion)?.seats ?? [];
  const changes = changesOf(module.setup.changes, placed.subCriterion);
  const state = context.states.get(aspectKey(entry.subjectId, entry.aspectId));
  const panel = { seats, changes, recused, ...sheet };
  return accept({
    ...{ subject, module, placed, sheet, state, panel },
    // Of what is on file only the marks that count.
    standing: state && {
      state: state.state,
      opened: sheet.reopenedVersion,
      cells: presentCells(panel, subject.subjectId, countingCells(seats, changes, state.cells)),
    },
  });
};
type MarkPlace = Extract<ReturnType<typeof findPlace>, { ok: true }>['value'];

/** A judge who stands aside here gives no mark; one begun at another station is given there (M08). */
const findElsewhere = (
  { recused, changes }: Pick<MarkModule['setup'], 'recused' | 'changes'>,
  { moves }: MarkModule['setup'],
  { subjectId, aspectId, judgeId }: MarkEntry,
  { label }: MarkSubjectRow,
): Rejection | undefined => {
  const aside = recused.get(subjectId);
  if (aside && holdersOf(changes, judgeId).some((one) => aside.has(one))) {
    return rejection('forbidden', 'mark.recused', { subject: label });
  }
  return isMarkedAt(moves, subjectId, aspectId)
    ? undefined
    : rejection('conflict', 'subject.moved', { subject: label });
};

/** A station nobody drew, a subject that did not compete, a signed sheet, a locked module: no mark. */
const findClosed = (
  subject: MarkSubjectRow,
  module: MarkModule,
  sheet: SheetHead,
): Rejection | undefined => {
  if (module.setup.gone) return module.setup.gone;
  if (module.locked) return rejection('gone', 'module.locked');
  const over = refuseOver(module.registrationState);
  if (over) return over;
  if (sheet.dayLocked) return dayLocked;
  if (sheet.state === 'SIGNED') return rejection('conflict', 'sheet.signed');
  if (!subject.inUse)
    return rejection('conflict', 'subject.not-in-use', { subject: subject.label });
  if (!expectsMarks(subject.code) && subject.code !== 'DNF') {
    return rejection('conflict', 'subject.coded', { subject: subject.label, code: subject.code });
  }
  return undefined;
};

/** A sheet that a ruling opened is open for the marks it named, and for no others (M07). */
const findNotNamed = (
  { only }: SheetHead,
  { subjectId, aspectId }: MarkEntry,
): Rejection | undefined =>
  only === undefined || only.has(aspectKey(subjectId, aspectId))
    ? undefined
    : rejection('conflict', 'mark.not-named');

/** Marks of a subject that did not start, withdrew or was disqualified are not awaited. */
export const expectsMarks = (code: MarkSubjectRow['code']): boolean => code === 'OK';

const findStale = (entry: MarkEntry, cell: Cell | undefined): Rejection | undefined => {
  if (entry.basedOn === undefined) return rejection('unconditional', 'command.version-missing');
  const version = cell?.version ?? 0;
  // A cell that lapsed is empty again to whoever marks.
  if (entry.basedOn === version || (cell?.lapsed && entry.basedOn === 0)) return undefined;
  const { subjectId, aspectId, judgeId } = entry;
  return {
    kind: 'stale',
    code: 'cell.stale',
    params: { version },
    present: { subjectId, aspectId, judgeId, version, ...(cell ?? { value: null }) },
  };
};

const isAbsence = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'absent';

/** Panels of points alone, and judgements that may do with fewer judges. */
export const allowsAbsence = ({ calculation }: Aspect): boolean =>
  calculation.kind === 'points' ||
  (calculation.kind === 'judgement' && calculation.minimumJudges !== undefined);

const readValue = (aspect: Aspect, value: unknown): Result<CellValue, Rejection> => {
  if (!isAbsence(value)) return checkValue(aspect, value);
  return allowsAbsence(aspect)
    ? accept({ kind: 'absent' })
    : refuse(rejection('invalid', 'mark.absence-not-allowed', { aspect: aspect.code }));
};

const blankState = (entry: MarkEntry, aspectStateId: string): AspectState => ({
  aspectStateId,
  subjectId: entry.subjectId,
  aspectId: entry.aspectId,
  cells: {},
  state: 'EMPTY',
  value: null,
  version: 0,
  toldValue: null,
  toldFactId: null,
});
