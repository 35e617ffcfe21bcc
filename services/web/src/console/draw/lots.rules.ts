/** Who took which lot, as it stands on the device until it is sealed. */
export type Taken = { readonly takerId: string; readonly taker: string; readonly lot: string };

export type LotGround = {
  /** Those who draw: what is on their badge or lot, and who they are. */
  readonly takers: readonly { readonly id: string; readonly text: string }[];
  /** The lots there are; null where any word is one. */
  readonly lots: readonly string[] | null;
};

export type LotFlaw = 'taker-unknown' | 'taker-twice' | 'lot-unknown' | 'lot-twice';

/** What a scanner or an input method sends: no spaces around, wide digits made narrow. */
export const readLot = (text: string): string => text.normalize('NFKC').trim();

const isSame = (left: string, right: string): boolean => left.toUpperCase() === right.toUpperCase();
/** 7 is 007 where nothing else is called so. */
const isSameNumber = (left: string, right: string): boolean =>
  /^\d+$/.test(left) && /^\d+$/.test(right) && Number(left) === Number(right);

const matchOf = (words: readonly string[], text: string): string | undefined => {
  const typed = readLot(text);
  if (typed === '') return undefined;
  const exact = words.find((word) => isSame(word, typed));
  if (exact !== undefined) return exact;
  const alike = words.filter((word) => isSameNumber(word, typed));
  return alike.length === 1 ? alike[0] : undefined;
};

type Found<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly flaw: LotFlaw };

/** Who is meant by what was scanned or typed. */
export const findTaker = (
  { takers }: LotGround,
  taken: readonly Taken[],
  text: string,
): Found<{ readonly id: string; readonly text: string }> => {
  const word = matchOf(
    takers.map((one) => one.text),
    text,
  );
  const found = takers.find((one) => one.text === word);
  if (!found) return { ok: false, flaw: 'taker-unknown' };
  return taken.some(({ takerId }) => takerId === found.id)
    ? { ok: false, flaw: 'taker-twice' }
    : { ok: true, value: found };
};

/** Which lot is meant. */
export const findLot = (
  { lots }: LotGround,
  taken: readonly Taken[],
  text: string,
): Found<string> => {
  const word = lots === null ? readLot(text) || undefined : matchOf(lots, text);
  if (word === undefined) return { ok: false, flaw: 'lot-unknown' };
  return taken.some(({ lot }) => isSame(lot, word))
    ? { ok: false, flaw: 'lot-twice' }
    : { ok: true, value: word };
};

/** Codes for as many pieces of work: short, in no order, none of those there were before. */
export const newCodes = (
  count: number,
  before: ReadonlySet<string>,
  random: () => number,
): readonly string[] => {
  const codes = new Set<string>();
  while (codes.size < count) {
    const code = String(1_000 + Math.floor(random() * 9_000));
    if (!before.has(code)) codes.add(code);
  }
  return [...codes];
};

/** A hash in groups that people can compare with their eyes. */
export const hashGroups = (hash: string): readonly string[] => hash.match(/.{1,4}/g) ?? [];

/** The short name of a key, as papers and screens call it. */
export const keyNameOf = (recipient: string): string => recipient.slice(-8).toUpperCase();

/** Entry numbers from 001 on, all of one length. */
export const numbersFor = (count: number): readonly string[] => {
  const length = Math.max(3, String(count).length);
  return Array.from({ length: count }, (_, place) => String(place + 1).padStart(length, '0'));
};
