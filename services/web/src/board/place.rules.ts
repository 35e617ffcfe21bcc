/** What an address of this app asks for. */
export type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'board'; readonly eventId: string; readonly isWall: boolean }
  | { readonly kind: 'result'; readonly eventId: string; readonly version: string }
  /** Delegations of one event, or of a whole contest. */
  | { readonly kind: 'delegations'; readonly of: 'event' | 'contest'; readonly id: string }
  /** Events in the order they are called; none yet while the ceremony is put together. */
  | {
      readonly kind: 'ceremony';
      readonly eventIds: readonly string[];
      readonly near: string | null;
    }
  | { readonly kind: 'nowhere' };

const ID = /^[0-9a-f-]{36}$/;
const EVENTS_MAX = 200;

const ceremonyOf = (query: URLSearchParams): Place => {
  const eventIds = (query.get('events') ?? '').split(',').filter((id) => ID.test(id));
  const near = query.get('event');
  return {
    kind: 'ceremony',
    eventIds: [...new Set(eventIds)].slice(0, EVENTS_MAX),
    near: near !== null && ID.test(near) ? near : null,
  };
};

const resultOf = (eventId: string, version: string | undefined): Place => {
  const number = version?.replace(/\.json$/, '');
  return number && /^\d{1,9}$/.test(number)
    ? { kind: 'result', eventId, version: number }
    : { kind: 'nowhere' };
};

/**
 * `/board/`, `/board/<event>` (`?wall=1`), `/board/<event>/delegations`,
 * `/board/contest/<competition>/delegations`, `/board/ceremony` (`?event=`, `?events=a,b`),
 * `/results/<event>/<version>` with or without `.json`.
 */
export const placeOf = (path: string, search: string): Place => {
  const [app, first, second, third] = path.split('/').filter((part) => part !== '');
  const query = new URLSearchParams(search);
  if (first === undefined || first === 'index.html') return { kind: 'list' };
  if (app === 'board' && first === 'ceremony') return ceremonyOf(query);
  if (app === 'board' && first === 'contest') {
    return second !== undefined && ID.test(second) && third === 'delegations'
      ? { kind: 'delegations', of: 'contest', id: second }
      : { kind: 'nowhere' };
  }
  if (!ID.test(first)) return { kind: 'nowhere' };
  if (app !== 'board') return resultOf(first, second);
  if (second === 'delegations') return { kind: 'delegations', of: 'event', id: first };
  return { kind: 'board', eventId: first, isWall: query.get('wall') === '1' };
};
