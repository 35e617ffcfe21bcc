import { describe, expect, it } from 'vitest';
import type { InvitationAnswer, NewInvitation } from './invitation.body.ts';
import { flawOfAnswer, flawOfEventForInvitation, flawOfInvitations } from './invitation.rules.ts';

const at = new Date('2026-11-22T08:00:00Z');
const open = {
  state: 'open',
  invitedAt: new Date('2026-11-20T00:00:00Z'),
  answerBy: null,
} as const;
const yes: InvitationAnswer = { answer: 'accepted', means: 'screen' };
const onPaper = (answeredAt: string): InvitationAnswer => ({
  answer: 'accepted',
  means: 'paper',
  answeredAt,
});

describe('an invitation', () => {
  it('is answered once', () => {
    expect(flawOfAnswer(open, yes, at)).toBeUndefined();
    expect(flawOfAnswer({ ...open, state: 'declined' }, yes, at)?.code).toBe(
      'official-invitation.not-open',
    );
  });
  it('on paper counts by the date written on it', () => {
    const answerBy = new Date('2026-11-21T00:00:00Z');
    expect(flawOfAnswer({ ...open, answerBy }, yes, at)?.code).toBe('official-invitation.too-late');
    const inTime = onPaper('2026-11-20T12:00:00Z');
    expect(flawOfAnswer({ ...open, answerBy }, inTime, at)).toBeUndefined();
    expect(flawOfAnswer(open, onPaper('2026-11-19T00:00:00Z'), at)?.code).toBe(
      'official-invitation.before-sent',
    );
    expect(flawOfAnswer(open, onPaper('2026-11-23T00:00:00Z'), at)?.code).toBe(
      'official-invitation.in-future',
    );
  });
  it('can be declined late: the organiser should know', () => {
    const answerBy = new Date('2026-11-21T00:00:00Z');
    const no: InvitationAnswer = {
      answer: 'declined',
      reason: 'time',
      note: null,
      means: 'screen',
    };
    expect(flawOfAnswer({ ...open, answerBy }, no, at)).toBeUndefined();
  });
  it('is sent once for an office, to somebody known, with time to answer', () => {
    const wanted = (change: Partial<NewInvitation> = {}): NewInvitation => ({
      personId: 'p',
      office: 'judge',
      answerBy: null,
      ...change,
    });
    const known = {
      personIds: new Set(['p']),
      open: [{ personId: 'p', office: 'supervisor' as const }],
      at,
    };
    const codes = (...list: NewInvitation[]) =>
      flawOfInvitations(list, known)?.issues?.map(({ code }) => code);
    expect(codes(wanted({ askedAt: '2026-11-20T00:00:00Z' }))).toBeUndefined();
    expect(codes(wanted({ askedAt: '2026-11-23T00:00:00Z' }))).toEqual([
      'official-invitation.asked-in-future',
    ]);
    expect(codes(wanted())).toBeUndefined();
    expect(codes(wanted(), wanted())).toEqual(['official-invitation.already-open']);
    expect(codes(wanted({ office: 'supervisor' }))).toEqual(['official-invitation.already-open']);
    expect(codes(wanted({ personId: 'q' }))).toEqual(['person.unknown']);
    expect(codes(wanted({ answerBy: '2026-11-22T08:00:00Z' }))).toEqual([
      'official-invitation.answer-by-past',
    ]);
  });
  it('leads to no event that is over', () => {
    expect(flawOfEventForInvitation({ state: 'DRAWN' })).toBeUndefined();
    expect(flawOfEventForInvitation({ state: 'CANCELLED' })?.code).toBe(
      'official-invitation.event-over',
    );
  });
});
