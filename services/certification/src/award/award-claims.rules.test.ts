import { USUAL_ITEMS } from '@jinbang/contracts/award-words';
import type { AwardItem, AwardKind } from '@jinbang/contracts/http/award';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { describe, expect, it } from 'vitest';
import { type ClaimGround, claimsOf, withoutCoach } from './award-claims.rules.ts';

const item = (kind: AwardKind, awards?: string[]): AwardItem => ({
  kind,
  ...USUAL_ITEMS[kind],
  ...(awards ? { awards } : {}),
});

const row = (
  entryId: string,
  rank: number | null,
  award: string | null,
  code: ResultRow['code'] = 'OK',
): ResultRow => ({
  ...{ entryId, group: 'worker', rank, code, award },
  ...{ total: '80', practical: '80', theory: null, scale: null },
});

const ground = (change: Partial<ClaimGround>): ClaimGround => ({
  items: [],
  rows: [
    row('third', 3, 'second-prize'),
    row('first', 1, 'first-prize'),
    row('fourth', 4, null),
    row('out', null, null, 'DSQ'),
  ],
  entries: [
    { entryId: 'first', organisationId: 'school', personIds: ['ann', 'ben'] },
    { entryId: 'third', organisationId: 'works', personIds: ['cai'] },
    { entryId: 'fourth', organisationId: 'school', personIds: ['dan'] },
    { entryId: 'out', organisationId: 'works', personIds: ['eve'] },
  ],
  officials: [],
  named: [],
  units: [],
  ...change,
});

const keysOf = (change: Partial<ClaimGround>) => claimsOf(ground(change)).map(({ key }) => key);

describe('who gets an award document', () => {
  it('a prize goes to each member of each winning entry, best prize first', () => {
    expect(keysOf({ items: [item('prize')] })).toEqual([
      'prize/first/ann',
      'prize/first/ben',
      'prize/third/cai',
    ]);
  });
  it('a plan may give a document for some prizes alone', () => {
    expect(keysOf({ items: [item('prize', ['second-prize'])] })).toEqual(['prize/third/cai']);
  });
  it('优胜奖 comes after the prizes and is not the Medallion for Excellence', () => {
    const rows = [
      row('fourth', 4, 'merit'),
      row('third', 3, 'excellence'),
      row('first', 1, 'gold'),
    ];
    const claims = claimsOf(ground({ items: [item('prize')], rows }));
    expect(claims.map(({ award }) => award)).toEqual(['gold', 'gold', 'excellence', 'merit']);
  });
  it('having taken part is proved of everybody who did, and of nobody disqualified or away', () => {
    const rows = [
      row('first', 1, null),
      row('third', null, null, 'DNS'),
      row('out', null, null, 'DSQ'),
    ];
    expect(keysOf({ items: [item('participation')], rows })).toEqual([
      'participation/first/ann',
      'participation/first/ben',
    ]);
  });
  it('a coach gets one document, for the best prize of the unit they are appointed for', () => {
    const officials = [
      { personId: 'coach', office: 'coach', organisationId: 'school' },
      { personId: 'other', office: 'coach', organisationId: 'nobody here' },
      { personId: 'nowhere', office: 'coach', organisationId: null },
    ];
    const given = ground({ items: [item('coach')], officials });
    expect(claimsOf(given)).toMatchObject([{ key: 'coach/coach', award: 'first-prize' }]);
    expect(withoutCoach(given)).toEqual(['third']);
  });
  it('a judge gets one proof, by the first office held, the chief judge before the others', () => {
    const officials = [
      { personId: 'jo', office: 'scorer', organisationId: null },
      { personId: 'jo', office: 'judge', organisationId: null },
      { personId: 'li', office: 'chief-judge', organisationId: null },
      { personId: 'mo', office: 'organiser', organisationId: null },
    ];
    const claims = claimsOf(ground({ items: [item('judging')], officials }));
    expect(claims.map(({ personId, office }) => [personId, office])).toEqual([
      ['li', 'chief-judge'],
      ['jo', 'judge'],
    ]);
  });
  it('a unit gets 优秀组织奖 by its rank on the sheet, and prizes come before it', () => {
    const units = [
      { organisationId: 'works', name: '示例企业', rank: 2 },
      { organisationId: 'school', name: '示例学校', rank: 1 },
    ];
    expect(
      keysOf({ items: [item('organisation'), item('prize', ['first-prize'])], units }),
    ).toEqual(['prize/first/ann', 'prize/first/ben', 'organisation/school', 'organisation/works']);
  });
  it('somebody named gets the honour they were named for', () => {
    const named = [
      { kind: 'judge-honour' as const, personId: 'jo' },
      { kind: 'staff-honour' as const, personId: 'pat' },
    ];
    expect(keysOf({ items: [item('judge-honour')], named })).toEqual(['judge-honour/jo']);
  });
});
