const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `/notices/<notice>`: which notice an address asks for; null where none is meant. */
export const noticeIdOf = (path: string): string | null => {
  const [, noticeId, ...more] = path.split('/').filter((part) => part !== '');
  return noticeId !== undefined && more.length === 0 && ID.test(noticeId) ? noticeId : null;
};
