import { createHash, createHmac } from 'node:crypto';

/** What every hash of a draw begins with; another way of drawing gets another number. */
const SCHEME = 'jinbang-draw-1';
const WORDS_PER_BLOCK = 8;
const WORD_BYTES = 4;
const WORD_VALUES = 2 ** 32;

export type Lot = { readonly entryId: string; readonly station: string };

/** All a draw by seed follows from. The same in, the same out, on any machine and in any year. */
export type SeededDraw = {
  readonly sessionId: string;
  /** 32 bytes in hex, committed to before the public value was known. */
  readonly secret: string;
  /** Fixed before witnesses after the roster closed, such as dice. */
  readonly publicValue: string;
  /** The entries that draw, in any order. */
  readonly roster: readonly string[];
  /** The stations there are, in the order of the plan, without spares. */
  readonly stations: readonly string[];
};

const linesOf = (...lines: readonly string[]): string => [SCHEME, ...lines].join('\n');
const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** The one order a roster has, whoever lists it. */
export const inOrder = (ids: readonly string[]): string[] =>
  ids.toSorted((left, right) => (left < right ? -1 : 1));

/**
 * What is shown before the draw: whoever sees the secret later can tell it was this one, and that
 * who draws and what is drawn were settled with it.
 */
export const commitmentOf = ({
  sessionId,
  secret,
  roster,
  stations,
}: Omit<SeededDraw, 'publicValue'>): string => {
  const lists = JSON.stringify([inOrder(roster), stations]);
  return sha256(linesOf('commitment', sessionId, secret, lists)).toString('hex');
};

/** H(committed secret ‖ public value): neither who knows the secret nor who throws the dice steers it. */
const seedOf = ({ sessionId, secret, publicValue }: SeededDraw): Buffer =>
  sha256(linesOf('seed', sessionId, secret, publicValue));

/** Words of 32 bits from HMAC-SHA-256 over a counter, keyed by the seed. */
function* wordsOf(seed: Buffer): Generator<number, never> {
  const counter = Buffer.alloc(WORD_BYTES);
  for (let block = 0; ; block += 1) {
    counter.writeUInt32BE(block);
    const bytes = createHmac('sha256', seed).update(counter).digest();
    for (let word = 0; word < WORDS_PER_BLOCK; word += 1) {
      yield bytes.readUInt32BE(word * WORD_BYTES);
    }
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
const shuffled = <Item>(items: readonly Item[], seed: Buffer): readonly Item[] => {
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
 * The draw itself: the stations are shuffled and handed to the entries in the order of their ids,
 * so the order in which somebody listed the roster decides nothing. Needs as many stations as entries.
 */
export const drawBySeed = (draw: SeededDraw): readonly Lot[] => {
  const stations = shuffled(draw.stations, seedOf(draw));
  return inOrder(draw.roster).flatMap((entryId, place) => {
    const station = stations[place];
    return station === undefined ? [] : [{ entryId, station }];
  });
};

/** What is revealed when the draws are opened: enough for anybody to draw once more. */
export type DrawProof = SeededDraw & {
  readonly commitment: string;
  readonly lots: readonly Lot[];
};

export type ProofFlaw = 'other-commitment' | 'roster-repeats' | 'stations-repeat' | 'other-lots';

const repeats = (items: readonly string[]): boolean => new Set(items).size !== items.length;
const textOf = (lots: readonly Lot[]): string =>
  JSON.stringify(inOrder(lots.map(({ entryId, station }) => JSON.stringify([entryId, station]))));

/** Draws once more and says what does not agree; nothing where all does. */
export const flawOfProof = (proof: DrawProof): ProofFlaw | undefined => {
  if (commitmentOf(proof) !== proof.commitment) return 'other-commitment';
  if (repeats(proof.roster)) return 'roster-repeats';
  if (repeats(proof.stations)) return 'stations-repeat';
  return textOf(drawBySeed(proof)) === textOf(proof.lots) ? undefined : 'other-lots';
};
