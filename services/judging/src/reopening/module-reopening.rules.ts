import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection, RejectionKind } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { refuseOver } from '../event/over.rules.ts';
import type { CellPlace } from '../reopening.tables.ts';
import { isMarkedAt, type MovedSubject } from '../subject/moved.rules.ts';

export type LockedModule = {
  readonly moduleId: string;
  readonly version: number;
  readonly lockedAt: Date | null;
  readonly registrationState: RegistrationState | null;
};

const rejection = (kind: RejectionKind, code: string): Rejection => ({ kind, code });

/** Only a locked module is opened again, as it stands. */
const refuseModule = (
  { version, lockedAt, registrationState }: LockedModule,
  basedOn: number,
): Rejection | undefined => {
  const over = refuseOver(registrationState);
  if (over) return over;
  if (lockedAt === null) return rejection('conflict', 'module.not-locked');
  if (version === basedOn) return undefined;
  return { kind: 'stale', code: 'module.stale', params: { version }, present: { version } };
};

/** The chief judge asks for a locked module to be opened again (domain §3). */
export const refuseModuleProposal = (
  module: LockedModule,
  { basedOn, hasOpen }: { readonly basedOn: number; readonly hasOpen: boolean },
): Rejection | undefined =>
  refuseModule(module, basedOn) ?? (hasOpen ? rejection('conflict', 'reopening.open') : undefined);

export type ProposedModuleReopening = {
  readonly moduleId: string;
  readonly basedOn: number;
  readonly proposedBy: string;
  readonly isDecided: boolean;
};

/** Somebody else decides, once, and on the module as it was when it was asked for. */
export const refuseModuleDecision = (
  proposal: ProposedModuleReopening | undefined,
  module: LockedModule,
  { actorId, isApproval }: { readonly actorId: string; readonly isApproval: boolean },
): Rejection | undefined => {
  if (proposal?.moduleId !== module.moduleId) return rejection('missing', 'reopening.unknown');
  if (proposal.isDecided) return rejection('conflict', 'reopening.decided');
  if (proposal.proposedBy === actorId) return rejection('forbidden', 'reopening.four-eyes');
  return isApproval ? refuseModule(module, proposal.basedOn) : undefined;
};

export type ReopenedModule = {
  readonly sheets: readonly {
    readonly sheetId: string;
    readonly sessionId: string | null;
    readonly subCriterion: string;
  }[];
  /** Of aspects that are still marked. */
  readonly subCriterionOf: ReadonlyMap<string, string>;
  readonly subjects: readonly { readonly subjectId: string; readonly sessionId: string | null }[];
  readonly moves: readonly MovedSubject[];
};

/** What is opened of a sheet: these cells alone, or all of it. */
export type OpenedSheet = { readonly sheetId: string; readonly cells: readonly CellPlace[] | null };

/**
 * Which sheets the named cells and sheets are, each once. A cell that stands on no sheet of the
 * module refuses all of it: nobody opens something else than they meant.
 */
export const sheetsToOpen = (
  { sheets, subCriterionOf, subjects, moves }: ReopenedModule,
  named: { readonly cells: readonly CellPlace[]; readonly sheetIds: readonly string[] },
): Result<readonly OpenedSheet[], Rejection> => {
  const known = new Set(sheets.map(({ sheetId }) => sheetId));
  if (named.sheetIds.some((sheetId) => !known.has(sheetId))) {
    return refuse(rejection('missing', 'sheet.unknown'));
  }
  const byPlace = new Map(sheets.map((one) => [placeOf(one.sessionId, one.subCriterion), one]));
  const sessions = new Map(subjects.map((one) => [one.subjectId, one.sessionId]));
  const opened = new Map<string, CellPlace[]>();
  for (const cell of named.cells) {
    const sessionId = sessions.get(cell.subjectId);
    const subCriterion = subCriterionOf.get(cell.aspectId);
    const sheet =
      sessionId === undefined || subCriterion === undefined
        ? undefined
        : byPlace.get(placeOf(sessionId, subCriterion));
    if (!sheet || !isMarkedAt(moves, cell.subjectId, cell.aspectId)) {
      return refuse(rejection('missing', 'reopening.cell-unknown'));
    }
    opened.set(sheet.sheetId, [...(opened.get(sheet.sheetId) ?? []), cell]);
  }
  const whole = new Set(named.sheetIds);
  return accept([
    ...[...whole].map((sheetId) => ({ sheetId, cells: null })),
    ...[...opened].flatMap(([sheetId, cells]) => (whole.has(sheetId) ? [] : [{ sheetId, cells }])),
  ]);
};

const placeOf = (sessionId: string | null, subCriterion: string): string =>
  `${sessionId ?? '-'}/${subCriterion}`;
