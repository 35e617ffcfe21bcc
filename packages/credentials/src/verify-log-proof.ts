import { consistencySteps, isWholeSubtree } from './consistency-steps.ts';
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
  return walkConsistency(claim, isWholeSubtree(older) ? [olderRoot, ...proof] : proof);
};

const walkConsistency = (
  { older, olderRoot, size, root }: Consistency,
  [start, ...hashes]: readonly TreeHash[],
): boolean => {
  const steps = consistencySteps(older, size, hashes.length);
  if (start === undefined || steps === undefined) return false;
  let [before, now] = [start, start];
  for (const [place, step] of steps.entries()) {
    const hash = hashes[place] ?? new Uint8Array();
    if (step === 'both') before = nodeHash(hash, before);
    now = step === 'both' ? nodeHash(hash, now) : nodeHash(now, hash);
  }
  return isSameHash(before, olderRoot) && isSameHash(now, root);
};
