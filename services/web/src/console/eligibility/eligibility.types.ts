import type { Level } from '@jinbang/contracts/level';

export type MemberKind = 'worker' | 'teacher' | 'student';
export type Purpose = 'taking-part' | 'publication' | 'certificate-register';
export type Proof = 'employment' | 'certificate';

/** What one demand asks of each member; the server has the same list. */
export type Demand =
  | {
      readonly kind: 'age';
      readonly min: number | null;
      readonly max: number | null;
      readonly on: string;
    }
  | { readonly kind: 'member-kind'; readonly allowed: readonly MemberKind[] }
  | { readonly kind: 'years'; readonly atLeast: number }
  | {
      readonly kind: 'held-level';
      readonly atLeast: Level | null;
      readonly atMost: Level | null;
    }
  | { readonly kind: 'condition-named' }
  | { readonly kind: 'consent'; readonly purpose: Purpose }
  | { readonly kind: 'photo' }
  | { readonly kind: 'proof'; readonly of: Proof }
  | { readonly kind: 'one-event' }
  | { readonly kind: 'no-former-winner'; readonly ownRankUpTo: number | null };

/** One of these groups in full is enough. */
export type AnyOf = { readonly kind: 'any'; readonly of: readonly (readonly Demand[])[] };
export type Rule = Demand | AnyOf;
export type RuleKind = Rule['kind'];

export type Quota = {
  readonly of: 'organisation' | 'delegation';
  readonly name: string | null;
  readonly count: number;
};

export type RulesDraft = {
  readonly approval: 'required' | 'none';
  readonly overQuota: 'refuse' | 'reserve';
  readonly quotaOrder: 'entered' | 'own';
  readonly checks: readonly Rule[];
  readonly quotas: readonly Quota[];
};

export type Rules = RulesDraft & {
  readonly eventId: string | null;
  readonly recordedAt: string;
  readonly version: number;
};

/** Somebody made up, for a trial. */
export type MadeUp = {
  readonly birthDate: string | null;
  readonly memberKind: MemberKind | null;
  readonly yearsInOccupation: number | null;
  readonly heldLevel: Level | null;
  readonly heldElsewhere: boolean;
  readonly condition: string | null;
  readonly consents: readonly Purpose[];
  readonly hasPhoto: boolean;
  readonly proofs: readonly Proof[];
  readonly otherEvents: number;
  readonly formerTitle: string | null;
  readonly bestOwnRank: number | null;
};

export type Winner = { readonly personId: string; readonly title: string; readonly year: number };
export type NamedWinner = {
  readonly name: string;
  readonly idNumber: string;
  readonly title: string;
  readonly year: number;
};
