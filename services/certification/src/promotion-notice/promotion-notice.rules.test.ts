import { describe, expect, it } from 'vitest';
import {
  type BatchDecision,
  flawOfHandling,
  flawOfObjecting,
  flawOfPosting,
  namesakesOf,
  noticeBar,
  promotedOf,
  publicLine,
} from './promotion-notice.rules.ts';

const monday = new Date('2026-11-23T01:00:00Z');
const before = new Date('2026-11-22T16:00:00Z');
const after = new Date('2026-11-30T16:00:00Z');
const notice = (until: Date, takenDownAt: Date | null = null) => ({ until, takenDownAt });
const decision = (decisionId: string, change: Partial<BatchDecision> = {}): BatchDecision => ({
  ...{ decisionId, personId: `p-${decisionId}`, kind: 'level', state: 'proposed', level: '3' },
  ...{ group: 'worker', rank: 1, award: null },
  ...change,
});

describe('whom the list names', () => {
  it('names whom a level is proposed for, by group and rank, and nobody who was refused or sent back', () => {
    const listed = promotedOf([
      decision('second', { rank: 2 }),
      decision('refused', { state: 'refused', level: null }),
      decision('first', { rank: 1 }),
      decision('back', { state: 'returned' }),
      decision('title', { kind: 'title', state: 'nominable' }),
      decision('student', { group: 'student' }),
    ]);
    expect(listed.map(({ decisionId, line }) => [decisionId, line])).toEqual([
      ['student', 1],
      ['first', 2],
      ['second', 3],
    ]);
  });
  it('shows rank, prize, name, organisation, group and level, and no more', () => {
    const [listed] = promotedOf([decision('first', { award: 'first-prize' })]);
    if (!listed) throw new Error('nobody');
    const shown = publicLine(listed, { name: '测试甲', organisation: '测试一厂' });
    expect(shown).toEqual({
      ...{ line: 1, group: 'worker', rank: 1, award: 'first-prize', level: '3' },
      ...{ name: '测试甲', organisation: '测试一厂' },
    });
  });
  it('leaves the name empty where it was erased, and tells namesakes', () => {
    const [listed] = promotedOf([decision('first')]);
    if (!listed) throw new Error('nobody');
    expect(publicLine(listed, undefined)).toMatchObject({ name: null, organisation: null });
    expect([
      ...namesakesOf([{ name: '测试甲' }, { name: '测试乙' }, { name: '测试甲' }, { name: null }]),
    ]).toEqual(['测试甲']);
  });
});

describe('what keeps the office from approving', () => {
  const batch = (change: object = {}) => ({
    asked: null,
    notices: [],
    openObjections: 0,
    ...change,
  });

  it('is nothing where no notice is asked for and none hangs', () => {
    expect(noticeBar(batch(), monday)).toBeNull();
  });
  it('is a notice that hangs, asked for or not, and it says until when', () => {
    const bar = noticeBar(batch({ notices: [notice(after)] }), monday);
    expect(bar).toMatchObject({
      code: 'decision-batch.on-notice',
      params: { until: '2026-11-30T16:00:00.000Z' },
    });
  });
  it('is a notice that is asked for and was never hung, or came down before its time', () => {
    const missing = { code: 'decision-batch.notice-missing', params: { days: 5 } };
    expect(noticeBar(batch({ asked: 5 }), monday)).toMatchObject(missing);
    const early = [notice(before, new Date('2026-11-20T00:00:00Z'))];
    expect(noticeBar(batch({ asked: 5, notices: early }), monday)).toMatchObject(missing);
  });
  it('is an objection that waits for its answer, also when the time is over', () => {
    const notices = [notice(before)];
    expect(noticeBar(batch({ asked: 5, notices, openObjections: 2 }), monday)).toMatchObject({
      code: 'decision-batch.objections-open',
      params: { objections: 2 },
    });
    expect(noticeBar(batch({ asked: 5, notices }), monday)).toBeNull();
    expect(noticeBar(batch({ asked: 5, notices: [notice(before, monday)] }), monday)).toBeNull();
  });
});

describe('hanging and objecting', () => {
  it('hangs what waits for an office, once at a time, and never an empty list', () => {
    const waiting = { state: 'waiting' };
    expect(flawOfPosting(waiting, [], 1, monday)).toBeNull();
    expect(flawOfPosting(waiting, [], 0, monday)?.code).toBe('promotion-notice.nobody');
    const hanging = [notice(after)];
    const twice = flawOfPosting(waiting, hanging, 1, monday);
    expect(twice?.code).toBe('promotion-notice.hangs-already');
    const approved = flawOfPosting({ state: 'approved' }, [], 1, monday);
    expect(approved?.code).toBe('decision-batch.approved');
  });
  it('takes objections in while it hangs, about a line of the list or about all of it', () => {
    const hanging = { ...notice(after), lineCount: 3 };
    expect(flawOfObjecting(hanging, null, monday)).toBeNull();
    expect(flawOfObjecting(hanging, 3, monday)).toBeNull();
    expect(flawOfObjecting(hanging, 4, monday)?.code).toBe('promotion-notice.no-line');
    const over = { ...notice(before), lineCount: 3 };
    expect(flawOfObjecting(over, 1, monday)?.code).toBe('objection.too-late');
    const down = { ...notice(after, monday), lineCount: 3 };
    expect(flawOfObjecting(down, 1, monday)?.code).toBe('promotion-notice.taken-down');
  });
  it('lets one person accept an objection and another answer it, each once', () => {
    const filed = { state: 'filed', acceptedBy: null } as const;
    const accepted = { state: 'accepted', acceptedBy: 'one' } as const;
    const upheld = { state: 'upheld', acceptedBy: 'one' } as const;
    expect(flawOfHandling('accept', filed, 'one')).toBeNull();
    expect(flawOfHandling('answer', accepted, 'two')).toBeNull();
    expect(flawOfHandling('answer', accepted, 'one')?.code).toBe('objection.same-person');
    expect(flawOfHandling('answer', filed, 'two')?.code).toBe('objection.not-accepted');
    expect(flawOfHandling('accept', accepted, 'two')?.code).toBe('objection.accepted-already');
    expect(flawOfHandling('answer', upheld, 'two')?.code).toBe('objection.answered');
  });
});
