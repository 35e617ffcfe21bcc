/** Which notice an address asks for. */
export type NoticePlace =
  | { readonly kind: 'entrants'; readonly noticeId: string }
  | { readonly kind: 'result'; readonly eventId: string }
  | { readonly kind: 'promotion'; readonly noticeId: string };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * `/notices/<notice>` of entrants, `/notices/results/<event>` of a result, `/notices/promotions/<notice>`
 * of proposed promotions; null where none is meant.
 */
export const noticePlaceOf = (path: string): NoticePlace | null => {
  const [, ...parts] = path.split('/').filter((part) => part !== '');
  const id = parts.at(-1);
  if (id === undefined || !ID.test(id)) return null;
  if (parts.length === 1) return { kind: 'entrants', noticeId: id };
  if (parts.length !== 2) return null;
  if (parts[0] === 'promotions') return { kind: 'promotion', noticeId: id };
  return parts[0] === 'results' ? { kind: 'result', eventId: id } : null;
};
