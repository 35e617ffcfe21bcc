import { type NewIssuer, newIssuer } from '@jinbang/contracts/http/issuer';
import { newId } from '@jinbang/kernel/id';
import { describe, expect, it } from 'vitest';
import { flawOfFiling, flawOfPeople, flawOfSource, usualSource } from './filing.rules.ts';

const filing = (change: Partial<NewIssuer> = {}): NewIssuer =>
  newIssuer.parse({
    bodyId: newId(),
    name: '测试评价机构',
    evaluator: 'S',
    bodyCode: '0001',
    province: '12',
    site: '000001',
    filingNo: '测备〔2026〕1号',
    filed: [{ occupationCode: '6-18-02-04', levels: ['3'], from: '2026-01-01', to: null }],
    ...change,
  });
const NO_CODES = { evaluator: null, bodyCode: null, province: null, site: null };
const AUTHORISED = {
  competitionId: newId(),
  documentOn: '2026-03-01',
  peopleMax: 30,
  sealedBy: '测试市人事考试中心',
};

describe('what is put on file (M14)', () => {
  it('is a filed body by default, with its codes and its own numbers', () => {
    expect(filing().kind).toBe('filed-body');
    expect(flawOfFiling(filing())).toBeUndefined();
    expect(flawOfFiling(filing({ site: null }))?.code).toBe('issuer.codes-of-filed-body');
    expect(usualSource('filed-body')).toBe('own');
  });
  it('is a committee with contest, document, people and seal, and no codes', () => {
    const committee = { kind: 'contest-committee', ...NO_CODES, ...AUTHORISED } as const;
    expect(flawOfFiling(filing(committee))).toBeUndefined();
    expect(flawOfFiling(filing({ ...committee, sealedBy: null }))?.code).toBe(
      'issuer.authorisation-parts',
    );
    expect(flawOfFiling(filing({ ...AUTHORISED }))?.code).toBe('issuer.authorisation-parts');
    expect(flawOfFiling(filing({ ...committee, bodyCode: '0002' }))?.code).toBe(
      'issuer.codes-of-filed-body',
    );
  });
  it('does not end before it begins', () => {
    const scope = { occupationCode: 'x', levels: ['3' as const] };
    const filed = [{ ...scope, from: '2026-05-01', to: '2026-04-30' }];
    expect(flawOfFiling(filing({ filed }))?.code).toBe('issuer.dates-turned');
  });
  it('counts its own numbers only with codes, and an office that prints has none', () => {
    expect(flawOfSource('filed-body', 'assigned')).toBeUndefined();
    expect(flawOfSource('contest-committee', 'own')?.code).toBe('issuer.number-source');
    expect(flawOfSource('office', 'assigned')?.code).toBe('issuer.number-source');
    expect(flawOfSource('filed-body', 'none')?.code).toBe('issuer.number-source');
  });
  it('speaks of a number of people only where one contest is authorised', () => {
    expect(flawOfPeople('contest-committee', 30)).toBeUndefined();
    expect(flawOfPeople('filed-body', 30)?.code).toBe('issuer.authorisation-parts');
  });
});
