import type { Rejection } from '@jinbang/kernel/rejection';
import type { EventBook } from '../book/event-book.ts';
import { basisOf } from '../standing/opening.rules.ts';
import type { GroupStanding } from '../standing/standing.rules.ts';
import type { ArrangedEvent } from '../tables.ts';

/**
 * Why the present standing may not become a result yet, or null: only at DECRYPTED, with every module
 * locked, with as many marks as judging counted, every mark of everybody who is OK, and no tie left
 * that the rules leave to a recorded decision.
 */
export const whyNotYet = (
  book: EventBook,
  arranged: ArrangedEvent,
  groups: readonly GroupStanding[],
): Rejection | null => {
  if (arranged.state !== 'DECRYPTED') {
    return { kind: 'conflict', code: 'result.not-decrypted', params: { state: arranged.state } };
  }
  if (basisOf(book) !== 'opened') return { kind: 'conflict', code: 'result.mapping-incomplete' };
  return moduleFlaw(book, arranged) ?? standingFlaw(groups);
};

const moduleFlaw = (book: EventBook, { modules }: ArrangedEvent): Rejection | null => {
  for (const { moduleId, name } of modules) {
    const params = { module: name.zh };
    const aspects = book.scheme.filter((aspect) => aspect.moduleId === moduleId);
    if (aspects.length === 0) return { kind: 'conflict', code: 'result.scheme-missing', params };
    const told = book.locks.get(moduleId);
    if (told === undefined) return { kind: 'conflict', code: 'result.module-open', params };
    const here = settledIn(book, moduleId);
    if (here !== told.marks) {
      const counts = { told: told.marks, here };
      return { kind: 'conflict', code: 'result.marks-disagree', params: { ...params, ...counts } };
    }
    const standing = book.penalties.filter((one) => one.moduleId === moduleId).length;
    if (told.penalties !== null && standing !== told.penalties) {
      const counts = { told: told.penalties, here: standing };
      return {
        kind: 'conflict',
        code: 'result.penalties-disagree',
        params: { ...params, ...counts },
      };
    }
  }
  return null;
};

const settledIn = (book: EventBook, moduleId: string): number => {
  let count = 0;
  for (const { subject, marks } of book.subjects.values()) {
    if (subject.moduleId !== moduleId) continue;
    for (const { value } of marks.values()) if (value !== null) count += 1;
  }
  return count;
};

const standingFlaw = (groups: readonly GroupStanding[]): Rejection | null => {
  const rows = groups.flatMap((group) => group.rows);
  if (rows.length === 0) return { kind: 'conflict', code: 'result.no-entries' };
  const waiting = rows.filter(({ line, settled, expected }) =>
    line.resultCode === 'OK' ? settled < expected : false,
  );
  if (waiting.length > 0) {
    const marks = waiting.reduce((sum, { settled, expected }) => sum + expected - settled, 0);
    return {
      kind: 'conflict',
      code: 'result.marks-missing',
      params: { entries: waiting.length, marks },
    };
  }
  const open = groups.flatMap(({ gates }) => gates.filter(({ state }) => state === 'open'));
  if (open.length > 0) {
    return { kind: 'conflict', code: 'result.gate-open', params: { stage: open[0]?.stage ?? 1 } };
  }
  const undecided = groups.flatMap((group) => group.undecided);
  if (undecided.length > 0) {
    return { kind: 'conflict', code: 'result.undecided', params: { ties: undecided.length } };
  }
  return null;
};
