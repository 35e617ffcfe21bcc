import { schemePartV1, schemePublishedV1 } from '@jinbang/contracts/judging/scheme';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import { describe, expect, it } from 'vitest';
import { aspectBody, smallScheme } from '../small-scheme.fixture.ts';
import { numberAspects } from './scheme.rules.ts';
import { schemeFacts } from './scheme-facts.ts';

const told = {
  newId,
  occurredAt: '2026-05-12T01:00:00.000Z',
  competitionId: null,
  eventId: newId(),
  causedBy: 'test',
};

const longScheme = () => {
  const [criterion] = smallScheme().criteria;
  if (!criterion) throw new Error('the small scheme has a criterion');
  const aspects = Array.from({ length: 150 }, () => aspectBody('M', '0.5', { kind: 'pass-fail' }));
  const subCriteria = ['A1', 'A2', 'A3'].map((code) => ({
    code,
    name: { zh: code },
    day: 1,
    aspects,
  }));
  return { ...smallScheme(), criteria: [{ ...criterion, subCriteria }] };
};

describe('a published scheme on the wire', () => {
  it('is told in parts of at most 200 rows and closed with count and hash', () => {
    const content = numberAspects(longScheme(), newId);
    const facts = schemeFacts({ moduleId: newId(), version: 1, content }, told);
    const parts = facts.slice(0, -1).map((fact) => schemePartV1.schema.parse(fact));
    const closing = schemePublishedV1.schema.parse(facts.at(-1));
    expect(parts.map(({ data }) => data.rows.length)).toEqual([200, 200, 50]);
    const rows = parts.flatMap(({ data }) => data.rows);
    expect(closing.data).toMatchObject({ parts: 3, rows: 450, hash: setHash(rows) });
    expect(closing.data.criteria).toEqual([{ criterion: 'A', max: '225' }]);
  });
  it('says what a fatal fault zeroes', () => {
    const body = smallScheme();
    body.criteria[0]?.subCriteria[0]?.aspects.push(
      aspectBody('M', '0', { kind: 'fatal', zeroes: 'criterion' }),
    );
    const content = numberAspects(body, newId);
    const [part] = schemeFacts({ moduleId: newId(), version: 1, content }, told);
    const { rows } = schemePartV1.schema.parse(part).data;
    expect(rows.map(({ code, zeroes }) => [code, zeroes])).toContainEqual(['A1.4', 'criterion']);
  });
});
