import type { ContestClass, Group, Level, Tier } from '@jinbang/contracts/level';
import type { KeyKind } from '@jinbang/contracts/mark-subject';
import type { BoardRule, RankingRule } from '@jinbang/contracts/ranking-rule';
import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import type { Bilingual } from '../../ui/language.ts';
import type { EventDates } from '../season/season.rules.ts';

export type TermValue = boolean | number | string | readonly string[];

export type ModuleDraft = {
  readonly moduleId?: string;
  readonly name: Bilingual;
  readonly kind: 'practical' | 'theory';
  readonly weight: string;
  readonly keyKind: KeyKind;
};

/** An event as it is sent to be arranged or changed. */
export type EventDraft = {
  readonly name: Bilingual;
  readonly occupation: {
    readonly code: string;
    readonly name: Bilingual;
    readonly trade: Bilingual | null;
    readonly route: 'level' | 'qualification';
  };
  readonly taskLevel: Level;
  readonly groups: readonly Group[];
  readonly teamSize: number;
  readonly layers: '1' | '1+2' | '1+2+3';
  readonly recusal: 'event' | 'afterwards' | 'contestant';
  readonly board: BoardRule;
  readonly noticeWorkingDays: number;
  readonly ranking: RankingRule;
  readonly minimumStarters: number;
  readonly dates: EventDates;
  readonly terms: Readonly<Record<string, TermValue>>;
  readonly modules: readonly ModuleDraft[];
};

export type Event = EventDraft & {
  readonly eventId: string;
  readonly competitionId: string;
  readonly state: string;
  readonly version: number;
};

export type UnitRole = 'host' | 'organiser' | 'co-organiser' | 'technical';
export type Unit = {
  readonly role: UnitRole;
  readonly name: Bilingual;
  readonly organisationId?: string;
};
export type Committee = {
  readonly name: Bilingual;
  readonly groups: readonly { readonly name: Bilingual; readonly duty?: Bilingual }[];
};

export type CompetitionDraft = {
  readonly name: Bilingual;
  readonly tier: Tier;
  readonly contestClass: ContestClass;
  readonly jurisdiction: string;
  readonly seasonYear: number;
  readonly zone: string;
  readonly plan: PlanRecord | null;
  readonly consents: readonly string[];
  readonly units: readonly Unit[];
  readonly committee: Committee | null;
  readonly templateId: string | null;
};

export type Competition = CompetitionDraft & {
  readonly competitionId: string;
  readonly ownerId: string;
  readonly version: number;
};

export type ContestDraft = {
  readonly competition: CompetitionDraft & { readonly ownerId: string };
  readonly events: readonly EventDraft[];
};

export type Origin =
  | { readonly kind: 'sourced'; readonly where: Bilingual }
  | { readonly kind: 'assumed' };

export type Template = {
  readonly templateId: string;
  readonly name: Bilingual;
  readonly lead: Bilingual;
  readonly competition: Pick<
    CompetitionDraft,
    'tier' | 'contestClass' | 'consents' | 'units' | 'committee'
  >;
  readonly event: Omit<EventDraft, 'name' | 'occupation' | 'dates'>;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly calendar: readonly { readonly daysBefore: number; readonly what: Bilingual }[];
};

export type Term = {
  readonly key: string;
  readonly section: string;
  readonly name: Bilingual;
  readonly kind: 'yes-no' | 'count' | 'amount' | 'choice' | 'list' | 'text';
  readonly unit?: Bilingual;
  readonly min?: number;
  readonly max?: number | string;
  readonly options?: readonly { readonly value: string; readonly name: Bilingual }[];
};

export type Templates = {
  readonly templates: readonly Template[];
  readonly sections: readonly { readonly key: string; readonly name: Bilingual }[];
  readonly terms: readonly Term[];
};
