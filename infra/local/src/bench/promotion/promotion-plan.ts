import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { newId } from '@jinbang/kernel/id';
import {
  type PromotionRule,
  RULE_DEFAULTS,
  type RulePack,
} from '@jinbang/promotion/promotion-rule';

/** One event with its final result; nobody in it exists. */
export type PlannedEvent = {
  readonly eventId: string;
  readonly resultId: string;
  readonly finalisedAt: Date;
  readonly members: readonly { readonly entryId: string; readonly personId: string }[];
  readonly rows: readonly ResultRow[];
};

export type PlannedContest = {
  readonly competitionId: string;
  readonly ownerId: string;
  readonly bodyId: string;
  readonly seasonYear: number;
  readonly occupationCode: string;
  readonly events: readonly PlannedEvent[];
};

const DAY_MS = 86_400_000;
const MARKS = 10_000;

const rowOf = (entryId: string, place: number): ResultRow => {
  const total = String((MARKS - (place % MARKS)) / 100);
  return {
    entryId,
    group: 'worker',
    rank: place + 1,
    code: 'OK',
    total,
    practical: total,
    theory: total,
    scale: null,
    award: null,
  };
};

const eventOf = (people: readonly string[], finalisedAt: Date): PlannedEvent => {
  const members = people.map((personId) => ({ entryId: newId(), personId }));
  return {
    eventId: newId(),
    resultId: newId(),
    finalisedAt,
    members,
    rows: members.map(({ entryId }, place) => rowOf(entryId, place)),
  };
};

const contestOf = (ownerId: string, events: readonly PlannedEvent[]): PlannedContest => ({
  competitionId: newId(),
  ownerId,
  bodyId: newId(),
  seasonYear: new Date().getUTCFullYear(),
  occupationCode: '4-04-05-01',
  events,
});

const made = (count: number): readonly string[] => Array.from({ length: count }, () => newId());

/** One event of these people. */
export const contestOfPeople = (ownerId: string, people: readonly string[]): PlannedContest =>
  contestOf(ownerId, [eventOf(people, new Date())]);

/** One event with this many contestants. */
export const bigContest = (ownerId: string, contestants: number): PlannedContest =>
  contestOfPeople(ownerId, made(contestants));

/** A season of events a day apart, in which a fifth of all places belongs to people who come again. */
export const seasonContest = (
  ownerId: string,
  { events, contestants }: { readonly events: number; readonly contestants: number },
): PlannedContest => {
  const everybody = made(Math.ceil(events * contestants * 0.8));
  const first = Date.now() - events * DAY_MS;
  return contestOf(
    ownerId,
    Array.from({ length: events }, (_, index) => {
      const people = Array.from(
        { length: contestants },
        (_, place) => everybody[(index * contestants + place) % everybody.length] ?? newId(),
      );
      return eventOf(people, new Date(first + index * DAY_MS));
    }),
  );
};

const office = { zh: '示例市人社局', en: 'Sample City bureau' };
const rule = (id: string, upTo: number, level: '4' | '3' | '2'): PromotionRule => ({
  ...RULE_DEFAULTS,
  id,
  clause: { zh: `示例条款：前 ${upTo}%`, en: `Sample clause: the first ${upTo} %` },
  contests: [{ tier: 'city', classes: null }],
  when: { kind: 'percentile', above: '0', upTo: String(upTo), base: 'started', rounding: 'down' },
  grant: { kind: 'level', level },
  cap: '1',
  perPersonPerYear: 1,
  approval: { kind: 'offices', offices: [office] },
});

/** Rules that promote everybody, the hardest case there is: every decision is stored and proposed. */
export const everybodyRises: RulePack = {
  id: 'bench-everybody',
  version: 1,
  title: { zh: '测量用规则', en: 'Rules of a bench' },
  jurisdiction: { zh: '示例市', en: 'Sample City' },
  valid: { from: '2020-01-01', to: null },
  source: {
    title: { zh: '测量', en: 'Bench' },
    published: '2020',
    address: null,
    readings: [],
  },
  rules: [
    rule('bench-5', 5, '2'),
    rule('bench-30', 30, '3'),
    rule('bench-60', 60, '3'),
    rule('bench-100', 100, '4'),
  ],
};

export const groupsOf = ({ rows }: PlannedEvent) => [
  { group: 'worker' as const, entered: rows.length, started: rows.length, finished: rows.length },
];

/** The same rules where a document on file approves at once (M17). */
export const approvedAtOnce = (pack: RulePack): RulePack => ({
  ...pack,
  rules: pack.rules.map((one) => ({
    ...one,
    approval: { kind: 'automatic', ownedBy: null, otherwise: [office] },
  })),
});
