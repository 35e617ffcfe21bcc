import type { Office } from '@jinbang/contracts/office';
import { type Appointment, stateOf } from '../frame/office.rules.ts';
import type { Request } from './issuing.client.ts';

/** Who reads what a body was asked; its own office answers. */
export const BODY_READERS: readonly Office[] = [
  'certification-body',
  'quality-supervisor',
  'auditor',
];

/** Is this one of the bodies somebody has one of these offices for? The service decides each time. */
export const holdsFor =
  (held: readonly Appointment[], offices: readonly Office[], at: Date) =>
  (bodyId: string): boolean =>
    held.some(
      (one) =>
        offices.includes(one.office) &&
        stateOf(one, at) === 'now' &&
        (one.scope.kind === 'platform' ||
          (one.scope.kind === 'organisation' && one.scope.id === bodyId)),
    );

/** What waits for a word comes first, then the newest. */
export const inOrder = (requests: readonly Request[]): readonly Request[] =>
  requests.toSorted(
    (left, right) =>
      Number(right.consent === 'asked') - Number(left.consent === 'asked') ||
      right.adoptedAt.localeCompare(left.adoptedAt),
  );
