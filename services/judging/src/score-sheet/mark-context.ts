import type { VoidRule } from '@jinbang/contracts/http/judging-amendment';
import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { KeyKind, ResultCode } from '@jinbang/contracts/mark-subject';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Aspect } from '@jinbang/scoring/aspect';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import type { SeatChange } from '../panel/seat-change.rules.ts';
import type { MovedSubject } from '../subject/moved.rules.ts';
import type { Recused } from '../subject/recusal.rules.ts';
import type { AspectState } from './aspect-state.ts';

/** An aspect of a published scheme with the place it stands in. */
export type PlacedAspect = {
  readonly aspect: Aspect;
  readonly criterion: string;
  readonly subCriterion: string;
  /** Set by an amendment: its marks are kept, and count no longer. */
  readonly void?: VoidRule | undefined;
};

export type SeatedPanel = { readonly panelId: string; readonly seats: readonly string[] };

export type SheetHead = {
  /** Set where a ruling opened it: the marks it named, by `aspectKey`; no others change. */
  readonly only?: ReadonlySet<string> | undefined;
  readonly sheetId: string;
  readonly state: 'OPEN' | 'SIGNED';
  readonly signed: number;
  /** The chief judge locked its day, and it was not opened since. */
  readonly dayLocked?: boolean | undefined;
  /** Signatures from before this version count no longer. */
  readonly reopenedVersion: number;
};

/**
 * What a module's marks are judged by. Kept in memory and valid for exactly the three versions,
 * which every transaction reads again.
 */
export type ModuleSetup = {
  readonly schemeVersion: number;
  readonly panelsVersion: number;
  readonly sheetsVersion: number;
  readonly aspects: ReadonlyMap<string, PlacedAspect>;
  /** By sub-criterion. */
  readonly panels: ReadonlyMap<string, SeatedPanel>;
  /** Who left a panel, and who took the seat. */
  readonly changes: readonly SeatChange[];
  /** By session (or `-`) and sub-criterion, see `sheetKey`. */
  readonly sheets: ReadonlyMap<string, SheetHead>;
  /** Who went on at another station of the module. */
  readonly moves: readonly MovedSubject[];
  /** Who stands aside where. */
  readonly recused: Recused;
  /** The refusal of every mark once the contest was handed over. */
  readonly gone?: Rejection | undefined;
};

export const sheetKey = (sessionId: string | null, subCriterion: string): string =>
  `${sessionId ?? '-'}/${subCriterion}`;

/** A module as the transaction read it: decisions about locks are never taken from memory. */
export type MarkModule = {
  readonly moduleId: string;
  readonly eventId: string;
  readonly competitionId: string | null;
  readonly ownerId: string;
  readonly locked: boolean;
  readonly registrationState: RegistrationState | null;
  /** True once the first mark of the event was told. */
  readonly running: boolean;
  readonly eventVersion: number;
  readonly setup: ModuleSetup;
};

export type MarkSubjectRow = {
  readonly subjectId: string;
  readonly eventId: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly ownerId: string;
  readonly kind: KeyKind;
  readonly label: string;
  readonly inUse: boolean;
  readonly code: ResultCode;
};

/** Everything a mark is decided by, as of this transaction. */
export type MarkContext = {
  readonly at: Date;
  readonly subjects: ReadonlyMap<string, MarkSubjectRow>;
  readonly modules: ReadonlyMap<string, MarkModule>;
  readonly states: ReadonlyMap<string, AspectState>;
  readonly held: ReadonlyMap<string, readonly HeldOffice[]>;
};
