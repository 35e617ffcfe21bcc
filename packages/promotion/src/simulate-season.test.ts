import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePromotion } from './decide.ts';
import { tianjin2024 } from './rule-pack/tianjin-2024.ts';
import { anyInput, anyPack } from './sample/arbitrary.ts';
import { sampleInput } from './sample/sample-input.ts';
import { simulate } from './simulate.ts';
import { noCounts, openSeason, type SeasonEvent, simulateSeason } from './simulate-season.ts';
import { addCounts, countDecisions } from './simulation-counts.ts';

const entrant = (personId: string, entryId: string, rank = 1) => ({
  personId,
  input: sampleInput({ result: { entryId, rank } }),
});
const onceAYear = {
  ...tianjin2024,
  rules: tianjin2024.rules.map((rule) => ({ ...rule, perPersonPerYear: 1 })),
};
const unlimited = {
  ...tianjin2024,
  rules: tianjin2024.rules.map((rule) => ({ ...rule, perPersonPerYear: null })),
};

/** Runs a generator to its end: what it yielded, and what it returned. */
const runAll = (pack: typeof tianjin2024, events: readonly SeasonEvent[]) => {
  const steps = simulateSeason(pack, events);
  const yielded = [];
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return { yielded, counts: next.value };
    yielded.push(next.value);
  }
};

describe('the simulation of a season', () => {
  const twice = [
    { entrants: [entrant('twice', 'spring'), entrant('once', 'spring-2', 2)] },
    { entrants: [entrant('twice', 'autumn')] },
  ];
  it('meets a limit a year with what an earlier event of the season gave', () => {
    const { yielded, counts } = runAll(onceAYear, twice);
    const [spring, autumn] = yielded.map(({ decided }) => decided[0]?.decisions[0]);
    expect([spring?.outcome, autumn?.outcome]).toEqual(['granted', 'refused']);
    expect(autumn?.reason).toBe('year-limit');
    expect(counts).toMatchObject({ people: 3, granted: 2, byReason: { 'year-limit': 1 } });
  });
  it('counts the level of an earlier event as held in a later one', () => {
    const { yielded } = runAll(unlimited, twice);
    expect(yielded.map(({ decided }) => decided[0]?.decisions[0]?.level)).toEqual(['2', '1']);
    expect(yielded[1]?.decided[0]?.decisions[0]?.held).toBe('2');
  });
  it('takes events in the order given, so the other order grants in the other event', () => {
    const { yielded } = runAll(onceAYear, twice.toReversed());
    expect(yielded.map(({ decided }) => decided[0]?.decisions[0]?.outcome)).toEqual([
      'granted',
      'refused',
    ]);
  });
  it('meets the limit with the earlier of two places in one event', () => {
    const both = [{ entrants: [entrant('twice', 'first'), entrant('twice', 'second', 2)] }];
    expect(runAll(onceAYear, both).counts).toMatchObject({
      granted: 1,
      byReason: { 'year-limit': 1 },
    });
  });
  it('yields after each event before it looks at the next', () => {
    const asked: string[] = [];
    function* events() {
      for (const name of ['spring', 'autumn']) {
        asked.push(name);
        yield { entrants: [entrant(name, name)] };
      }
    }
    const steps = simulateSeason(tianjin2024, events());
    steps.next();
    expect(asked).toEqual(['spring']);
    expect(steps.next().value).toMatchObject({ counts: { people: 1 } });
    expect(steps.next().done).toBe(true);
  });
  it('counts nobody in a season without events, but names every rule', () => {
    const { counts } = runAll(tianjin2024, []);
    expect(counts).toMatchObject({ people: 0, granted: 0 });
    expect(Object.keys(counts.byRule)).toHaveLength(tianjin2024.rules.length);
  });
  it('decides different people as each would be decided alone, whatever the pack', () => {
    fc.assert(
      fc.property(anyPack, fc.array(anyInput, { maxLength: 6 }), (pack, inputs) => {
        const entrants = inputs.map((input, index) => ({ personId: `person-${index}`, input }));
        const decided = [...openSeason(pack)({ entrants })];
        expect(decided.map(({ decisions }) => decisions)).toEqual(
          inputs.map((input) => decidePromotion(pack, input)),
        );
        expect(countDecisions(pack, decided)).toEqual(simulate(pack, inputs));
      }),
    );
  });
  it('gives the same counts for two halves added as for the whole', () => {
    fc.assert(
      fc.property(anyPack, fc.array(anyInput, { maxLength: 6 }), fc.nat(6), (pack, inputs, cut) => {
        const halves = [inputs.slice(0, cut), inputs.slice(cut)].map((half) =>
          simulate(pack, half),
        );
        expect(halves.reduce(addCounts, noCounts(pack))).toEqual(simulate(pack, inputs));
      }),
    );
  });
});
