/** Where a ceremony of several events stands; it stands behind `#` in the address, so a reload returns to it. */
export type CeremonyPlace = {
  /** Which of the events, from 0. */
  readonly event: number;
  readonly step: number;
  /** Of the result the event's ceremony began with; null before it did. */
  readonly version: number | null;
};

export const FIRST_PLACE: CeremonyPlace = { event: 0, step: 0, version: null };

const PLACE = /^#(\d{1,3})\.(\d{1,6})(?:\.v(\d{1,6}))?$/;

/** `#2.14.v1`: the third event, its fifteenth step, of version 1 of its result. */
export const readPlace = (hash: string, events: number): CeremonyPlace => {
  const [, event = '', step = '', version] = PLACE.exec(hash) ?? [];
  if (event === '' || Number(event) >= events) return FIRST_PLACE;
  return {
    event: Number(event),
    step: Number(step),
    version: version === undefined ? null : Number(version),
  };
};

export const placeText = ({ event, step, version }: CeremonyPlace): string =>
  `#${event}.${step}${version === null ? '' : `.v${version}`}`;

/** What a key, or a button of a remote control, asks for. */
export type CeremonyAct = 'on' | 'back' | 'dark' | 'full' | 'language';

const KEYS: Readonly<Record<string, CeremonyAct>> = {
  ' ': 'on',
  Enter: 'on',
  ArrowRight: 'on',
  ArrowDown: 'on',
  PageDown: 'on',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  // What remote controls for slides send for a black screen.
  '.': 'dark',
  b: 'dark',
  B: 'dark',
  f: 'full',
  l: 'language',
};

type Pressed = {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** A key that is held down is one press: nobody is to be called by a finger that stayed. */
export const actOf = ({ key, repeat, ctrlKey, metaKey, altKey }: Pressed): CeremonyAct | null =>
  repeat || ctrlKey || metaKey || altKey ? null : (KEYS[key] ?? null);

type Shown = {
  readonly place: CeremonyPlace;
  readonly isLast: boolean;
  readonly events: number;
  /** The last steps of events that were gone through in this tab. */
  readonly ends: ReadonlyMap<number, CeremonyPlace>;
};

/** One step on, over the end of an event to the next one; null at the very end. */
export const placeAfter = ({ place, isLast, events }: Shown): CeremonyPlace | null => {
  if (!isLast) return { ...place, step: place.step + 1 };
  return place.event + 1 < events ? { event: place.event + 1, step: 0, version: null } : null;
};

/** One step back; before the first step of an event the last one of the event before. */
export const placeBefore = ({ place, ends }: Shown): CeremonyPlace | null => {
  if (place.step > 0) return { ...place, step: place.step - 1 };
  if (place.event === 0) return null;
  return ends.get(place.event - 1) ?? { event: place.event - 1, step: 0, version: null };
};

/** The events with one moved a place up or down. */
export const moved = <Item>(items: readonly Item[], index: number, by: 1 | -1): readonly Item[] => {
  const [from, to] = [items[index], items[index + by]];
  if (from === undefined || to === undefined) return items;
  return items.map((item, at) => (at === index ? to : at === index + by ? from : item));
};
