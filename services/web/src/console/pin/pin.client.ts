import type { Answer } from '../../ui/ask.client.ts';
import { callAll, command, GATEWAY, type List } from '../call.client.ts';

export type Pin = {
  readonly pinId: string;
  readonly personId: string;
  readonly appointmentId: string;
  readonly rosterCode: string;
  readonly issuedAt: string;
  readonly triesLeft: number;
  readonly lockedAt: string | null;
};
/** With the PIN itself: in this one answer and nowhere else. */
export type IssuedPin = Pin & { readonly pin: string };

export const fetchPins = (eventId: string): Promise<Answer<List<Pin>>> =>
  callAll(`${GATEWAY}/events/${eventId}/pins`);

const issue = (
  eventId: string,
  appointmentIds: readonly string[],
): Promise<Answer<{ readonly items: readonly IssuedPin[] }>> =>
  command(`${GATEWAY}/events/${eventId}/pins`, { method: 'POST', body: { appointmentIds } });

/** Hashing takes the server a while, so a long roster goes in short lists. */
const AT_ONCE = 10;

/**
 * PINs for a roster, list by list. What was made before a refusal is made: it is handed out with
 * the answer, or nobody would ever see those PINs.
 */
export const issuePins = async (
  eventId: string,
  appointmentIds: readonly string[],
  onProgress: (made: readonly IssuedPin[]) => void,
): Promise<Answer<readonly IssuedPin[]>> => {
  const made: IssuedPin[] = [];
  for (let from = 0; from < appointmentIds.length; from += AT_ONCE) {
    const answer = await issue(eventId, appointmentIds.slice(from, from + AT_ONCE));
    if (!answer.ok) return answer;
    made.push(...answer.body.items);
    onProgress([...made]);
  }
  return { ok: true, body: made };
};

export const unlockPin = (pinId: string): Promise<Answer<Pin>> =>
  command(`${GATEWAY}/pins/${pinId}/unlock`, { method: 'POST' });

export const withdrawPin = (pinId: string): Promise<Answer<unknown>> =>
  command(`${GATEWAY}/pins/${pinId}`, { method: 'DELETE' });
