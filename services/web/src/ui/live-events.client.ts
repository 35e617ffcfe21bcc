import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { type Answer, ask } from './ask.client.ts';

/** What the list of boards says about each; the live edge may say more. */
export type BoardHead = Pick<
  BoardSnapshot,
  'eventId' | 'competition' | 'event' | 'state' | 'rule' | 'asOf'
>;

let origin: Promise<string> | undefined;

/** Where public boards come from: not through the gateway, and never with cookies. */
export const liveOrigin = async (): Promise<string> => {
  origin ??= ask<{ liveOrigin: string }>('/config.json').then((answer) => {
    if (answer.ok) return answer.body.liveOrigin.replace(/\/$/, '');
    origin = undefined;
    return '';
  });
  return origin;
};

/** Every event with a public board. */
export const fetchBoards = async (): Promise<Answer<{ events: readonly BoardHead[] }>> =>
  ask(`${await liveOrigin()}/live/v1/events`);
