import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConditions, standardOf } from '../sample/standard.ts';
import { CONDITIONS_OF } from './generation.ts';
import { readStandard } from './read-standard.ts';

const good = standardOf(CONDITIONS_OF.third);
const flawsOf = (json: unknown): readonly string[] => {
  const read = readStandard(json);
  return read.ok ? [] : (read.refusal.issues ?? []).map(({ at, code }) => `${at} ${code}`);
};
const withClause = (change: object) => ({
  ...good,
  levels: [
    {
      level: '4',
      oneOf: [
        { id: 'a', text: { zh: '测试' }, requires: [{ kind: 'age', atLeast: 16 }], ...change },
      ],
    },
  ],
});

describe('a standard read from JSON', () => {
  it('is what was written, whatever it asks for', () => {
    fc.assert(
      fc.property(anyConditions, fc.constantFrom('national', 'enterprise'), (one, kind) => {
        const standard = standardOf([one], { kind });
        const read = readStandard(JSON.parse(JSON.stringify(standard)));
        expect(read).toEqual({ ok: true, value: standard });
      }),
    );
  });
  it('is any of the three generations', () => {
    for (const levels of Object.values(CONDITIONS_OF)) {
      expect(flawsOf(standardOf(levels))).toEqual([]);
    }
  });
  it('may leave out what goes without saying', () => {
    const { trades: _, ...short } = withClause({ requires: [{ kind: 'held', level: '5' }] });
    const read = readStandard({ ...short, valid: { from: '2025-01-01' } });
    expect(read.ok && [read.value.trades, read.value.valid.to]).toEqual([[], null]);
    expect(read.ok && read.value.levels[0]?.oneOf[0]?.requires).toEqual([
      { kind: 'held', level: '5', years: 0, related: false },
    ]);
  });
  it.each([
    [{ ...good, edition: '' }, 'edition standard.not-text'],
    [{ ...good, kind: 'local' }, 'kind standard.not-one-of'],
    [{ ...good, levels: [] }, 'levels standard.wrong-count'],
    [{ ...good, typo: 1 }, 'typo standard.unknown-field'],
    [{ ...good, route: undefined }, 'route standard.missing'],
    [{ ...good, valid: { from: '2025-02-30' } }, 'valid.from standard.not-a-day'],
    [{ ...good, valid: { from: '2025-02-01', to: '2024-01-01' } }, 'valid.to standard.empty-range'],
    [
      withClause({ requires: [{ kind: 'years', atLeast: '5' }] }),
      'levels[0].oneOf[0].requires[0].atLeast standard.not-whole',
    ],
    [
      withClause({ requires: [{ kind: 'wealth' }] }),
      'levels[0].oneOf[0].requires[0].kind standard.not-one-of',
    ],
    [withClause({ id: 'a b' }), 'levels[0].oneOf[0].id standard.not-a-key'],
  ])('is refused with the place: %o', (json, flaw) => {
    expect(flawsOf(json)).toContain(flaw);
  });
  it('names a level and a clause once', () => {
    const levels = [...good.levels, good.levels[0]];
    expect(flawsOf({ ...good, levels })).toEqual([
      'levels[2].level standard.double-level',
      'levels[2].oneOf[0].id standard.double-id',
      'levels[2].oneOf[1].id standard.double-id',
      'levels[2].oneOf[2].id standard.double-id',
    ]);
  });
  it('appoints nobody where it is national: the top two steps are the enterprise’s', () => {
    const levels = [{ ...withClause({}).levels[0], level: 'chief' }];
    expect(flawsOf({ ...good, levels })).toEqual(['levels[0].level standard.appointed-level']);
    expect(flawsOf({ ...good, kind: 'enterprise', levels })).toEqual([]);
  });
  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof readStandard(json).ok === 'boolean'));
  });
});
