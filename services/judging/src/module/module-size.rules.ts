import type { Rejection } from '@jinbang/kernel/rejection';

/** A module of more is more than one act can take up; every read of a whole module stops there. */
export const STATES_MAX = 1_000_000;
export const SUBJECTS_MAX = 5_000;

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
