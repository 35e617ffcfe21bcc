import { describe, expect, it } from 'vitest';
import { rowsHashOf, type SignedRow } from '../batch/batch-rows.rules.ts';
import { approve, sortAnswers } from './approve-batch.rules.ts';

const batch = { state: 'waiting', proposedBy: 'proposer', version: 1 } as const;
const row = (decisionId: string, issue = 'certificate'): SignedRow => ({
  decisionId,
  issue,
  version: 1,
  level: '3',
});
const rows = [row('a'), row('b', 'office-list'), row('c')];
const shown = { version: 1, rowsHash: rowsHashOf(rows), returned: [] };
const back = (decisionId: string) => ({ decisionId, reason: '材料不全' });
const codeOf = (outcome: ReturnType<typeof approve>) => !outcome.ok && outcome.refusal.code;

describe('approving a batch (M17)', () => {
  it('gives certificates, lists 职业资格 for the office, and sends rows back with their reason', () => {
    const returned = [back('c')];
    expect(approve(batch, 'office', rows, { ...shown, returned })).toEqual({
      ok: true,
      value: { approved: ['a'], listed: ['b'], returned },
    });
  });
  it('needs other eyes than those of the proposer', () => {
    expect(codeOf(approve(batch, 'proposer', rows, shown))).toBe('decision-batch.four-eyes');
  });
  it('is done once, and not for a batch a newer result replaced', () => {
    for (const state of ['approved', 'superseded'] as const) {
      expect(codeOf(approve({ ...batch, state }, 'office', rows, shown))).toBe(
        `decision-batch.${state}`,
      );
    }
  });
  it('stands under what was shown: another version or another set of rows is not signed', () => {
    expect(codeOf(approve({ ...batch, version: 2 }, 'office', rows, shown))).toBe('command.stale');
    expect(codeOf(approve(batch, 'office', rows.slice(1), shown))).toBe(
      'decision-batch.rows-changed',
    );
  });
});

describe('rows sent back', () => {
  it('are rows of the batch', () => {
    expect(sortAnswers(rows, [back('z')])).toMatchObject({
      refusal: { code: 'decision-batch.no-member', params: { decisionId: 'z' } },
    });
  });
  it('are each named once', () => {
    expect(sortAnswers(rows, [back('a'), back('a')])).toMatchObject({
      refusal: { code: 'decision-batch.row-twice' },
    });
  });
  it('may be all of them', () => {
    expect(
      sortAnswers(
        rows,
        rows.map(({ decisionId }) => back(decisionId)),
      ),
    ).toMatchObject({
      value: { approved: [], listed: [] },
    });
  });
});
