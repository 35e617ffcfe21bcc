import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection } from '@jinbang/kernel/rejection';
import { isSameValue } from '../same-value.rules.ts';
import type { EventView, NewEvent } from './event.body.ts';

const RULES = [
  'name',
  'occupation',
  'taskLevel',
  'groups',
  'teamSize',
  'layers',
  'recusal',
  'board',
  'noticeWorkingDays',
  'ranking',
  'minimumStarters',
  'terms',
  'modules',
] as const;

/** A contest is postponed now and then; once drawn, its days are those of its sessions. */
const DAYS_MOVE: readonly RegistrationState[] = [
  'RULES_PUBLISHED',
  'REGISTRATION',
  'ELIGIBILITY_CHECK',
];

const isLeft = (name: (typeof RULES)[number], before: EventView, after: NewEvent): boolean => {
  if (name !== 'modules') return isSameValue(before[name], after[name]);
  return isSameValue(before.modules, after.modules);
};

/**
 * May the event become that? A draft may become anything. From RULES_PUBLISHED on what was published
 * stays, rule by rule, and only the days still move until the draw.
 */
export const flawOfEventChange = (before: EventView, after: NewEvent): Rejection | undefined => {
  const { state } = before;
  if (state === 'DRAFT') return undefined;
  if (!DAYS_MOVE.includes(state)) {
    return { kind: 'conflict', code: 'event.over', params: { state } };
  }
  const issues = RULES.filter((name) => !isLeft(name, before, after)).map((at) => ({
    at,
    code: 'event.frozen',
    params: { state },
  }));
  return issues.length === 0 ? undefined : { kind: 'conflict', code: 'event.refused', issues };
};

/** A module that sessions are planned for is not taken away under them. */
export const flawOfModulesGone = (
  before: EventView,
  after: NewEvent,
  planned: readonly string[],
): Rejection | undefined => {
  const kept = new Set(after.modules.map(({ moduleId }) => moduleId));
  const gone = before.modules.find(
    ({ moduleId }) => !kept.has(moduleId) && planned.includes(moduleId),
  );
  return (
    gone && { kind: 'conflict', code: 'event.module-planned', params: { module: gone.name.zh } }
  );
};
