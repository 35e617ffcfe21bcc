import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeEnd, codeFrom, codeState, readCode } from './contestant-code.rules.ts';
import {
  CONTESTANT_IDLE_MS,
  contestantSessionEnd,
  isContestantSessionGood,
  isOwnPath,
  reachesService,
} from './contestant-session.rules.ts';

const at = new Date('2026-05-01T08:00:00Z');
const words = fc.array(fc.nat({ max: 2 ** 32 - 1 }), { minLength: 12, maxLength: 12 });

describe('the code of a slip', () => {
  it('is twelve letters in three groups, none taken for another', () => {
    fc.assert(
      fc.property(words, (all) => {
        expect(codeFrom((place) => all[place] ?? 0)).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/,
        );
      }),
    );
  });
  it('differs where one word of chance differs', () => {
    const base = codeFrom(() => 0);
    expect(base).toBe('0000-0000-0000');
    for (let place = 0; place < 12; place += 1) {
      expect(codeFrom((n) => (n === place ? 31 : 0))).not.toBe(base);
    }
  });
  it.each([
    ['small letters and blanks', ' 7k3m q0xd 9v2h '],
    ['letters that look like digits', '7K3M-QOXD-9V2H'],
    ['full-width letters and dashes of a Chinese keyboard', '７Ｋ３Ｍ－Ｑ０ＸＤ—９Ｖ２Ｈ'],
  ])('is understood in %s', (_, typed) => {
    expect(readCode(typed)).toBe('7K3M-Q0XD-9V2H');
  });
  it.each(['', '7K3M-Q0XD-9V2', '7K3M-Q0XD-9V2H0', '7K3M-Q0XD-9V2U', '7K3M/Q0XD/9V2H'])(
    'is none when it reads %j',
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );
  it('opens until it is used, taken back or over', () => {
    const fresh = { expiresAt: codeEnd(at, 14), usedAt: null, withdrawnAt: null };
    expect(codeState(fresh, at)).toBe('open');
    expect(codeState(fresh, codeEnd(at, 14))).toBe('expired');
    expect(codeState({ ...fresh, usedAt: at }, at)).toBe('used');
    expect(codeState({ ...fresh, usedAt: at, withdrawnAt: at }, at)).toBe('withdrawn');
  });
});

describe('the session a code opens', () => {
  const session = { lastSeenAt: at, expiresAt: contestantSessionEnd(at), endedAt: null };
  const later = (ms: number) => new Date(at.getTime() + ms);

  it('ends after half an hour unused, after two hours, and when somebody ends it', () => {
    expect(isContestantSessionGood(session, later(CONTESTANT_IDLE_MS - 1))).toBe(true);
    expect(isContestantSessionGood(session, later(CONTESTANT_IDLE_MS))).toBe(false);
    const busy = { ...session, lastSeenAt: session.expiresAt };
    expect(isContestantSessionGood(busy, session.expiresAt)).toBe(false);
    expect(isContestantSessionGood({ ...session, endedAt: at }, at)).toBe(false);
  });

  const own = { eventId: 'e-1', entryId: 'n-1' };
  const path = '/api/ranking/v1/events/e-1/own-entries/n-1/result';
  it('reads the own entry at registration, ranking and certification', () => {
    const others = ['registration', 'certification'].map((one) => path.replace('ranking', one));
    for (const one of [path, `${path}?a=b`, ...others]) {
      expect(reachesService(own, { method: 'GET', path: one }), one).toBe(true);
    }
  });
  const back = '/api/registration/v1/events/e-1/own-entries/n-1/publication-withdrawal';
  it('changes one thing: the own name is published no more', () => {
    expect(reachesService(own, { method: 'POST', path: back })).toBe(true);
  });
  it.each([
    ['POST', path],
    ['PUT', back],
    ['DELETE', back],
    ['POST', back.replace('n-1', 'n-2')],
    ['POST', back.replace('e-1', 'e-2')],
    ['POST', back.replace('registration', 'ranking')],
    ['POST', back.replace('publication-withdrawal', 'entry')],
    ['POST', `${back}/more`],
    ['POST', '/api/registration/v1/events/e-1/entry-claim-decisions'],
    ['GET', path.replace('n-1', 'n-2')],
    ['GET', path.replace('e-1', 'e-2')],
    ['GET', path.replace('ranking', 'judging')],
    ['GET', '/api/ranking/v1/events/e-1/standings'],
    ['GET', '/api/ranking/v1/events/e-1/own-entries/n-1'],
    ['GET', '/api/ranking/v1/events/e-1/own-entries/n-1%2Fresult'],
    ['GET', `/api/ranking/v1/standings?x=${path}`],
  ])('never lets %s %s pass', (method, other) => {
    expect(reachesService(own, { method, path: other })).toBe(false);
  });
  it('is looked at on the own pages alone where an account stands beside it', () => {
    expect(isOwnPath(path)).toBe(true);
    expect(isOwnPath('/api/gateway/v1/contestant-sessions/present')).toBe(true);
    expect(isOwnPath('/api/gateway/v1/sessions')).toBe(false);
    expect(isOwnPath('/api/ranking/v1/events/e-1/standings')).toBe(false);
  });
});
