/** What an address of this app asks for. */
export type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'board'; readonly eventId: string; readonly isWall: boolean }
  | { readonly kind: 'result'; readonly eventId: string; readonly version: string }
  | { readonly kind: 'nowhere' };

const ID = /^[0-9a-f-]{36}$/;

/** `/board/`, `/board/<event>` (`?wall=1`), `/results/<event>/<version>` with or without `.json`. */
export const placeOf = (path: string, query: string): Place => {
  const [app, eventId, version] = path.split('/').filter((part) => part !== '');
  const isWall = new URLSearchParams(query).get('wall') === '1';
  if (eventId === undefined || eventId === 'index.html') return { kind: 'list' };
  if (!ID.test(eventId)) return { kind: 'nowhere' };
  if (app === 'board') return { kind: 'board', eventId, isWall };
  const number = version?.replace(/\.json$/, '');
  return number && /^\d{1,9}$/.test(number)
    ? { kind: 'result', eventId, version: number }
    : { kind: 'nowhere' };
};
