import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, REGISTRATION } from '../call.client.ts';
import { isStale } from '../stale.rules.ts';
import type { DrawEvent, DrawSession } from './draw.types.ts';
import { groundOfEvent, groundOfSession, mayGoAgain } from './seen.rules.ts';

type Ground<Seen> = {
  readonly look: (seen: Seen) => Promise<Answer<Seen>>;
  readonly groundOf: (one: Seen) => readonly unknown[];
};

const EVENT: Ground<DrawEvent> = {
  look: ({ eventId }) => call(`${REGISTRATION}/events/${eventId}`),
  groundOf: groundOfEvent,
};
const SESSION: Ground<DrawSession> = {
  look: async (seen) => {
    const all = await callAll<DrawSession>(`${REGISTRATION}/events/${seen.eventId}/sessions`);
    if (!all.ok) return all;
    const present = all.body.items.find(({ sessionId }) => sessionId === seen.sessionId);
    return { ok: true, body: present ?? seen };
  },
  groundOf: groundOfSession,
};

/**
 * Sends an act under the version on the screen. Refused as stale it looks again, and goes out once
 * more where nothing it stands on has changed: papers are printed and lots drawn before it is sent.
 */
export const sendSeen =
  <Seen extends { readonly version: number }>({ look, groundOf }: Ground<Seen>) =>
  async <Body>(seen: Seen, send: (seen: Seen) => Promise<Answer<Body>>): Promise<Answer<Body>> => {
    const answer = await send(seen);
    if (answer.ok || !isStale(answer.trouble)) return answer;
    const present = await look(seen);
    return present.ok && mayGoAgain(seen, present.body, groundOf) ? send(present.body) : answer;
  };

export const onEvent = sendSeen(EVENT);
export const onSession = sendSeen(SESSION);
