import { hash } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { isSessionGood, type SessionTimes } from '../account/session.rules.ts';
import type { Visitor } from './bearer.ts';
import type { Comer } from './comer.rules.ts';
import { REMEMBER_MS, rememberFor } from './remembered.ts';

export type KnownSession = SessionTimes & {
  readonly id: string;
  readonly userId: string;
  /** Where it was used last, or where it began. */
  readonly agent: string | null;
  readonly prefix: string | null;
};

type Deps = {
  /** The session this cookie carries; undefined when its signature is wrong or it is gone. */
  readonly find: (cookie: string) => Promise<KnownSession | undefined>;
  /** Notes that the session is in use, and from where. */
  readonly touch: (sessionId: string, comer: Comer, at: Date) => Promise<void>;
  /** The cookie came from another browser than before: it may have been stolen. */
  readonly report: (session: KnownSession, comer: Comer) => Promise<void>;
  readonly now: Clock;
};

const TOUCH_AFTER_MS = 60_000;
const REPORT_AGAIN_MS = 3_600_000;
const ended: Rejection = { kind: 'unauthenticated', code: 'sign-in.ended' };

/** Knows people by the cookie of their session. */
export const accountVisitors = ({ find, touch, report, now }: Deps) => {
  const remembered = rememberFor<KnownSession>(REMEMBER_MS, now);
  const reported = rememberFor<true>(REPORT_AGAIN_MS, now);

  const lookUp = async (cookie: string, comer: Comer): Promise<KnownSession | undefined> => {
    const session = await find(cookie);
    const at = now();
    if (!session || !isSessionGood(session, at)) return undefined;
    const hasMoved = session.agent !== comer.agent;
    if (hasMoved) {
      await reported.find(`${session.id} ${comer.agent}`, async () => {
        await report(session, comer);
        return true as const;
      });
    }
    const isOld = at.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER_MS;
    if (isOld || hasMoved || session.prefix !== comer.prefix) await touch(session.id, comer, at);
    return session;
  };

  return {
    know: async (cookie: string, comer: () => Comer): Promise<Result<Visitor, Rejection>> => {
      const from = comer();
      // Another browser with the same cookie is looked up anew, so that it is noticed at once.
      const key = hash('sha256', `${cookie} ${from.agent} ${from.prefix}`, 'hex');
      const session = await remembered.find(key, () => lookUp(cookie, from));
      if (!session || now() >= session.expiresAt) return refuse(ended);
      return accept({ personId: session.userId, sessionId: session.id });
    },
    forgetSession: (sessionId: string) => remembered.forget(({ id }) => id === sessionId),
    forgetPerson: (personId: string) => remembered.forget(({ userId }) => userId === personId),
  };
};
