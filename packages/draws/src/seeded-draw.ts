import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What every hash of a draw begins with; another way of drawing gets another number. */
const SCHEME = 'jinbang-draw-1';
const WORDS_PER_BLOCK = 8;
const WORD_BYTES = 4;
const WORD_VALUES = 2 ** 32;
const SECRET_BYTES = 32;

/** Who took what: an entry its number, an entry its station, a piece of work its review code. */
export type Lot = { readonly taker: string; readonly item: string };

/** All a draw by seed follows from. The same in, the same out, on any machine and in any year. */
export type SeededDraw = {
  /** What is drawn for, see `placeOf`: two draws of one secret have nothing in common. */
  readonly place: string;
  /** 32 bytes in hex, committed to before the public value was known. */
  readonly secret: string;
  /** Fixed before witnesses after the list of takers closed, such as dice. */
  readonly publicValue: string;
  /** Those that draw, in any order. */
  readonly takers: readonly string[];
  /** What is drawn, in the order committed to; at least as many as there are takers. */
  readonly items: readonly string[];
};

/** The name of a draw inside its hashes. A session's is its id alone: the first draws were made so. */
export const placeOf = {
  numbers: (eventId: string): string => `numbers:${eventId}`,
  stations: (sessionId: string): string => sessionId,
  codes: (moduleId: string): string => `codes:${moduleId}`,
} as const;

const linesOf = (...lines: readonly string[]): string => [SCHEME, ...lines].join('\n');
const digestOf = (text: string): Uint8Array => sha256(utf8ToBytes(text));

/** A secret for one draw, from the machine's own source of chance. */
export const newSecret = (): string =>
  bytesToHex(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));

/** The one order a list has, whoever lists it. */
export const inOrder = (ids: readonly string[]): string[] =>
  ids.toSorted((left, right) => (left < right ? -1 : 1));

/**
 * What is shown before the draw: whoever sees the secret later can tell it was this one, and that
 * who draws and what is drawn were settled with it.
 */
export const commitmentOf = ({
  place,
  secret,
  takers,
  items,
}: Omit<SeededDraw, 'publicValue'>): string => {
  const lists = JSON.stringify([inOrder(takers), items]);
  return bytesToHex(digestOf(linesOf('commitment', place, secret, lists)));
};

/** H(committed secret ‖ public value): neither who knows the secret nor who throws the dice steers it. */
const seedOf = ({ place, secret, publicValue }: SeededDraw): Uint8Array =>
  digestOf(linesOf('seed', place, secret, publicValue));

/** Words of 32 bits from HMAC-SHA-256 over a counter, keyed by the seed. */
function* wordsOf(seed: Uint8Array): Generator<number, never> {
  const counter = new DataView(new ArrayBuffer(WORD_BYTES));
  for (let block = 0; ; block += 1) {
    counter.setUint32(0, block);
    const bytes = hmac(sha256, seed, new Uint8Array(counter.buffer));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let word = 0; word < WORDS_PER_BLOCK; word += 1) yield view.getUint32(word * WORD_BYTES);
  }
}

/** A number from 0 to count − 1, each as likely: words beyond the last whole multiple are passed over. */
const below = (count: number, words: Generator<number, never>): number => {
  const limit = WORD_VALUES - (WORD_VALUES % count);
  for (;;) {
    const { value } = words.next();
    if (value < limit) return value % count;
  }
};

/** Fisher and Yates, from the end (Durstenfeld 1964): every order is as likely as any other. */
const shuffled = <Item>(items: readonly Item[], seed: Uint8Array): readonly Item[] => {
  const words = wordsOf(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = below(last + 1, words);
    // Safe: both places lie within the list.
    [order[last], order[chosen]] = [order[chosen] as Item, order[last] as Item];
  }
  return order;
};

/**
 * The draw itself: the items are shuffled and handed to the takers in the order of their ids, so the
 * order in which somebody listed them decides nothing. Needs as many items as takers.
 */
export const drawBySeed = (draw: SeededDraw): readonly Lot[] => {
  const items = shuffled(draw.items, seedOf(draw));
  return inOrder(draw.takers).flatMap((taker, place) => {
    const item = items[place];
    return item === undefined ? [] : [{ taker, item }];
  });
};

/** What is revealed when the draws are opened: enough for anybody to draw once more. */
export type DrawProof = SeededDraw & {
  readonly commitment: string;
  readonly lots: readonly Lot[];
};

export type ProofFlaw = 'other-commitment' | 'taker-repeats' | 'item-repeats' | 'other-lots';

const repeats = (items: readonly string[]): boolean => new Set(items).size !== items.length;
const textOf = (lots: readonly Lot[]): string =>
  JSON.stringify(inOrder(lots.map(({ taker, item }) => JSON.stringify([taker, item]))));

/** Draws once more and says what does not agree; nothing where all does. */
export const flawOfProof = (proof: DrawProof): ProofFlaw | undefined => {
  if (commitmentOf(proof) !== proof.commitment) return 'other-commitment';
  if (repeats(proof.takers)) return 'taker-repeats';
  if (repeats(proof.items)) return 'item-repeats';
  return textOf(drawBySeed(proof)) === textOf(proof.lots) ? undefined : 'other-lots';
};
