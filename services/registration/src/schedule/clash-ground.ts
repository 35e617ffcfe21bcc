import type { Office } from '@jinbang/contracts/office';

/** A session as clashes see it: `places` counts workstations without the spare ones. */
export type PlannedSession = {
  readonly sessionId: string;
  readonly eventId: string;
  readonly moduleId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  readonly room: string;
  readonly group: string | null;
  readonly stations: readonly string[];
  readonly places: number;
};

export type ClashKind =
  | 'room-twice'
  | 'room-full'
  | 'modules-together'
  | 'contestant-twice'
  | 'official-twice'
  | 'few-stations'
  | 'no-session'
  | 'over-midnight';

export type Clash = {
  readonly kind: ClashKind;
  readonly sessionIds: readonly string[];
  readonly eventIds: readonly string[];
  readonly moduleId: string | null;
  readonly personIds: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
};

/** What clashes of a competition are found from. */
export type ClashGround = {
  readonly zone: string;
  readonly sessions: readonly PlannedSession[];
  /** Sessions of other competitions in the same rooms. */
  readonly elsewhere: readonly PlannedSession[];
  readonly rooms: ReadonlyMap<string, { readonly capacity: number }>;
  /** Modules whose marks are keyed to stations, with the entries that stand, by group. */
  readonly demand: readonly {
    readonly eventId: string;
    readonly moduleId: string;
    readonly entries: ReadonlyMap<string, number>;
  }[];
  readonly officials: readonly {
    readonly personId: string;
    readonly eventId: string;
    readonly office: Office;
  }[];
  /** People entered in more than one event. */
  readonly contestants: readonly {
    readonly personId: string;
    readonly entries: readonly { readonly eventId: string; readonly group: string }[];
  }[];
};
