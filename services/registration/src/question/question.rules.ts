import type { Rejection } from '@jinbang/kernel/rejection';

export const unknownQuestion: Rejection = { kind: 'missing', code: 'question.unknown' };

export const ANSWERS_MAX = 20;

export const flawOfAnswer = (answerCount: number): Rejection | undefined =>
  answerCount < ANSWERS_MAX
    ? undefined
    : { kind: 'conflict', code: 'question.too-many-answers', params: { limit: ANSWERS_MAX } };
