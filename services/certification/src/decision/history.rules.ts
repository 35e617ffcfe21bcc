import type { HistoryStep } from '@jinbang/contracts/http/approval';
import type { Level } from '@jinbang/contracts/level';
import type { ApprovalBasis } from '../terms.ts';

export type MadeVersion = {
  readonly version: number;
  readonly batchId: string | null;
  readonly outcome: HistoryStep['outcome'];
  readonly level: Level | null;
  readonly resultVersion: number;
  readonly sentenceZh: string;
  readonly sentenceEn: string;
  readonly decidedAt: Date;
};
export type KnownBatch = {
  readonly batchId: string;
  readonly basis: ApprovalBasis | null;
  readonly documentNo: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  /** Of a letter on paper: who recorded it, and who confirmed it. */
  readonly recordedBy: string | null;
  readonly confirmedBy: string | null;
};
export type GivenAnswer = {
  readonly batchId: string;
  readonly decisionVersion: number;
  readonly outcome: 'approved' | 'listed' | 'returned';
  readonly reason: string | null;
  readonly answeredAt: Date;
};
export type GivenNote = {
  readonly batchId: string;
  readonly note: string | null;
  readonly notedBy: string;
  readonly notedAt: Date;
};
export type Known = {
  readonly versions: readonly MadeVersion[];
  readonly batches: readonly KnownBatch[];
  readonly answers: readonly GivenAnswer[];
  readonly notes: readonly GivenNote[];
};

const ORDER: readonly HistoryStep['what'][] = [
  'decided',
  'proposed',
  'approved',
  'listed',
  'returned',
];

const about = ({
  version,
  outcome,
  level,
  resultVersion,
  sentenceZh,
  sentenceEn,
}: MadeVersion) => ({
  ...{ version, outcome, level, resultVersion },
  sentence: { zh: sentenceZh, en: sentenceEn },
});

const NOBODY = { by: null, recordedBy: null, basis: null, documentNo: null, text: null } as const;

/** The way of one decision, oldest first: made, put before the office, answered; each with who, when and on what. */
export const historyOf = ({ versions, batches, answers, notes }: Known): readonly HistoryStep[] => {
  const batchOf = (batchId: string | null) => batches.find((one) => one.batchId === batchId);
  const liveAt = (at: Date): MadeVersion | undefined =>
    versions.findLast(({ decidedAt }) => decidedAt <= at) ?? versions[0];

  const decided = versions.map((made) => ({
    ...about(made),
    ...NOBODY,
    what: 'decided' as const,
    at: made.decidedAt.toISOString(),
    batchId: made.batchId,
  }));
  const first = versions.flatMap((made) => {
    const batch = batchOf(made.batchId);
    const isFirst = batch && batch.proposedAt.getTime() === made.decidedAt.getTime();
    return isFirst && (batch.basis === null || answers.some((one) => one.batchId === batch.batchId))
      ? [
          {
            ...about(made),
            ...NOBODY,
            by: batch.proposedBy,
            batchId: batch.batchId,
            at: batch.proposedAt,
          },
        ]
      : [];
  });
  const again = notes.flatMap(({ batchId, note, notedBy, notedAt }) => {
    const made = liveAt(notedAt);
    return made
      ? [{ ...about(made), ...NOBODY, by: notedBy, text: note, batchId, at: notedAt }]
      : [];
  });
  const proposed = [...first, ...again].map((step) => ({
    ...step,
    what: 'proposed' as const,
    at: step.at.toISOString(),
  }));
  const given = answers.flatMap(({ batchId, decisionVersion, outcome, reason, answeredAt }) => {
    const made = versions.find(({ version }) => version === decisionVersion);
    const batch = batchOf(batchId);
    if (!made) return [];
    return {
      ...about(made),
      what: outcome,
      at: answeredAt.toISOString(),
      batchId,
      by: batch?.approvedBy ?? batch?.confirmedBy ?? null,
      recordedBy: batch?.recordedBy ?? null,
      basis: batch?.basis ?? null,
      documentNo: batch?.documentNo ?? null,
      text: reason,
    };
  });
  const automatic = versions.flatMap((made) => {
    const batch = batchOf(made.batchId);
    const byDocument = batch?.basis === 'standing-authorisation' || batch?.basis === 'rule-owner';
    // Kept on by a newer result, it was approved before and not once more.
    const isFirst = batch?.approvedAt?.getTime() === made.decidedAt.getTime();
    if (!batch || !byDocument || !isFirst) return [];
    const { batchId, basis, documentNo } = batch;
    const at = made.decidedAt.toISOString();
    return { ...about(made), ...NOBODY, what: 'approved' as const, at, batchId, basis, documentNo };
  });
  return [...decided, ...proposed, ...given, ...automatic].toSorted(
    (left, right) =>
      left.at.localeCompare(right.at) || ORDER.indexOf(left.what) - ORDER.indexOf(right.what),
  );
};
