import type { AnyFact } from '@jinbang/contracts/fact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bookFrom } from '../book.fixture.ts';
import { aContest, type Contest, markTold, wholeStory } from '../told.fixture.ts';
import { createStandingDesk } from './standing-desk.ts';

const markData = z.object({ value: z.string() });
const rule = { ties: [{ by: 'criteria-by-weight' as const }], scale: true, medals: true };
const isMark = ({ type }: AnyFact) => type.startsWith('judging.mark.');

/** All that a reader of the ranking sees of a row. */
const standingOf = (contest: Contest, facts: readonly AnyFact[]) =>
  createStandingDesk()
    .rank(bookFrom(contest, facts))
    .map(({ rows, counts, isComplete }) => ({
      ...{ counts, isComplete },
      rows: rows.map(({ line, place, rank, code, total, scale, award, ranked, settled }) => ({
        ...{ code: line.code, place, rank, result: code, total, scale, award, settled },
        above: ranked?.above,
      })),
    }));

/** One mark's life: settled, and some times taken away and given anew; the last word is last. */
const life = (
  contest: Contest,
  place: number,
  aspect: number,
  values: readonly (number | null)[],
) =>
  values.map((value, at) =>
    markTold(contest, place, aspect, value === null ? null : `${value}/3`, at + 2),
  );
const history = fc.record({
  place: fc.constantFrom(0, 1, 3, 5),
  aspect: fc.integer({ min: 0, max: 3 }),
  values: fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }), {
    minLength: 1,
    maxLength: 4,
  }),
});
const histories = fc.uniqueArray(history, {
  selector: ({ place, aspect }) => `${place}/${aspect}`,
  maxLength: 6,
});

describe('marks, however they arrive', () => {
  const contest = aContest({ ranking: rule });
  const story = wholeStory(contest);
  const frame = story.filter((fact) => !isMark(fact));
  const marks = story.filter(isMark);
  const seed = fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 }));

  it('in any order, twice and again later, come to the standings of the sorted whole', () => {
    fc.assert(
      fc.property(histories, seed, (lives, numbers) => {
        const told = [
          ...marks,
          ...lives.flatMap(({ place, aspect, values }) => life(contest, place, aspect, values)),
        ];
        const expected = standingOf(contest, [...frame, ...told]);
        const drawn = (facts: readonly AnyFact[]) =>
          facts
            .map((fact) => ({ fact, at: Number(numbers.next().value) }))
            .toSorted((left, right) => left.at - right.at)
            .map(({ fact }) => fact);
        const shuffled = drawn([...told, ...told.filter((_, at) => at % 3 === 0)]);
        expect(standingOf(contest, [...frame, ...shuffled, ...drawn(told).slice(0, 7)])).toEqual(
          expected,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('taken away and given again leave everything as it was', () => {
    const before = standingOf(contest, story);
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 3, 5), fc.integer({ min: 0, max: 3 }), (place, aspect) => {
        const { aggregateId } = markTold(contest, place, aspect, '0');
        const [told] = marks.filter((fact) => fact.aggregateId === aggregateId);
        const { value } = markData.parse(told?.data);
        const gone = markTold(contest, place, aspect, null, 2);
        const back = markTold(contest, place, aspect, value, 3);
        expect(standingOf(contest, [...story, gone])).not.toEqual(before);
        expect(standingOf(contest, [...story, gone, back])).toEqual(before);
      }),
      { numRuns: 16 },
    );
  });
});
