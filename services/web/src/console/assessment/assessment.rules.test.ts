import type { AssessedCandidate } from '@jinbang/contracts/http/assessment';
import { describe, expect, it } from 'vitest';
import { draftKey, nextStep, readDrafts } from './assessment.rules.ts';

const candidate = (candidateId: string, cells: AssessedCandidate['cells'] = []) =>
  // Safe for what is read here: the parts and the cells.
  ({ candidateId, cells, parts: [{ part: 'theory' }, { part: 'practical' }] }) as AssessedCandidate;
const sitting = { attempt: 1, on: '2026-11-02', reason: '' };
const typed = (text: string) => new Map([[draftKey('c', 'theory'), text]]);
const first = (text: string) => readDrafts([candidate('c')], typed(text), sitting);

describe('what is typed into the grid', () => {
  it('is a mark, also in full-width digits or with a comma', () => {
    expect(first('72.5').results).toMatchObject([{ state: 'scored', score: '72.5', basedOn: 0 }]);
    expect(first('７２，５').results).toMatchObject([{ score: '72.5' }]);
    expect(first(' 100 ').results).toMatchObject([{ score: '100' }]);
  });
  it.each(['缺', '缺考', 'a', 'A', '-'])('says absent by %s', (text) => {
    expect(first(text).results).toMatchObject([{ state: 'absent', score: null }]);
  });
  it.each(['101', '7x', '1e2', '-5', '12.34567'])('is not sent where it is no mark: %s', (text) => {
    expect(first(text)).toEqual({ results: [], unread: ['c/theory'] });
  });
  it('goes out over the version that was seen, with a reason only where one was given', () => {
    const cell = { part: 'theory', attempt: 1, version: 3, stands: null, waits: null };
    const read = readDrafts([candidate('c', [cell])], typed('60'), {
      ...sitting,
      reason: ' 抄错 ',
    });
    expect(read.results).toMatchObject([{ basedOn: 3, reason: '抄错' }]);
    expect(first('60').results[0]).not.toHaveProperty('reason');
  });
  it('left empty is nothing', () => {
    expect(first('  ')).toEqual({ results: [], unread: [] });
  });
});

it('nothing is left to do at the desk while signatures are awaited', () => {
  expect(nextStep('assessing')).toBe('summarise');
  expect(nextStep('summarised')).toBeNull();
  expect(nextStep('signed')).toBe('propose');
});
