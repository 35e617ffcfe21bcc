import type { Group, Level } from '@jinbang/contracts/level';
import type { Bilingual } from '@jinbang/contracts/primitive';

// The plain shapes that tables and rules share.

export type Occupation = {
  readonly code: string;
  readonly name: Bilingual;
  readonly trade: Bilingual | null;
  readonly route: 'level' | 'qualification';
};

export type Member = { readonly personId: string; readonly heldLevel: Level | null };

export type GroupCount = {
  readonly group: Group;
  readonly entered: number;
  readonly started: number;
  readonly finished: number;
};

/** One occupation a body is filed for; days `YYYY-MM-DD`, `to` null while open. */
export type FiledScope = {
  readonly occupationCode: string;
  readonly levels: readonly Level[];
  readonly from: string;
  readonly to: string | null;
};

/** M14: filed as a body, authorised for one contest, or the office itself, which prints and issues nothing here. */
export type IssuerKind = 'filed-body' | 'contest-committee' | 'office';

/** M15: counted by the general rule, given by the province, or under the contest notice (given, too). */
export type NumberSource = 'own' | 'assigned' | 'contest' | 'none';

export type IssuerState = 'active' | 'reminded' | 'warned' | 'suspended' | 'exited' | 'revoked';

/** `office`: approval as the pack says; `standing-authorisation`: automatic under the document on file. */
export type ApprovalMode = 'office' | 'standing-authorisation';

/** Whether the body a competition chose agreed to issue there: only its own office can. */
export const BODY_CONSENTS = ['asked', 'accepted', 'refused'] as const;
export type BodyConsent = (typeof BODY_CONSENTS)[number];

/** `paper`: the office's letter, recorded by one person of the body and confirmed by another (M17). */
export type ApprovalBasis = 'office' | 'paper' | 'standing-authorisation' | 'rule-owner';

export type DecisionState =
  | 'refused'
  | 'nominable'
  | 'proposed'
  | 'returned'
  | 'approved'
  | 'listed'
  | 'issued';

export type RevocationCause = 'result-amended' | 'office';

/** What a decision follows from: a contest's final result, or the signed summary of a batch (S22). */
export type ProposalSource = 'contest' | 'assessment';
