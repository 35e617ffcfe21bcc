/**
 * Looks every so often while somebody sees the window, and at once when it is seen again: one that lies
 * under another all day asks nothing.
 * @returns what ends it
 */
export const lookWhileSeen = (look: () => void, everyMs: number): (() => void) => {
  const lookIfSeen = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  const timer = setInterval(lookIfSeen, everyMs);
  document.addEventListener('visibilitychange', lookIfSeen);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', lookIfSeen);
  };
};
