import { describe, expect, it } from 'vitest';
import type { Entry } from './entries.client.ts';
import { matchPhotos } from './photo-files.rules.ts';

const entry = (serial: number, name: string, change: object = {}): Entry => ({
  entryId: `e${serial}`,
  eventId: 'v1',
  competitionId: 'c1',
  organisationId: 'o1',
  entryNo: null,
  group: 'worker',
  state: 'entered',
  members: [
    {
      personId: `p${serial}`,
      name,
      idType: 'resident-id',
      birthDate: '1990-02-01',
      idLastFour: `000${serial}`,
      phoneLastFour: null,
    },
  ],
  missing: [],
  version: 1,
  ...change,
});
const entries = [
  entry(1, '测试甲'),
  entry(2, '测试·乙', { entryNo: '007' }),
  entry(3, '测试丙'),
  entry(4, '测试丙'),
  entry(5, '测试戊', { state: 'withdrawn' }),
];
const matched = (...names: string[]) =>
  matchPhotos(names, entries).map((one) => ('why' in one ? one.why : one.place.member.personId));

describe('photos by the names of their files', () => {
  it('belong to an entry number, an identity number, a name, or a name with four digits', () => {
    expect(matched('007.JPG', '999999199002010001.png', '测试丙-0003.jpg')).toEqual([
      'p2',
      'p1',
      'p3',
    ]);
    expect(matched('测试 · 乙.jpeg')).toEqual(['p2']);
  });
  it('belong to nobody where two have the name, the number is another, or the entry is withdrawn', () => {
    expect(matched('测试丙.jpg', '999999199002020001.png', '测试戊.jpg', '0001.jpg')).toEqual([
      'several',
      'nobody',
      'nobody',
      'nobody',
    ]);
  });
  it('are not guessed between when two files name one person', () => {
    expect(matched('测试甲.jpg', '测试甲0001.jpg', '007.jpg')).toEqual(['twice', 'twice', 'p2']);
  });
});
