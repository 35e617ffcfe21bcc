import { describe, expect, it } from 'vitest';
import { historyOf, type KnownBatch, type MadeVersion } from './history.rules.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const made = (change: Partial<MadeVersion> = {}): MadeVersion => ({
  version: 1,
  batchId: 'first',
  outcome: 'granted',
  level: '3',
  resultVersion: 1,
  sentenceZh: '晋升为高级工。',
  sentenceEn: 'Is promoted.',
  decidedAt: at(1),
  ...change,
});
const batch = (change: Partial<KnownBatch> = {}): KnownBatch => ({
  batchId: 'first',
  basis: 'office',
  documentNo: '示批〔2026〕3号',
  proposedBy: 'proposer',
  proposedAt: at(1),
  approvedBy: 'official',
  approvedAt: at(2),
  recordedBy: null,
  confirmedBy: null,
  ...change,
});
const answer = (batchId: string, day: number, outcome: 'approved' | 'returned') => ({
  ...{ batchId, decisionVersion: 1, outcome, answeredAt: at(day) },
  reason: outcome === 'returned' ? '材料不全' : null,
});
const nothing = { versions: [made()], batches: [], answers: [], notes: [] };

describe('the way of a decision', () => {
  it('is told in order: decided, proposed, sent back, again with a note, approved on paper', () => {
    const again = batch({
      batchId: 'second',
      basis: 'paper',
      proposedBy: 'colleague',
      proposedAt: at(3),
      approvedBy: null,
      recordedBy: 'first hand',
      confirmedBy: 'second hand',
    });
    const steps = historyOf({
      versions: [made()],
      batches: [batch(), again],
      answers: [answer('first', 2, 'returned'), answer('second', 4, 'approved')],
      notes: [{ batchId: 'second', note: '已补交', notedBy: 'colleague', notedAt: at(3) }],
    });
    expect(steps.map(({ what, by, text }) => [what, by, text])).toEqual([
      ['decided', null, null],
      ['proposed', 'proposer', null],
      ['returned', 'official', '材料不全'],
      ['proposed', 'colleague', '已补交'],
      ['approved', 'second hand', null],
    ]);
    expect(steps.at(-1)).toMatchObject({ basis: 'paper', recordedBy: 'first hand' });
  });
  it('says under which document nobody was asked, and that nobody was', () => {
    const automatic = batch({
      basis: 'standing-authorisation',
      approvedBy: null,
      approvedAt: at(1),
    });
    const steps = historyOf({ ...nothing, batches: [automatic] });
    expect(steps.map(({ what, by, basis }) => [what, by, basis])).toEqual([
      ['decided', null, null],
      ['approved', null, 'standing-authorisation'],
    ]);
  });
  it('does not approve once more what a newer result left standing', () => {
    const steps = historyOf({
      versions: [made(), made({ version: 2, resultVersion: 2, decidedAt: at(5) })],
      batches: [batch()],
      answers: [answer('first', 2, 'approved')],
      notes: [],
    });
    expect(steps.map(({ what, version }) => [what, version])).toEqual([
      ['decided', 1],
      ['proposed', 1],
      ['approved', 1],
      ['decided', 2],
    ]);
  });
  it('of what was refused is the decision alone', () => {
    const refused = made({ outcome: 'refused', level: null, batchId: null });
    expect(historyOf({ ...nothing, versions: [refused] })).toHaveLength(1);
  });
  it('shows a proposal that still waits, and one a newer result replaced', () => {
    const waiting = batch({ basis: null, approvedBy: null, approvedAt: null });
    const steps = historyOf({ ...nothing, batches: [waiting] });
    expect(steps.map(({ what }) => what)).toEqual(['decided', 'proposed']);
  });
});
