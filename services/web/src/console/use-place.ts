import { useEffect, useState } from 'preact/hooks';
import { addressOf, type Door, placeOf, type Screen } from './place.rules.ts';

const listeners = new Set<() => void>();

export type Place = {
  readonly place: Screen | Door;
  /** What is chosen on the screen: it stands in the address, so a link and a reload keep it. */
  readonly chosen: URLSearchParams;
};

const presentPlace = (): Place => ({
  place: placeOf(location.pathname),
  chosen: new URLSearchParams(location.search),
});

const tell = (): void => {
  for (const listener of listeners) listener();
};

export const go = (
  place: Screen | Door,
  chosen: Readonly<Record<string, string>> = {},
  way: 'step' | 'instead' = 'step',
): void => {
  const address = addressOf(place, chosen);
  if (way === 'instead') history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  tell();
};

/** Follows the address, also on the browser's way back. */
export const usePlace = (): Place => {
  const [place, setPlace] = useState(presentPlace);
  useEffect(() => {
    const listener = () => setPlace(presentPlace());
    listeners.add(listener);
    addEventListener('popstate', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('popstate', listener);
    };
  }, []);
  return place;
};

/** A link of ours stays in the page; with a modifier key the browser does as it always does. */
export const followLink =
  (place: Screen | Door, chosen: Readonly<Record<string, string>> = {}) =>
  (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(place, chosen);
  };

let linkToken: string | null | undefined;

/**
 * The secret behind `#token=`, read once and taken out of the address at once: it would stay in the
 * browser's history otherwise.
 */
export const takeLinkToken = (): string | null => {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given !== null) {
    linkToken = given;
    history.replaceState(null, '', location.pathname + location.search);
  }
  return linkToken ?? null;
};

/** Hands a link over inside the page, where no address has it. */
export const giveLinkToken = (token: string): void => {
  linkToken = token;
};
