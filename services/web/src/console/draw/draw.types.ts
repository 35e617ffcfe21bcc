import type { JudgingState, RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Bilingual } from '../../ui/language.ts';
import type { HeldOffice } from './who-and-when.rules.ts';

export type Module = {
  readonly moduleId: string;
  readonly name: Bilingual;
  readonly keyKind: 'entry' | 'station' | 'review';
};
export type DrawEvent = {
  readonly eventId: string;
  readonly competitionId: string;
  readonly name: Bilingual;
  readonly layers: '1' | '1+2' | '1+2+3';
  readonly recusal: 'event' | 'afterwards' | 'contestant';
  readonly modules: readonly Module[];
  readonly state: RegistrationState;
  readonly judging: JudgingState | null;
  readonly lockedModules: readonly string[];
  readonly version: number;
};
export type Station = {
  readonly station: string;
  readonly spare: boolean;
  readonly inUse: boolean;
  /** The station whoever stands here came from (M08). */
  readonly continues?: { readonly sessionId: string; readonly station: string };
};
export type DrawSession = {
  readonly sessionId: string;
  readonly eventId: string;
  readonly moduleId: string;
  readonly name: Bilingual;
  readonly startsAt: string;
  readonly group: string | null;
  readonly batch: number | null;
  readonly stations: readonly Station[];
  readonly state: 'planned' | 'cancelled';
  readonly version: number;
};
export type DrawKey = {
  readonly keyId: string;
  readonly judgeRecipient: string;
  readonly recoveryRecipient: string;
  readonly trials: { readonly judge: string; readonly recovery: string };
  readonly registeredBy: string;
  readonly registeredAt: string;
  readonly confirmedAt: string | null;
  readonly version: number;
};
export type CodeList = {
  readonly moduleId: string;
  readonly version: number;
  readonly codes: readonly { readonly code: string; readonly inUse: boolean }[];
};
export type Entry = {
  readonly entryId: string;
  readonly entryNo: string | null;
  readonly organisationId: string;
  readonly group: string;
  readonly members: readonly { readonly personId: string }[];
  readonly state: 'entered' | 'admitted' | 'withdrawn';
};
export type RecordedSeal = {
  readonly sealId: string;
  readonly layer: 2 | 3;
  readonly kind: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly lots: number;
  readonly entryIds: readonly string[];
  readonly stands: boolean;
};
export type OpeningLayer = {
  readonly layer: 2 | 3;
  readonly means: 'judge-key' | 'recovery-papers';
  readonly seals: number;
  readonly confirmedAt: string | null;
};
export type Opening = {
  readonly openingId: string;
  readonly state: 'requested' | 'opened';
  readonly requestedBy: string;
  readonly layers: readonly OpeningLayer[];
  readonly version: number;
};
export type DrawRecord = {
  readonly numbering: { readonly entries: number } | null;
  readonly sealed: readonly RecordedSeal[];
  readonly former: readonly { readonly sessionId: string }[];
  readonly opening: Opening | null;
};

/** Everything the screen shows of an event's draws; what one may not read is null. */
export type Ceremony = {
  readonly event: DrawEvent;
  readonly keys: readonly DrawKey[];
  readonly sessions: readonly DrawSession[];
  readonly codes: readonly CodeList[];
  readonly record: DrawRecord | null;
  readonly entries: readonly Entry[] | null;
  readonly officials: readonly HeldOffice[];
};
