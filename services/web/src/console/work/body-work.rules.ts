import type { WorkItem, WorkKind } from '@jinbang/contracts/http/body-work';
import type { Office } from '@jinbang/contracts/office';
import { type Appointment, stateOf } from '../frame/office.rules.ts';
import type { Screen } from '../place.rules.ts';

const OF_BODY: readonly Office[] = [
  'certification-body',
  'seal-keeper',
  'approving-office',
  'quality-supervisor',
  'auditor',
  'platform-operator',
];
const OF_CONTEST: readonly Office[] = ['certification-body', 'approving-office'];

/** Does somebody work for a body or approve? Whoever watches single contests has their events. */
export const worksForBody = (held: readonly Appointment[], at: Date): boolean =>
  held.some(
    (one) =>
      stateOf(one, at) === 'now' &&
      ((OF_BODY.includes(one.office) &&
        (one.scope.kind === 'platform' || one.scope.kind === 'organisation')) ||
        OF_CONTEST.includes(one.office)),
  );

/** Somebody whose day is a body's, whether they have events or not. */
export const isOfBody = (held: readonly Appointment[], at: Date): boolean =>
  held.some(
    (one) =>
      stateOf(one, at) === 'now' &&
      one.scope.kind === 'organisation' &&
      (one.office === 'certification-body' || one.office === 'seal-keeper'),
  );

type Way = { readonly screen: Screen; readonly chosen: Readonly<Record<string, string>> };

/** A batch, where one is meant; otherwise the list it stands in. */
const toBatch = (view: string, batch: string | null): Way => ({
  screen: 'approvals',
  chosen: batch === null ? { view } : { view, batch },
});

const STEP_OF: Readonly<Partial<Record<WorkKind, string>>> = {
  check: 'check',
  'paper-wrong': 'check',
  'paper-print': 'print',
  'print-run': 'print',
  'paper-seal': 'seal',
  'paper-list': 'list',
  'paper-hand': 'hand',
  destruction: 'sheets',
};

const RENEWAL_MS = 90 * 86_400_000;

/** The day ninety days from now, as certificates write theirs. */
const dayAfter = (now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(
    new Date(now.getTime() + RENEWAL_MS),
  );

/** Where the work is done, with what is chosen there. */
export const wayOfWork = ({ kind, count, mine, bodyId, oldestId }: WorkItem, now: Date): Way => {
  const single = count === 1 || mine === 1 ? oldestId : null;
  const step = STEP_OF[kind];
  if (step !== undefined) return { screen: 'handing-out', chosen: { body: bodyId, step } };
  switch (kind) {
    case 'objection':
      return toBatch('waiting', oldestId);
    case 'returned':
      return toBatch('returned', single);
    case 'issue-rows':
      return toBatch('answered', oldestId);
    case 'register-act':
      return { screen: 'certificates', chosen: single ? { act: single } : { view: 'acts' } };
    case 'key-removal':
      return { screen: 'signing-keys', chosen: {} };
    case 'state-change':
    case 'issue-numbers':
      return { screen: 'issuers', chosen: { body: bodyId } };
    case 'consent':
      return { screen: 'issuing', chosen: {} };
    case 'summary':
    case 'proposal':
      return { screen: 'assessments', chosen: oldestId ? { batch: oldestId } : {} };
    case 'upload-made':
    case 'upload-refused':
    case 'upload-receipt':
      return { screen: 'machines', chosen: { body: bodyId } };
    case 'title':
      return { screen: 'nominations', chosen: oldestId ? { competition: oldestId } : {} };
    case 'renewal':
      return { screen: 'certificates', chosen: { view: 'register', ends: dayAfter(now) } };
    default:
      return toBatch('waiting', single);
  }
};
