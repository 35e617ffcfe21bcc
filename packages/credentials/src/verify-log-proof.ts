import { isSameHash, nodeHash, type TreeHash } from './merkle-tree.ts';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** RFC 9162 §2.1.3.2, step by step. */
export const verifyInclusion = (claim: {
  readonly leaf: number;
  readonly size: number;
  readonly hash: TreeHash;
  readonly root: TreeHash;
  readonly proof: readonly TreeHash[];
}): boolean => {
  const { leaf, size, root, proof } = claim;
  if (!isCount(leaf) || !isCount(size) || leaf >= size) return false;
  let [first, last, hash] = [leaf, size - 1, claim.hash];
  for (const step of proof) {
    if (last === 0) return false;
    if (first % 2 === 1 || first === last) {
      hash = nodeHash(step, hash);
      while (first % 2 === 0 && first !== 0) [first, last] = halved(first, last);
    } else hash = nodeHash(hash, step);
    [first, last] = halved(first, last);
  }
  return last === 0 && isSameHash(hash, root);
};

const halved = (first: number, last: number): [number, number] => [
  Math.floor(first / 2),
  Math.floor(last / 2),
];

type Consistency = {
  readonly older: number;
  readonly olderRoot: TreeHash;
  readonly size: number;
  readonly root: TreeHash;
  readonly proof: readonly TreeHash[];
};

/** RFC 9162 §2.1.4.2: the older tree is the beginning of the newer one. Of nothing, everything is. */
export const verifyConsistency = (claim: Consistency): boolean => {
  const { older, olderRoot, size, root, proof } = claim;
  if (!isCount(older) || !isCount(size) || older > size) return false;
  if (older === size) return proof.length === 0 && isSameHash(olderRoot, root);
  if (older === 0) return proof.length === 0;
  return walkConsistency(claim, Number.isInteger(Math.log2(older)) ? [olderRoot, ...proof] : proof);
};

const walkConsistency = (
  { older, olderRoot, size, root }: Consistency,
  [start, ...steps]: readonly TreeHash[],
): boolean => {
  if (start === undefined) return false;
  let [first, last] = [older - 1, size - 1];
  while (first % 2 === 1) [first, last] = halved(first, last);
  let [before, now] = [start, start];
  for (const step of steps) {
    if (last === 0) return false;
    if (first % 2 === 1 || first === last) {
      before = nodeHash(step, before);
      now = nodeHash(step, now);
      while (first % 2 === 0 && first !== 0) [first, last] = halved(first, last);
    } else now = nodeHash(now, step);
    [first, last] = halved(first, last);
  }
  return last === 0 && isSameHash(before, olderRoot) && isSameHash(now, root);
};
