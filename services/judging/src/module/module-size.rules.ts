import type { Rejection } from '@jinbang/kernel/rejection';
import { STATES_MAX, SUBJECTS_MAX } from '../amendment/amendment.store.ts';

const tooLarge = (max: number): Rejection => ({
  kind: 'conflict',
  code: 'module.too-large',
  params: { max },
});

/** Read with one more than the most, a module's marks are all there or refused: never a part of them. */
export const refuseStates = (states: readonly unknown[]): Rejection | undefined =>
  states.length > STATES_MAX ? tooLarge(STATES_MAX) : undefined;

/** The same for everybody who is marked in it. */
export const refuseSubjects = (subjects: readonly unknown[]): Rejection | undefined =>
  subjects.length > SUBJECTS_MAX ? tooLarge(SUBJECTS_MAX) : undefined;
