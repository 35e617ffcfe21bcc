/** A step of a consistency proof: it joins both trees on the left, or the newer one on the right. */
export type ConsistencyStep = 'both' | 'now';

const halve = (count: number): number => Math.floor(count / 2);

/**
 * What a proof of so many hashes does, step by step (RFC 9162 §2.1.4.2), without hashing anything:
 * servers and browsers hash each in their own way. Undefined where no such proof can be.
 */
export const consistencySteps = (
  older: number,
  size: number,
  hashes: number,
): readonly ConsistencyStep[] | undefined => {
  let [first, last] = [older - 1, size - 1];
  while (first % 2 === 1) [first, last] = [halve(first), halve(last)];
  const steps: ConsistencyStep[] = [];
  for (let step = 0; step < hashes; step += 1) {
    if (last === 0) return undefined;
    const isBoth = first % 2 === 1 || first === last;
    steps.push(isBoth ? 'both' : 'now');
    while (isBoth && first % 2 === 0 && first !== 0) [first, last] = [halve(first), halve(last)];
    [first, last] = [halve(first), halve(last)];
  }
  return last === 0 ? steps : undefined;
};

/** A tree of a power of two leaves is a node of every larger one, so a proof leaves its root out. */
export const isWholeSubtree = (older: number): boolean => Number.isInteger(Math.log2(older));
