import type { Office } from '@jinbang/contracts/office';
import type { Client } from './http-client.ts';

/** The people who run a contest, each with a client that speaks as them. */
export type Staff = {
  readonly organiser: Client;
  readonly chiefJudge: Client;
  readonly supervisor: Client;
  readonly encryptionJudge: Client;
  readonly judges: readonly Client[];
};

export type Official = { readonly personId: string; readonly office: Office };

export type EntryPlan = {
  readonly organisationId: string;
  readonly group: string;
  readonly members: readonly { readonly personId: string; readonly heldLevel: string | null }[];
};

export type EventPlan = {
  readonly competitionId: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly sessions: readonly Readonly<Record<string, unknown>>[];
  readonly entries: readonly EntryPlan[];
  /** Draw 1, as the lots were taken: one number an entry; none where it is drawn later. */
  readonly entryNos: readonly string[];
};

export type Made = {
  readonly eventId: string;
  readonly moduleIds: readonly string[];
  readonly sessionIds: readonly string[];
  readonly entryIds: readonly string[];
};
