import { describe, expect, it } from 'vitest';
import { awardMedals, type MedalRule } from './medals.ts';

const candidates = (scales: readonly (number | null)[]) =>
  scales.map((scale, index) => ({ id: `s${index + 1}`, rank: index + 1, scale }));

/** First letters in the order of the list: `GSBe` and a dot for nothing. */
const medalsFor = (scales: readonly number[], started = scales.length, rule: MedalRule = {}) => {
  const { awards } = awardMedals(candidates(scales), started, rule);
  const letters = { gold: 'G', silver: 'S', bronze: 'B', excellence: 'e' };
  const byId = new Map(awards.map((award) => [award.id, letters[award.medal]]));
  return scales.map((_, index) => byId.get(`s${index + 1}`) ?? '.').join('');
};

describe('medals of a skill', () => {
  it.each([
    ['three apart', [780, 760, 740, 720, 699, 690], 'GSBe..'],
    ['two golds leave no silver', [780, 778, 740, 720, 699, 690], 'GGBe..'],
    ['two golds, then bronzes that tie', [780, 779, 740, 738, 737, 690], 'GGBBe.'],
    ['three golds leave neither silver nor bronze', [780, 779, 778, 770, 699, 690], 'GGGe..'],
    [
      'three golds, and a bronze within two points of the last',
      [780, 779, 778, 777, 776, 775],
      'GGGBBe',
    ],
    ['four golds are as three', [780, 779, 778, 778, 776, 775], 'GGGGBe'],
    ['two silvers leave no bronze', [780, 760, 758, 740, 699, 690], 'GSSe..'],
    ['three silvers leave none either', [780, 760, 759, 758, 700, 690], 'GSSSe.'],
    ['a gold, a silver and everybody else bronze', [780, 760, 740, 739, 738, 738], 'GSBBBB'],
    ['two bronzes', [780, 760, 740, 738, 737, 690], 'GSBBe.'],
    ['three points are no tie', [780, 777, 774, 771, 699, 690], 'GSBe..'],
  ])('%s', (_, scales, medals) => {
    expect(medalsFor(scales)).toBe(medals);
  });
  it('measures a tie from the best, so that a chain of small steps does not run on', () => {
    expect(medalsFor([780, 778, 776, 774, 699, 690])).toBe('GGBB..');
  });
  it.each([
    [6, 'GSBe'],
    [5, 'GSee'],
    [4, 'Geee'],
    [3, 'eeee'],
  ])('are fewer where only %i started', (started, medals) => {
    expect(medalsFor([780, 760, 740, 720], started)).toBe(medals);
  });
  it('says why a medal was not given', () => {
    expect(awardMedals(candidates([780, 778, 740]), 5).withheld).toEqual([
      { medal: 'silver', because: 'two-golds' },
      { medal: 'bronze', because: 'few-starters' },
    ]);
    expect(awardMedals(candidates([780, 779, 778, 700]), 9).withheld).toEqual([
      { medal: 'silver', because: 'three-golds' },
      { medal: 'bronze', because: 'three-golds' },
    ]);
    expect(awardMedals(candidates([780, 760, 759]), 6).withheld).toEqual([
      { medal: 'bronze', because: 'two-silvers' },
    ]);
    expect(awardMedals(candidates([780]), 6).withheld).toEqual([
      { medal: 'silver', because: 'nobody-left' },
      { medal: 'bronze', because: 'nobody-left' },
    ]);
  });
  it('tie by equal rank alone where the scale is not shown', () => {
    const rows = [1, 2, 2, 4].map((rank, index) => ({ id: `s${index + 1}`, rank, scale: null }));
    expect(awardMedals(rows, 6).awards).toEqual([
      { id: 's1', medal: 'gold', sharedBy: 1 },
      { id: 's2', medal: 'silver', sharedBy: 2 },
      { id: 's3', medal: 'silver', sharedBy: 2 },
    ]);
  });
  it('are fewer and shared at once where five started and two of them are equal', () => {
    expect(medalsFor([780, 778, 740, 699, 690])).toBe('GGe..');
    expect(medalsFor([780, 760, 759, 699, 690])).toBe('GSS..');
  });
  it('are all gold where nobody is better than anybody', () => {
    const rows = Array.from({ length: 6 }, (_, at) => ({ id: `s${at}`, rank: 1, scale: null }));
    const { awards, withheld } = awardMedals(rows, 6);
    expect(awards.map(({ medal, sharedBy }) => `${medal} ${sharedBy}`)).toEqual(
      Array.from({ length: 6 }, () => 'gold 6'),
    );
    expect(withheld.map(({ because }) => because)).toEqual(['three-golds', 'three-golds']);
  });
  it('are not for rows without a rank', () => {
    const rows = [{ id: 'out', rank: null, scale: 790 }, ...candidates([780, 760, 740])];
    expect(awardMedals(rows, 6).awards.map((award) => award.id)).toEqual(['s1', 's2', 's3']);
  });
  it('can do without Excellence, or with another table', () => {
    expect(medalsFor([780, 760, 740, 720], 4, { excellenceFrom: null })).toBe('G...');
    const kinds = [{ from: 1, medals: ['gold', 'bronze'] }] as const;
    expect(medalsFor([780, 760, 740], 3, { kinds, excellenceFrom: null })).toBe('GB.');
  });
});
