import { describe, expect, it } from 'vitest';
import { approve } from './approve-batch.rules.ts';

const batch = { state: 'waiting', proposedBy: 'proposer' } as const;
const rows = [
  { decisionId: 'a', issue: 'certificate' },
  { decisionId: 'b', issue: 'office-list' },
  { decisionId: 'c', issue: 'certificate' },
];
const codeOf = (outcome: ReturnType<typeof approve>) => !outcome.ok && outcome.refusal.code;

describe('approving a batch (M17)', () => {
  it('gives certificates, lists 职业资格 for the office, and sends rows back with their reason', () => {
    const returned = [{ decisionId: 'c', reason: '材料不全' }];
    expect(approve(batch, 'office', rows, returned)).toEqual({
      ok: true,
      value: { approved: ['a'], listed: ['b'], returned },
    });
  });
  it('needs other eyes than those of the proposer', () => {
    expect(codeOf(approve(batch, 'proposer', rows, []))).toBe('decision-batch.four-eyes');
  });
  it('is done once, and not for a batch a newer result replaced', () => {
    expect(codeOf(approve({ ...batch, state: 'approved' }, 'office', rows, []))).toBe(
      'decision-batch.approved',
    );
    expect(codeOf(approve({ ...batch, state: 'superseded' }, 'office', rows, []))).toBe(
      'decision-batch.superseded',
    );
  });
  it('sends nothing back that is not in the batch', () => {
    const strange = [{ decisionId: 'z', reason: '材料不全' }];
    expect(codeOf(approve(batch, 'office', rows, strange))).toBe('decision-batch.no-member');
  });
});
