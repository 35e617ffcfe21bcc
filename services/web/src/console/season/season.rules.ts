import type { Office } from '@jinbang/contracts/office';
import type { Bilingual } from '../../ui/language.ts';

export type EventDates = {
  readonly entryOpens: string | null;
  readonly entryCloses: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
};

export type SeasonEvent = {
  readonly eventId: string;
  readonly name: Bilingual;
  readonly state: string;
  readonly judging: string | null;
  readonly finalAt: string | null;
  /** Where its newest result stands, told by ranking to whoever may know; null elsewhere. */
  readonly result: string | null;
  readonly certifiedAt: string | null;
  readonly dates: EventDates;
  readonly entries: number;
  readonly minimumStarters: number;
};

export type SeasonCompetition = {
  readonly competitionId: string;
  readonly name: Bilingual;
  readonly tier: string;
  readonly contestClass: string;
  readonly seasonYear: number;
  readonly zone: string;
  readonly planNo: string | null;
  readonly events: readonly SeasonEvent[];
};

/** The way of an event, in order; each stretch is told by the service that owns it. */
export const STAGES = [
  'DRAFT',
  'RULES_PUBLISHED',
  'REGISTRATION',
  'ELIGIBILITY_CHECK',
  'DRAWN',
  'RUNNING',
  'MARKING',
  'REVIEW',
  'DECRYPTED',
  'PROVISIONAL',
  'PUBLIC_NOTICE',
  'FINAL',
  'CERTIFIED',
  'ARCHIVED',
] as const;
export type Stage = (typeof STAGES)[number];
export type Ended = 'VOID' | 'CANCELLED';

/** Who takes an event out of this stage. */
const TURN: Readonly<Record<Stage, Office | null>> = {
  DRAFT: 'organiser',
  RULES_PUBLISHED: 'organiser',
  REGISTRATION: 'organiser',
  ELIGIBILITY_CHECK: 'organiser',
  DRAWN: 'judge',
  RUNNING: 'judge',
  MARKING: 'chief-judge',
  REVIEW: 'encryption-judge',
  DECRYPTED: 'chief-judge',
  PROVISIONAL: 'supervisor',
  PUBLIC_NOTICE: 'organiser',
  FINAL: 'certification-body',
  CERTIFIED: 'organiser',
  ARCHIVED: null,
};

const isStage = (state: string): state is Stage => (STAGES as readonly string[]).includes(state);

export const READ_STANDINGS = [
  'organiser',
  'chief-judge',
  'supervisor',
  'arbitration',
  'auditor',
] as const;

/** Where an event stands: the furthest any service told. */
export const stageOf = (
  event: Pick<SeasonEvent, 'state' | 'judging' | 'finalAt' | 'result' | 'certifiedAt'>,
): Stage | Ended => {
  const { state, judging, finalAt, result, certifiedAt } = event;
  if (state === 'VOID' || state === 'CANCELLED') return state;
  if (state === 'ARCHIVED') return 'ARCHIVED';
  if (certifiedAt !== null) return 'CERTIFIED';
  if (finalAt !== null) return 'FINAL';
  if (result === 'PROVISIONAL' || result === 'PUBLIC_NOTICE') return result;
  if (state === 'DRAWN' && judging !== null && isStage(judging)) return judging;
  return isStage(state) ? state : 'DRAFT';
};

/** What comes next, and whose turn it is; nothing where an event is over. */
export const nextOf = (
  stage: Stage | Ended,
): { readonly next: Stage; readonly turn: Office } | undefined => {
  if (!isStage(stage)) return undefined;
  const next = STAGES[STAGES.indexOf(stage) + 1];
  const turn = TURN[stage];
  return next === undefined || turn === null ? undefined : { next, turn };
};

const DAY_MS = 86_400_000;

/** The first day that is still to come, and how far away: 0 is today. */
export const nextDay = (
  dates: EventDates,
  today: string,
): { readonly what: keyof EventDates; readonly days: number } | undefined => {
  for (const what of ['entryOpens', 'entryCloses', 'starts', 'ends'] as const) {
    const day = dates[what];
    if (day !== null && day >= today) {
      return { what, days: Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS) };
    }
  }
  return undefined;
};

/** Entries are closed and too few have come: the committee decides. */
export const asksCommittee = (event: SeasonEvent): boolean =>
  event.state === 'ELIGIBILITY_CHECK' && event.entries < event.minimumStarters;

/** `YYYY-MM-DD` in the zone of the contest. */
export const todayIn = (zone: string, now: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
