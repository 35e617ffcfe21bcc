import { hash } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Visitor } from './bearer.ts';
import type { Comer } from './comer.rules.ts';
import { REMEMBER_MS, rememberFor } from './remembered.ts';

/** A session that a browser carries in a cookie. */
export type CarriedSession = {
  readonly sessionId: string;
  readonly personId: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  /** Where it was used last, or where it began. */
  readonly agent: string | null;
  readonly prefix: string | null;
};

type Deps<Session extends CarriedSession> = {
  /** The session this cookie carries; undefined when the cookie is not ours or the session is gone. */
  readonly find: (cookie: string) => Promise<Session | undefined>;
  readonly isGood: (session: Session, at: Date) => boolean;
  readonly visitorOf: (session: Session) => Visitor;
  /** Notes that the session is in use, and from where. */
  readonly touch: (sessionId: string, comer: Comer, at: Date) => Promise<void>;
  /** The cookie came from another browser than before: it may have been stolen. */
  readonly report: (session: Session, comer: Comer) => Promise<void>;
  readonly now: Clock;
};

const TOUCH_AFTER_MS = 60_000;
const REPORT_AGAIN_MS = 3_600_000;
const ended: Rejection = { kind: 'unauthenticated', code: 'sign-in.ended' };

/** Knows people by the cookie of their session. */
export const cookieVisitors = <Session extends CarriedSession>(deps: Deps<Session>) => {
  const { find, isGood, visitorOf, touch, report, now } = deps;
  const remembered = rememberFor<Session>(REMEMBER_MS, now);
  const reported = rememberFor<true>(REPORT_AGAIN_MS, now);

  const lookUp = async (cookie: string, comer: Comer): Promise<Session | undefined> => {
    const session = await find(cookie);
    const at = now();
    if (!session || !isGood(session, at)) return undefined;
    const hasMoved = session.agent !== comer.agent;
    if (hasMoved) {
      await reported.find(`${session.sessionId} ${comer.agent}`, async () => {
        await report(session, comer);
        return true as const;
      });
    }
    const isOld = at.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER_MS;
    if (isOld || hasMoved || session.prefix !== comer.prefix) {
      await touch(session.sessionId, comer, at);
    }
    return session;
  };

  return {
    know: async (cookie: string, comer: () => Comer): Promise<Result<Visitor, Rejection>> => {
      const from = comer();
      // Another browser with the same cookie is looked up anew, so that it is noticed at once.
      const key = hash('sha256', `${cookie} ${from.agent} ${from.prefix}`, 'hex');
      const session = await remembered.find(key, () => lookUp(cookie, from));
      if (!session || now() >= session.expiresAt) return refuse(ended);
      return accept(visitorOf(session));
    },
    forgetSession: (id: string) => remembered.forget(({ sessionId }) => sessionId === id),
    forgetPerson: (id: string) => remembered.forget(({ personId }) => personId === id),
  };
};
