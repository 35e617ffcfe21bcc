import type { Award } from './award.ts';
import type { Bilingual } from './bilingual.ts';
import type { Level } from './ladder.ts';
import type { ContestClass, ContestStage, CountBase, Group, Tier } from './promotion-rule.ts';

/** 年度竞赛计划: where tier and class for promotion come from (M16), never from the organiser. */
export type PlanRecord = {
  readonly documentNo: string;
  readonly year: number;
  readonly item: string;
  readonly tier: Tier;
  readonly contestClass: ContestClass;
};

export type ContestFacts = {
  /** As the organiser declared it; used only by rules that ask for no plan. */
  readonly tier: Tier;
  readonly contestClass: ContestClass;
  readonly seasonYear: number;
  readonly plan: PlanRecord | null;
  /** The day the result became final, in the competition's zone: picks the rules in force. */
  readonly finalOn: string;
  readonly taskLevel: Level;
};

export type OccupationFacts = {
  readonly code: string;
  /** 职业技能等级 gets a certificate; 职业资格 is only listed for the office (M23). */
  readonly route: 'level' | 'qualification';
};

export type ResultCode = 'OK' | 'DNS' | 'DNF' | 'WD' | 'DSQ' | 'FAIL';

/** How many people the entry's own group counted. */
export type GroupCounts = Readonly<Record<CountBase, number>>;

export type ResultFacts = {
  readonly entryId: string;
  readonly group: Group;
  readonly teamSize: number;
  readonly code: ResultCode;
  readonly rank: number | null;
  readonly award: Award | null;
  readonly theory: string | null;
  readonly practical: string | null;
  readonly total: string | null;
  readonly counts: GroupCounts;
  /** The furthest stage the entry came to; null or absent: not known, which is not "no". */
  readonly stage?: ContestStage | null;
};

/** Full years at the contest, as far as they are known: the two ends of a band, or twice the same. */
export type AgeBand = { readonly from: number; readonly to: number };

/** `fromEntryId` names the entry whose decision gave it, so that a re-run ignores its own fruit. */
export type Holding = {
  readonly occupationCode: string;
  readonly level: Level;
  readonly fromEntryId: string | null;
};
export type YearGrant = { readonly year: number; readonly entryId: string };

export type PersonFacts = {
  readonly holdings: readonly Holding[];
  /** Levels that contests gave this person, any year, any occupation. */
  readonly yearGrants: readonly YearGrant[];
  /** Keys of titles already awarded. */
  readonly titles: readonly string[];
  /** null or absent: not known, which is not "no". */
  readonly age?: AgeBand | null;
};

/** 授权文件 that lets an issuer issue without asking each time (M17). */
export type StandingAuthorisation = {
  readonly documentNo: string;
  readonly from: string;
  readonly to: string | null;
};
export type IssuerFacts = {
  readonly id: string | null;
  readonly standingAuthorisation: StandingAuthorisation | null;
  /** An office that prints its own certificates (M14): people are listed for it, nothing is issued. */
  readonly printsItself?: boolean;
};

/**
 * All one decision depends on: one person, one entry, one final result. No name, no number of a
 * document of identity. Kept with the decision, which can be computed from it again at any time.
 */
export type PromotionInput = {
  readonly decidedOn: string;
  readonly contest: ContestFacts;
  readonly occupation: OccupationFacts;
  readonly result: ResultFacts;
  readonly person: PersonFacts;
  readonly issuer: IssuerFacts;
};

export type Office = Bilingual;
