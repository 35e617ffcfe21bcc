import { describe, expect, it } from 'vitest';
import {
  filledText,
  flawOfNoticeStep,
  flawOfObjection,
  namesakes,
  USUAL_TEXT,
} from './notice.rules.ts';

const at = new Date('2026-10-12T01:00:00Z');
const ends = new Date('2026-10-15T16:00:00Z');
const notice = (state: 'drafted' | 'signed' | 'posted' | 'taken-down') => ({
  state,
  draftedBy: 'secretary',
  postedAt: state === 'posted' ? at : null,
  endsAt: state === 'posted' ? ends : null,
});

describe('a notice of entrants', () => {
  const flaw = (
    state: Parameters<typeof notice>[0],
    step: 'sign' | 'post' | 'take-down',
    { by = 'office', reason, now = at }: { by?: string; reason?: string; now?: Date } = {},
  ) => flawOfNoticeStep(notice(state), { step, ...(reason ? { reason } : {}) }, by, now)?.code;
  it('is signed by somebody else than who drafted it, then posted, then taken down', () => {
    expect(flaw('drafted', 'sign')).toBeUndefined();
    expect(flaw('drafted', 'sign', { by: 'secretary' })).toBe('notice.second-person');
    expect(flaw('drafted', 'post')).toBe('notice.step-not-possible');
    expect(flaw('signed', 'post')).toBeUndefined();
    expect(flaw('posted', 'post')).toBe('notice.step-not-possible');
    expect(flaw('taken-down', 'take-down')).toBe('notice.step-not-possible');
  });
  it('hangs until its last day is over, or comes down with a reason', () => {
    expect(flaw('posted', 'take-down')).toBe('notice.still-running');
    expect(flaw('posted', 'take-down', { reason: 'a wrong list' })).toBeUndefined();
    expect(flaw('posted', 'take-down', { now: ends })).toBeUndefined();
  });
});

describe('an objection', () => {
  const flaw = (receivedAt: string, now = '2026-10-20T00:00:00Z') =>
    flawOfObjection(notice('posted'), new Date(receivedAt), new Date(now))?.code;
  it('counts from when it came in, also when it is typed later', () => {
    expect(flaw('2026-10-15T15:59:00Z')).toBeUndefined();
    expect(flaw('2026-10-15T16:00:00Z')).toBe('notice.over');
    expect(flaw('2026-10-12T00:59:00Z')).toBe('notice.not-posted');
    expect(flaw('2026-10-14T00:00:00Z', '2026-10-13T00:00:00Z')).toBe('notice.received-in-future');
  });
  it('has nothing to be about before the posting', () => {
    expect(flawOfObjection(notice('signed'), at, at)?.code).toBe('notice.not-posted');
  });
});

describe('its text', () => {
  it('has event, contest and dates filled in, in both languages', () => {
    const fills = {
      event: { zh: '车工', en: 'Turning' },
      contest: { zh: '某市竞赛' },
      days: '5',
      from: '2026-10-12',
      to: '2026-10-16',
    };
    expect(filledText(USUAL_TEXT.title, fills)).toEqual({
      zh: '某市竞赛车工参赛人员资格公示',
      en: 'Entrants of Turning, 某市竞赛',
    });
    expect(filledText(USUAL_TEXT.body, fills).zh).toContain(
      '公示期5个工作日，自2026-10-12至2026-10-16',
    );
  });
  it('says of whom there are two', () => {
    expect(namesakes(['测试甲', '测试乙', '测试甲'])).toEqual(new Set(['测试甲']));
  });
});
