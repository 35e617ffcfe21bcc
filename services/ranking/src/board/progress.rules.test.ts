import { subjectKey } from '@jinbang/contracts/mark-subject';
import type { AspectOutline } from '@jinbang/scoring/scheme-outline';
import { describe, expect, it } from 'vitest';
import { blankSubject, putMark } from '../book/book-change.rules.ts';
import { blankBook } from '../book/event-book.ts';
import { progressOf } from './progress.rules.ts';

const moduleId = 'm1';
const subject = { kind: 'entry', moduleId, entryNo: '01' } as const;
const key = subjectKey(subject);
const aspect = (aspectId: string, more: Partial<AspectOutline> = {}): AspectOutline => ({
  ...{ aspectId, moduleId, criterion: 'A', subCriterion: 'A1', max: '2' },
  ...more,
});

/** One contestant with a mark on each of these aspects, of a scheme of three. */
const progressWith = (marked: readonly string[], more: Partial<AspectOutline>) => {
  const book = blankBook('e1');
  book.scheme = [aspect('a1', more), aspect('a2'), aspect('a3')];
  const known = blankSubject(book, key, subject);
  book.subjects.set(key, known);
  for (const id of marked) putMark(book, known, id, { value: '1', version: 1 });
  const modules = [
    { moduleId, name: { zh: '模块' }, kind: 'practical', weight: '1', keyKind: 'entry' },
  ] as const;
  const [module] = progressOf(book, [...modules], () => [{ subjects: [subject] }]);
  return module && [module.settled, module.expected];
};

describe('the progress of a module whose scheme was amended', () => {
  it('awaits no mark of a void aspect and is full without it', () => {
    expect(progressWith(['a2', 'a3'], { void: 'without' })).toEqual([2, 2]);
  });
  it('lets a mark given before not stand for one that is missing', () => {
    expect(progressWith(['a1', 'a2'], { void: 'full' })).toEqual([1, 2]);
    expect(progressWith(['a1', 'a2'], {})).toEqual([2, 3]);
  });
});
