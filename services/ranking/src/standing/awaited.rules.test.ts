import type { AnyFact } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { describe, expect, it } from 'vitest';
import { blankSubject } from '../book/book-change.rules.ts';
import { bookFrom } from '../book.fixture.ts';
import { awaitedOf, gatesBefore } from './awaited.rules.ts';
import type { LineGate } from './gate.rules.ts';
import { aGatedContest, gatedBeginning, plainly } from './gated-contest.fixture.ts';
import { shownCode } from './line.rules.ts';

/** Three entrants of a gated event whose last module is a paper, by entry number. */
const finalPaper = () => {
  const contest = aGatedContest(3);
  const facts: readonly AnyFact[] = gatedBeginning(contest);
  const book = bookFrom(plainly(contest), facts);
  const moduleId = contest.practicalId;
  const roster = contest.entries.map(({ entryNo }) => ({
    subjects: [{ kind: 'entry' as const, moduleId, entryNo }],
  }));
  const place = {
    rank: 1,
    reached: '90',
    because: 'within',
    outcome: 'through',
    stage: 1,
  } as const;
  const held = { ...place, outcome: 'held', because: 'below' } as const;
  const ofLine = new Map<string, LineGate>(
    contest.entries.map(({ entryId }, index) => [entryId, index === 2 ? held : place]),
  );
  const awaited = () =>
    awaitedOf(book, moduleId, roster, () => ({ ofLine, ofGroup: new Map() })).map(
      ({ subjects: [first] }) => first && shownCode(first),
    );
  const begin = () => {
    const [first] = roster[0]?.subjects ?? [];
    if (!first) throw new Error('nobody is entered');
    const key = newId();
    book.subjects.set(key, blankSubject(book, key, first));
  };
  return { contest, book, awaited, begin };
};

describe('whose marks a module behind a gate waits for', () => {
  it('is everybody until it is at work, so that the wall tells nothing of the gate', () => {
    expect(finalPaper().awaited()).toEqual(['E-001', 'E-002', 'E-003']);
  });
  it('is then whoever went on', () => {
    const { awaited, begin } = finalPaper();
    begin();
    expect(awaited()).toEqual(['E-001', 'E-002']);
  });
  it('is everybody in the stage before the gate', () => {
    const { book, contest } = finalPaper();
    expect(gatesBefore(book, contest.theoryId)).toBe(0);
    expect(gatesBefore(book, contest.practicalId)).toBe(1);
  });
});
