import { exact, isExactText } from '@jinbang/kernel/exact';
import type { PenaltyKind } from './penalty.client.ts';

/** A penalty as it is being written down. */
export type PenaltyDraft = {
  readonly subjectId: string;
  readonly kind: string;
  readonly points: string;
  readonly reason: string;
  readonly evidence: string;
};

export const BLANK: PenaltyDraft = {
  subjectId: '',
  kind: '',
  points: '',
  reason: '',
  evidence: '',
};

export type PenaltyFlaw = 'subject' | 'kind' | 'points' | 'most' | 'reason';

const TYPED = /^\d{1,6}([.,]\d{1,6})?$/;

/** Points as typed, a comma for a point; null where they are none. */
export const pointsOf = (text: string): string | null => {
  const plain = text.trim();
  if (!TYPED.test(plain)) return null;
  const points = plain.replace(',', '.');
  return isExactText(points) && !exact(points).equals(exact(0)) ? points : null;
};

/** The most a penalty may take: of its kind, and never more than the module has. */
export const mostOf = (kind: PenaltyKind | undefined, most: string): string =>
  kind?.most !== undefined && exact(kind.most).lt(exact(most)) ? kind.most : most;

/** What is still missing before it can be given; the server looks again. */
export const flawOf = (
  draft: PenaltyDraft,
  kinds: readonly PenaltyKind[],
  most: string,
): PenaltyFlaw | null => {
  const kind = kinds.find(({ code }) => code === draft.kind);
  if (draft.subjectId === '') return 'subject';
  if (kinds.length > 0 && !kind) return 'kind';
  const points = kind?.points ?? pointsOf(draft.points);
  if (points === null) return 'points';
  if (exact(points).gt(exact(mostOf(kind, most)))) return 'most';
  return draft.reason.trim() === '' ? 'reason' : null;
};
