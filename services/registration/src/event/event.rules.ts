import type { JudgingState, RegistrationState } from '@jinbang/contracts/lifecycle';
import { stageModules } from '@jinbang/contracts/ranking-rule';
import { exact, sumExact } from '@jinbang/kernel/exact';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { termIssues } from '../template/terms.rules.ts';
import type { EventMove, EventView, NewEvent } from './event.body.ts';

/** Also said to those who may not see it. */
export const unknownEvent: Rejection = { kind: 'missing', code: 'event.unknown' };

const keyFlaw = (
  { layers }: NewEvent,
  keyKind: NewEvent['modules'][number]['keyKind'],
): string | undefined => {
  if (keyKind === 'review' && layers !== '1+2+3') return 'event.review-needs-third-draw';
  if (keyKind === 'station' && layers === '1') return 'event.station-needs-second-draw';
  return undefined;
};

const moduleIssues = (event: NewEvent): readonly RejectionIssue[] =>
  event.modules.flatMap(({ keyKind, moduleId }, place) => {
    const at = `modules.${place}`;
    const key = keyFlaw(event, keyKind);
    const isTwice =
      moduleId !== undefined &&
      event.modules.findIndex((other) => other.moduleId === moduleId) !== place;
    return [
      ...(key ? [{ at: `${at}.keyKind`, code: key }] : []),
      ...(isTwice ? [{ at: `${at}.moduleId`, code: 'event.module-twice' }] : []),
    ];
  });

const tieIssues = ({ ranking, modules }: NewEvent): readonly RejectionIssue[] =>
  ranking.ties.flatMap((step, place) =>
    step.by === 'module' && !modules.some(({ moduleId }) => moduleId === step.moduleId)
      ? [{ at: `ranking.ties.${place}.moduleId`, code: 'event.tie-module-unknown' }]
      : [],
  );

/** A module that is not saved yet has no id; only the theory modules can stand for it. */
const stagesOf = ({ ranking, modules }: NewEvent): readonly (readonly number[])[] =>
  (ranking.gates ?? []).map((gate) => {
    const placed = modules.map(({ kind, moduleId }, at) => ({
      kind,
      moduleId: moduleId ?? '',
      at,
    }));
    return stageModules(gate, placed).map(({ at }) => at);
  });

const gateIssues = (event: NewEvent): readonly RejectionIssue[] => {
  const { gates = [] } = event.ranking;
  const stages = stagesOf(event);
  const inStages = stages.flat();
  const issues = gates.flatMap((gate, place) => {
    const at = `ranking.gates.${place}`;
    const stage = stages[place] ?? [];
    const named = gate.of === 'theory' ? 1 : gate.of.length;
    const isKnown = stage.length > 0 && stage.length >= named;
    const isTwice = stages.slice(0, place).some((one) => one.some((at) => stage.includes(at)));
    const isEmpty = gate.atLeast === null && gate.places === null;
    return [
      ...(isKnown ? [] : [{ at: `${at}.of`, code: 'event.gate-module-unknown' }]),
      ...(isTwice ? [{ at: `${at}.of`, code: 'event.gate-module-twice' }] : []),
      ...(isEmpty ? [{ at, code: 'event.gate-empty' }] : []),
    ];
  });
  const leavesNothing = gates.length > 0 && new Set(inStages).size === event.modules.length;
  return leavesNothing
    ? [...issues, { at: 'ranking.gates', code: 'event.gate-leaves-nothing' }]
    : issues;
};

const passMarkIssues = ({ ranking, modules }: NewEvent): readonly RejectionIssue[] =>
  (ranking.passMarks ?? []).flatMap((mark, place) =>
    mark.of === 'module' && !modules.some(({ moduleId }) => moduleId === mark.moduleId)
      ? [{ at: `ranking.passMarks.${place}.moduleId`, code: 'event.pass-mark-module-unknown' }]
      : [],
  );

const weightIssues = ({ modules }: NewEvent): readonly RejectionIssue[] =>
  sumExact(modules.map(({ weight }) => exact(weight))).n === 0n
    ? [{ at: 'modules', code: 'event.weights-zero' }]
    : [];

const DAYS = ['entryOpens', 'entryCloses', 'starts', 'ends'] as const;

/** Days that are fixed follow one another; those not fixed yet are passed over. */
const dateIssues = ({ dates }: NewEvent): readonly RejectionIssue[] =>
  DAYS.filter((name) => dates[name] !== null).flatMap((name, place, named) => {
    const before = named[place - 1];
    const isBack = before !== undefined && (dates[name] ?? '') < (dates[before] ?? '');
    return isBack ? [{ at: `dates.${name}`, code: 'event.dates-backwards' }] : [];
  });

const eventIssues = (event: NewEvent): readonly RejectionIssue[] => {
  const isGroupTwice = new Set(event.groups).size < event.groups.length;
  return [
    ...(isGroupTwice ? [{ at: 'groups', code: 'event.group-twice' }] : []),
    ...moduleIssues(event),
    ...tieIssues(event),
    ...gateIssues(event),
    ...passMarkIssues(event),
    ...weightIssues(event),
    ...dateIssues(event),
    ...termIssues(event.terms),
  ];
};

/** What speaks against arranging it: every place that is wrong. */
export const flawOfEvent = (event: NewEvent): Rejection | undefined => {
  const issues = eventIssues(event);
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'event.refused', issues };
};

/** A module's id stands for one module, in whatever event. */
export const flawOfTaken = (
  { modules }: NewEvent,
  taken: readonly string[],
): Rejection | undefined => {
  const issues = modules.flatMap(({ moduleId }, place) =>
    moduleId !== undefined && taken.includes(moduleId)
      ? [{ at: `modules.${place}.moduleId`, code: 'event.module-taken' }]
      : [],
  );
  return issues.length === 0 ? undefined : { kind: 'conflict', code: 'event.refused', issues };
};

/** What speaks against a list of them; a name stands for one event, a module for one module. */
export const flawOfEvents = (
  events: readonly NewEvent[],
  taken: readonly string[],
): Rejection | undefined => {
  const ids = events.flatMap(({ modules }) => modules.flatMap(({ moduleId }) => moduleId ?? []));
  const twice = ids.filter((one, place) => ids.indexOf(one) !== place);
  const issues = events.flatMap((event, place) => {
    const isNamed = events.findIndex(({ name }) => name.zh === event.name.zh) !== place;
    const elsewhere = flawOfTaken(event, [...taken, ...twice])?.issues ?? [];
    return [
      ...(isNamed ? [{ at: 'name', code: 'event.name-twice' }] : []),
      ...eventIssues(event),
      ...elsewhere,
    ].map((issue) => ({ ...issue, at: `events.${place}.${issue.at}` }));
  });
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'event.list-refused', issues };
};

const NEXT: Readonly<Partial<Record<RegistrationState, EventMove['to']>>> = {
  DRAFT: 'RULES_PUBLISHED',
  RULES_PUBLISHED: 'REGISTRATION',
  REGISTRATION: 'ELIGIBILITY_CHECK',
  ELIGIBILITY_CHECK: 'DRAWN',
};

const BEFORE_OPENING: readonly RegistrationState[] = [
  'DRAFT',
  'RULES_PUBLISHED',
  'REGISTRATION',
  'ELIGIBILITY_CHECK',
  'DRAWN',
];

export type EventPreparation = {
  readonly state: RegistrationState;
  readonly judging: JudgingState | null;
  /** Entries that are not withdrawn, and those of them without a number. */
  readonly entries: number;
  readonly unnumbered: number;
  /** With fewer entries the committee decides whether it goes on; 0 asks nothing. */
  readonly minimumStarters: number;
  /** Modules keyed to stations that have no session yet. */
  readonly modulesWithoutSession: number;
};

const isTooFew = ({ entries, minimumStarters }: EventPreparation): boolean =>
  entries < minimumStarters;

const drawnFlaw = (event: EventPreparation, reason: string | undefined): Rejection | undefined => {
  if (event.entries === 0) return { kind: 'conflict', code: 'event.no-entries' };
  if (event.unnumbered > 0) {
    return { kind: 'conflict', code: 'event.unnumbered', params: { count: event.unnumbered } };
  }
  if (event.modulesWithoutSession > 0) return { kind: 'conflict', code: 'event.sessions-missing' };
  const { entries, minimumStarters } = event;
  return isTooFew(event) && reason === undefined
    ? { kind: 'conflict', code: 'event.too-few', params: { entries, minimum: minimumStarters } }
    : undefined;
};

/** VOID is for too few: known from the entries before the draw, from who came after it. */
const mayBeVoid = (event: EventPreparation): boolean =>
  event.state === 'DRAWN' || (event.state === 'ELIGIBILITY_CHECK' && isTooFew(event));

/**
 * May the event go there (domain §2)? One step at a time; CANCELLED until the draws are opened,
 * VOID when too few start. Both say why, and so does a draw with fewer than the rules foresee.
 */
export const flawOfMove = (
  event: EventPreparation,
  { to, reason }: EventMove,
): Rejection | undefined => {
  const notFromHere: Rejection = {
    kind: 'conflict',
    code: 'event.move-not-possible',
    params: { from: event.state, to },
  };
  if (to === 'VOID' || to === 'CANCELLED') {
    const isPossible = to === 'VOID' ? mayBeVoid(event) : BEFORE_OPENING.includes(event.state);
    if (!isPossible) return notFromHere;
    return reason === undefined ? { kind: 'invalid', code: 'event.reason-missing' } : undefined;
  }
  if (NEXT[event.state] !== to) return notFromHere;
  return to === 'DRAWN' ? drawnFlaw(event, reason) : undefined;
};

type Merged = Pick<EventView, 'eventId' | 'competitionId' | 'teamSize' | 'state'>;

/** Entrants can still come into these. */
const TAKES_ENTRIES: readonly RegistrationState[] = ['REGISTRATION', 'ELIGIBILITY_CHECK'];

/** A void event is merged into another of the competition that still takes its entrants. */
export const flawOfMerge = (
  event: Merged,
  { to, mergedInto }: EventMove,
  target: Merged | undefined,
): Rejection | undefined => {
  if (mergedInto === undefined) return undefined;
  const fits =
    to === 'VOID' &&
    target !== undefined &&
    target.eventId !== event.eventId &&
    target.competitionId === event.competitionId &&
    target.teamSize === event.teamSize &&
    TAKES_ENTRIES.includes(target.state);
  return fits ? undefined : { kind: 'conflict', code: 'event.merge-not-possible' };
};
