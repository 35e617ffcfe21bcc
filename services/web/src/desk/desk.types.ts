import type { Bilingual } from '../ui/language.ts';

export type ActKind = 'present' | 'absent' | 'undone' | 'wrong-person';
export type Standing = 'expected' | 'present' | 'absent';
export type Means = 'id-document' | 'id-document-and-badge';
export const LATE_REASONS = ['delayed-by-organiser', 'traffic', 'force-majeure'] as const;
export type LateReason = (typeof LATE_REASONS)[number];

/** Somebody the desk waits for, as registration shows them. */
export type Line = {
  readonly entryId: string;
  readonly personId: string;
  readonly entryNo: string | null;
  readonly name: string | null;
  readonly idLastFour: string | null;
  readonly organisation: Bilingual | null;
  readonly badge: string;
  readonly startsAt: string | null;
  readonly state: Standing;
  /** How many acts about this person the server holds. */
  readonly seen: number;
};

export type Times = { readonly opensMinutes: number; readonly lateMinutes: number };

/** What happened at the desk, word for word as it is sent. */
export type Act = {
  readonly actId: string;
  readonly entryId: string;
  readonly personId: string;
  readonly kind: ActKind;
  readonly seen: number;
  readonly means: Means | null;
  readonly faceMatched: boolean | null;
  readonly itemsChecked: boolean;
  readonly lateReason: LateReason | null;
  readonly happenedAt: string;
};

/** What somebody at the desk decides; the rest is known. */
export type Decided = Pick<Act, 'kind'> &
  Partial<Pick<Act, 'means' | 'faceMatched' | 'itemsChecked' | 'lateReason'>>;

/** What the server says of one act. */
export type ActResult = {
  readonly actId: string;
  readonly outcome: 'recorded' | 'refused';
  readonly code: string | null;
  readonly state: Standing | null;
  readonly seen: number;
};

export type Refusal = {
  readonly code: string;
  /** What stands on the server instead. */
  readonly state: Standing | null;
  readonly seen: number;
};

/** An act on this desk, and what became of it; `let-go`: a person decided that it does not count. */
export type KeptAct = Act & {
  readonly fate: 'waiting' | 'recorded' | 'refused' | 'let-go';
  readonly refusal: Refusal | null;
};
