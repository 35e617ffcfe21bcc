import type { JudgingState } from '@jinbang/contracts/lifecycle';
import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { AspectOutline } from '@jinbang/scoring/scheme-outline';
import type { BookFreeze } from '../freeze/freeze.rules.ts';
import type { BookPenalty } from '../penalty/penalty.rules.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import type {
  AdmittedEntry,
  ArrangedEvent,
  CodesOfGroup,
  DeclaredCompetition,
  PlannedSession,
  SubjectCode,
} from '../tables.ts';
import { blankLog, type ChangeLog } from './change-log.ts';
import type { MarkCells, MarkColumns } from './mark-cells.ts';
import type { Hash } from './mark-hash.ts';

/** One subject with its settled marks by aspect. The marks change in place, as they are told. */
export type BookSubject = {
  readonly key: string;
  readonly subject: MarkSubject;
  code: SubjectCode;
  codeVersion: number;
  /** How many of the marks have a value; kept beside them so that nobody has to count. */
  settled: number;
  /** Rises with every mark that changes, so that a total made before is known to be old. */
  changes: number;
  readonly marks: MarkCells;
};

export type BookSession = PlannedSession & { readonly sessionId: string };
export type BookCodes = {
  readonly moduleId: string;
  readonly groups: readonly CodesOfGroup[];
};
export type BookEntry = AdmittedEntry & {
  readonly entryId: string;
  readonly withdrawn: boolean;
};
export type BookSheet = {
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly subCriterion: string;
  readonly signed: number;
  readonly seats: number;
};
/** Settled marks and standing penalties; null where judging did not count these yet. */
export type BookLock = { readonly marks: number; readonly penalties: number | null };
export type BookMapping = { readonly entryId: string; readonly subject: MarkSubject };

/** The parts of a book that are replaced whole when something in them changed. */
export type BookParts = {
  event: {
    readonly competitionId: string | null;
    readonly arranged: ArrangedEvent | null;
    readonly judgingState: JudgingState | null;
  };
  sessions: readonly BookSession[];
  /** The review codes of each module that has them. */
  codes: readonly BookCodes[];
  entries: readonly BookEntry[];
  /** The aspects of the newest whole version of each scheme. */
  scheme: readonly AspectOutline[];
  /** null until a whole opening was told. */
  mapping: readonly BookMapping[] | null;
  /** Penalties that stand, in the order they were given. */
  penalties: readonly BookPenalty[];
  sheets: readonly BookSheet[];
  /** What was counted at the lock, by module. */
  locks: ReadonlyMap<string, BookLock>;
  /** How many appeals and recounts wait for their answer. */
  appeals: number;
  results: readonly PublishedResult[];
  /** What the public goes on seeing while its board is frozen; null while it is not. */
  freeze: BookFreeze | null;
  /** Recorded orders of entries that tie, oldest first. */
  decisions: readonly (readonly string[])[];
};

/** All that ranking knows of one event, in memory; a copy of the tables and nothing else. */
export type EventBook = BookParts & {
  readonly eventId: string;
  competition: DeclaredCompetition | null;
  /** Who took consent to publication back in this competition. */
  withheld: ReadonlySet<string>;
  readonly subjects: Map<string, BookSubject>;
  /** What the marks of each module have in common. */
  readonly columns: Map<string, MarkColumns>;
  /** How many marks there are, the sum of their versions, and what stands for all of them; kept as they come. */
  readonly counted: { marks: number; versions: number; readonly content: Hash };
  /** Rises with every change of structure, so that what was derived from it is derived anew. */
  structure: number;
  /** Which subjects' marks changed, for whoever keeps something derived from them. */
  readonly log: ChangeLog;
};

export const blankBook = (eventId: string): EventBook => ({
  eventId,
  event: { competitionId: null, arranged: null, judgingState: null },
  competition: null,
  withheld: new Set(),
  sessions: [],
  codes: [],
  entries: [],
  scheme: [],
  mapping: null,
  penalties: [],
  sheets: [],
  locks: new Map(),
  appeals: 0,
  results: [],
  freeze: null,
  decisions: [],
  subjects: new Map(),
  columns: new Map(),
  counted: { marks: 0, versions: 0, content: { hi: 0, lo: 0 } },
  structure: 0,
  log: blankLog(),
});
