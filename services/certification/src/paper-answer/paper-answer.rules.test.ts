import { describe, expect, it } from 'vitest';
import {
  contentHashOf,
  flawOfConfirming,
  flawOfRecord,
  flawOfWithdrawing,
  type PaperOutcome,
  recordStateOf,
} from './paper-answer.rules.ts';

const approved = (decisionId: string): PaperOutcome => ({ decisionId, outcome: 'approved' });
const returned = (decisionId: string, reason = '材料不全'): PaperOutcome => ({
  decisionId,
  outcome: 'returned',
  reason,
});
const ground = {
  state: 'waiting',
  waiting: new Set(['a', 'b']),
  hasOpenRecord: false,
  isScanThere: true,
  today: '2026-11-22',
} as const;
const letter = { answeredOn: '2026-11-20', outcomes: [approved('a'), returned('b')] };

describe('what the office answered on paper', () => {
  it('names every person who waits, once', () => {
    expect(flawOfRecord(ground, letter)).toBeUndefined();
  });
  it('is refused with each row that is unknown, named twice or left out', () => {
    const outcomes = [approved('a'), returned('a'), approved('x')];
    expect(flawOfRecord(ground, { ...letter, outcomes })).toMatchObject({
      kind: 'invalid',
      code: 'paper-answer.refused',
      issues: [
        { at: 'outcomes.1', code: 'paper-answer.row-twice' },
        { at: 'outcomes.2', code: 'paper-answer.no-member' },
        { at: 'outcomes', code: 'paper-answer.row-missing', params: { missing: 1 } },
      ],
    });
  });
  it('bears no day that is yet to come; today’s is fine', () => {
    expect(flawOfRecord(ground, { ...letter, answeredOn: '2026-11-22' })).toBeUndefined();
    expect(flawOfRecord(ground, { ...letter, answeredOn: '2026-11-23' })).toMatchObject({
      issues: [{ at: 'answeredOn', code: 'paper-answer.day-ahead' }],
    });
  });
  it('is not recorded without its scan', () => {
    expect(flawOfRecord({ ...ground, isScanThere: false }, letter)).toMatchObject({
      issues: [{ at: 'scanId', code: 'paper-answer.scan-unknown' }],
    });
  });
  it('is not recorded beside another record that waits, nor for a batch that is settled', () => {
    expect(flawOfRecord({ ...ground, hasOpenRecord: true }, letter)?.code).toBe(
      'paper-answer.open',
    );
    expect(flawOfRecord({ ...ground, state: 'approved' }, letter)?.code).toBe(
      'decision-batch.approved',
    );
    expect(flawOfRecord({ ...ground, state: 'superseded' }, letter)?.code).toBe(
      'decision-batch.superseded',
    );
  });
});

describe('the content of a record', () => {
  const content = {
    documentNo: '示批〔2026〕3号',
    answeredOn: '2026-11-20',
    scanHash: 'scan',
    rowsHash: 'rows',
    outcomes: letter.outcomes,
  };
  it('is the same in whatever order its rows stand', () => {
    const turned = { ...content, outcomes: letter.outcomes.toReversed() };
    expect(contentHashOf(turned)).toBe(contentHashOf(content));
  });
  it.each([
    ['another number', { documentNo: '示批〔2026〕4号' }],
    ['another day', { answeredOn: '2026-11-21' }],
    ['another scan', { scanHash: 'other' }],
    ['other rows', { rowsHash: 'other' }],
    ['another outcome', { outcomes: [approved('a'), approved('b')] }],
    ['another reason', { outcomes: [approved('a'), returned('b', '证件过期')] }],
  ])('is another one with %s', (_, change) => {
    expect(contentHashOf({ ...content, ...change })).not.toBe(contentHashOf(content));
  });
});

describe('the second person', () => {
  const record = {
    state: 'waiting',
    ending: null,
    recordedBy: 'first',
    contentHash: 'content',
    rowsHash: 'rows',
  } as const;
  const confirming = { by: 'second', contentHash: 'content', rowsHash: 'rows' };

  it('confirms what they saw', () => {
    expect(flawOfConfirming(record, confirming)).toBeUndefined();
  });
  it('is never the one who recorded it', () => {
    expect(flawOfConfirming(record, { ...confirming, by: 'first' })).toMatchObject({
      kind: 'forbidden',
      code: 'paper-answer.four-eyes',
    });
  });
  it('does not confirm another content, nor a batch whose rows went on', () => {
    expect(flawOfConfirming(record, { ...confirming, contentHash: 'other' })?.code).toBe(
      'paper-answer.other-content',
    );
    expect(flawOfConfirming(record, { ...confirming, rowsHash: 'other' })?.code).toBe(
      'paper-answer.rows-changed',
    );
  });
  it('comes too late where the record was taken back or confirmed, or the batch went on', () => {
    const codeOf = (change: object) => flawOfConfirming({ ...record, ...change }, confirming)?.code;
    expect(codeOf({ ending: 'withdrawn' })).toBe('paper-answer.withdrawn');
    expect(codeOf({ ending: 'confirmed' })).toBe('paper-answer.confirmed');
    expect(codeOf({ state: 'superseded' })).toBe('decision-batch.superseded');
  });
});

describe('a record', () => {
  it('is taken back until somebody confirmed it', () => {
    expect(flawOfWithdrawing(null)).toBeUndefined();
    expect(flawOfWithdrawing('confirmed')?.code).toBe('paper-answer.confirmed');
    expect(flawOfWithdrawing('withdrawn')?.code).toBe('paper-answer.withdrawn');
  });
  it('is overtaken where the batch was settled without it', () => {
    expect(recordStateOf(null, 'waiting')).toBe('waiting');
    expect(recordStateOf(null, 'superseded')).toBe('overtaken');
    expect(recordStateOf('confirmed', 'approved')).toBe('confirmed');
  });
});
