import type { Bilingual } from '../../ui/language.ts';
import type {
  Competition,
  CompetitionDraft,
  ContestDraft,
  Event,
  EventDraft,
  Template,
  TermValue,
} from './setup.types.ts';

export const NO_DATES = { entryOpens: null, entryCloses: null, starts: null, ends: null };

/** Chinese and, where there is any, English; nobody is named by an empty word. */
export const bilingual = (zh: string, en: string): Bilingual => ({
  zh,
  ...(en.trim() === '' ? {} : { en }),
});

export const blankEvent = (template: Template): EventDraft => ({
  ...template.event,
  name: { zh: '' },
  occupation: { code: '', name: { zh: '' }, trade: null, route: 'level' },
  dates: NO_DATES,
});

/** A contest as its template would have it; name, plan and events are its own. */
export const contestFrom = (
  template: Template,
  { ownerId, year }: { readonly ownerId: string; readonly year: number },
): ContestDraft => ({
  competition: {
    ownerId,
    name: { zh: '' },
    ...template.competition,
    jurisdiction: 'CN',
    seasonYear: year,
    zone: 'Asia/Shanghai',
    plan: null,
    templateId: template.templateId,
  },
  events: [blankEvent(template)],
});

/** A line nobody has written into: it is no event. */
export const isBlank = ({ name, occupation }: EventDraft): boolean =>
  name.zh.trim() === '' && occupation.name.zh.trim() === '' && occupation.code.trim() === '';

export const withoutBlanks = (contest: ContestDraft): ContestDraft => ({
  ...contest,
  events: contest.events.filter((event) => !isBlank(event)),
});

/** The occupation is mostly called what the event is called. */
export const named = (event: EventDraft, name: Bilingual): EventDraft => {
  const isSame = event.occupation.name.zh === event.name.zh;
  return { ...event, name, ...(isSame ? { occupation: { ...event.occupation, name } } : {}) };
};

export const REMARKS = [
  'no-name',
  'no-owner',
  'no-plan',
  'plan-incomplete',
  'no-host',
  'no-events',
  'event-unnamed',
  'event-twice',
  'event-code',
  'event-dates',
  'event-off-plan',
] as const;
export type Remark = {
  readonly what: (typeof REMARKS)[number];
  /** Stops the making; the others only say what will follow. */
  readonly isFlaw: boolean;
  /** The events it is about, by their place. */
  readonly places: readonly number[];
};

const placesOf = (
  events: readonly EventDraft[],
  is: (event: EventDraft, place: number) => boolean,
): readonly number[] => events.flatMap((event, place) => (is(event, place) ? [place] : []));

const offPlan = ({ plan }: CompetitionDraft, { occupation, taskLevel }: EventDraft): boolean =>
  plan?.events !== undefined &&
  !plan.events.some(
    (one) => one.occupationCode === occupation.code && one.levels.includes(taskLevel),
  );

/** What a second look finds before a contest is made; the server looks once more. */
export const remarksOf = ({ competition, events }: ContestDraft): readonly Remark[] => {
  const { plan, name, ownerId, units } = competition;
  const isPlanHalf = plan !== null && (plan.documentNo.trim() === '' || plan.item.trim() === '');
  const found: readonly [Remark['what'], boolean, boolean | readonly number[]][] = [
    ['no-owner', true, ownerId === ''],
    ['no-name', true, name.zh.trim() === ''],
    ['plan-incomplete', true, isPlanHalf],
    ['event-unnamed', true, placesOf(events, (one) => one.name.zh.trim() === '')],
    ['event-code', true, placesOf(events, (one) => one.occupation.code.trim() === '')],
    [
      'event-twice',
      true,
      placesOf(events, (one, place) => {
        return events.findIndex((other) => other.name.zh === one.name.zh) !== place;
      }),
    ],
    ['no-plan', false, plan === null],
    ['event-off-plan', false, placesOf(events, (one) => offPlan(competition, one))],
    ['no-host', false, !units.some(({ role }) => role === 'host')],
    ['no-events', false, events.length === 0],
    ['event-dates', false, placesOf(events, (one) => one.dates.starts === null)],
  ];
  return found.flatMap(([what, isFlaw, is]) => {
    const places = typeof is === 'boolean' ? [] : is;
    return is === true || places.length > 0 ? [{ what, isFlaw, places }] : [];
  });
};

const valueAt = (root: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    root,
  );

export type Mark = 'sourced' | 'assumed' | 'own';

/** Does a value still stand as the template has it, and where had the template got it from? */
export const markOf = (template: Template | undefined, path: string, value: unknown): Mark => {
  const origin = template?.origins[path];
  if (template === undefined || origin === undefined) return 'own';
  const given = valueAt(template, path.split('.'));
  return JSON.stringify(given) === JSON.stringify(value) ? origin.kind : 'own';
};

/** Whole percent of a weight, for a box; a weight that is no such number stays as it is written. */
export const percentOf = (weight: string): string =>
  /^\d+(\.\d+)?$/.test(weight) ? `${Math.round(Number(weight) * 10_000) / 100}` : weight;

export const weightOf = (percent: string): string =>
  /^\d+(\.\d+)?$/.test(percent) ? `${Math.round(Number(percent) * 100) / 10_000}` : percent;

/** Sum of the weights in percent; null while one of them is no number. */
export const weightSum = (modules: readonly { readonly weight: string }[]): number | null => {
  const all = modules.map(({ weight }) => Number(percentOf(weight)));
  const sum = all.reduce((left, right) => left + right, 0);
  return all.some(Number.isNaN) ? null : Math.round(sum * 100) / 100;
};

export const withTerm = (event: EventDraft, key: string, value: TermValue): EventDraft => ({
  ...event,
  terms: { ...event.terms, [key]: value },
});

export const moved = <Item>(items: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
};

/** What is sent: what the form knows, without what the server adds. */
export const draftOfCompetition = ({
  competitionId: _,
  ownerId: _o,
  version: _v,
  ...draft
}: Competition): CompetitionDraft => draft;

export const draftOfEvent = (event: Event): EventDraft => ({
  name: event.name,
  occupation: event.occupation,
  taskLevel: event.taskLevel,
  groups: event.groups,
  teamSize: event.teamSize,
  layers: event.layers,
  recusal: event.recusal,
  board: event.board,
  noticeWorkingDays: event.noticeWorkingDays,
  ranking: event.ranking,
  minimumStarters: event.minimumStarters,
  dates: event.dates,
  terms: event.terms,
  modules: event.modules,
});

/** The step an organiser takes an event on from here. */
export const NEXT_MOVE: Readonly<Record<string, string>> = {
  DRAFT: 'RULES_PUBLISHED',
  RULES_PUBLISHED: 'REGISTRATION',
  REGISTRATION: 'ELIGIBILITY_CHECK',
  ELIGIBILITY_CHECK: 'DRAWN',
};
/** Which step how many events are ready to take together, in the order of the season. */
export const readyTo = (
  events: readonly Event[],
): readonly { readonly to: string; readonly ready: readonly Event[] }[] =>
  Object.entries(NEXT_MOVE).flatMap(([from, to]) => {
    const ready = events.filter(({ state }) => state === from);
    return ready.length > 1 ? [{ to, ready }] : [];
  });

export const MAY_CANCEL = [
  'DRAFT',
  'RULES_PUBLISHED',
  'REGISTRATION',
  'ELIGIBILITY_CHECK',
  'DRAWN',
];
export const MAY_VOID = ['ELIGIBILITY_CHECK', 'DRAWN'];
