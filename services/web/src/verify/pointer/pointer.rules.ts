/** What a credential points at: the occupation of a code, or one level in it. */
export type Pointer = { readonly code: string; readonly level: string | null };

const CODE_MAX = 32;

const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

/** `/standards/<code>` and `/achievements/<code>/<level>`; null for every other address. */
export const pointerOf = (path: string): Pointer | null => {
  const [kind, first = '', last, ...more] = path.split('/').filter((part) => part !== '');
  const code = decoded(first);
  if (!code || code.length > CODE_MAX || more.length > 0) return null;
  if (kind === 'standards') return last === undefined ? { code, level: null } : null;
  return kind === 'achievements' && last !== undefined ? { code, level: last } : null;
};
