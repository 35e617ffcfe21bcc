import type { JudgingState, RegistrationState } from '@jinbang/contracts/lifecycle';
import { exact, sumExact } from '@jinbang/kernel/exact';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { EventMove, NewEvent } from './event.body.ts';

/** Also said to those who may not see it. */
export const unknownEvent: Rejection = { kind: 'missing', code: 'event.unknown' };

const keyFlaw = (
  { layers }: NewEvent,
  keyKind: NewEvent['modules'][number]['keyKind'],
): string | undefined => {
  // Review codes come with the third draw; nothing records that one yet.
  if (keyKind === 'review') return 'event.review-codes-not-offered';
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

const weightIssues = ({ modules }: NewEvent): readonly RejectionIssue[] =>
  sumExact(modules.map(({ weight }) => exact(weight))).n === 0n
    ? [{ at: 'modules', code: 'event.weights-zero' }]
    : [];

/** What speaks against arranging it: every place that is wrong. */
export const flawOfEvent = (event: NewEvent): Rejection | undefined => {
  const isGroupTwice = new Set(event.groups).size < event.groups.length;
  const issues = [
    ...(isGroupTwice ? [{ at: 'groups', code: 'event.group-twice' }] : []),
    ...moduleIssues(event),
    ...tieIssues(event),
    ...weightIssues(event),
  ];
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
  /** Modules keyed to stations that have no session yet. */
  readonly modulesWithoutSession: number;
};

const drawnFlaw = (event: EventPreparation): Rejection | undefined => {
  if (event.entries === 0) return { kind: 'conflict', code: 'event.no-entries' };
  if (event.unnumbered > 0) {
    return { kind: 'conflict', code: 'event.unnumbered', params: { count: event.unnumbered } };
  }
  return event.modulesWithoutSession > 0
    ? { kind: 'conflict', code: 'event.sessions-missing' }
    : undefined;
};

/**
 * May the event go there (domain §2)? One step at a time; CANCELLED until the draws are opened,
 * VOID once drawn, when too few start. Both say why.
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
    const isPossible =
      to === 'VOID' ? event.state === 'DRAWN' : BEFORE_OPENING.includes(event.state);
    if (!isPossible) return notFromHere;
    return reason === undefined ? { kind: 'invalid', code: 'event.reason-missing' } : undefined;
  }
  if (NEXT[event.state] !== to) return notFromHere;
  return to === 'DRAWN' ? drawnFlaw(event) : undefined;
};
