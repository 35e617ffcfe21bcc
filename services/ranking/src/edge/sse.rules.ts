/** The version a viewer holds, from `Last-Event-ID` or `?after=`; null when it says none. */
export const heldVersion = (text: string | null | undefined): number | null =>
  text != null && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** So many frames of an event are kept for who comes back. */
const RING_FRAMES = 200;
const RING_BYTES = 2_000_000;
/** Whoever missed more than this is better served with the board itself. */
const REPLAY_BYTES = 262_144;

/** A frame that leads from one version to the next, with what it takes to send it. */
export type RingFrame<Message> = {
  readonly from: number;
  readonly version: number;
  readonly bytes: number;
  readonly message: Message;
};

/** The frames with a new one, the oldest gone where they are too many or too large. */
export const ringWith = <Message>(
  ring: readonly RingFrame<Message>[],
  frame: RingFrame<Message>,
): readonly RingFrame<Message>[] => {
  const all = [...ring.slice(1 - RING_FRAMES), frame];
  let bytes = all.reduce((sum, one) => sum + one.bytes, 0);
  let first = 0;
  while (bytes > RING_BYTES && first < all.length) {
    bytes -= all[first]?.bytes ?? 0;
    first += 1;
  }
  return all.slice(first);
};

/**
 * What a viewer at `held` has missed of a board that is at `version`, in order; undefined: that is not
 * kept, or too much, and it must fetch the board.
 */
export const missedSince = <Message>(
  ring: readonly RingFrame<Message>[],
  version: number,
  held: number,
): readonly Message[] | undefined => {
  if (held === version) return [];
  const first = ring.findIndex(({ from }) => from === held);
  if (first < 0) return undefined;
  const missed = ring.slice(first);
  const bytes = missed.reduce((sum, one) => sum + one.bytes, 0);
  return bytes > REPLAY_BYTES ? undefined : missed.map(({ message }) => message);
};

/** Where a frame stands to a board at this version: its next one, one it has already, or past a gap. */
export const placeOf = (
  version: number,
  frame: { readonly from: number; readonly version: number },
): 'next' | 'old' | 'gap' => {
  if (frame.version <= version) return 'old';
  return frame.from === version ? 'next' : 'gap';
};
