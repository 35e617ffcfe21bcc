import type { MarkSubject } from '@jinbang/contracts/mark-subject';

export type JudgeFrom = { readonly judgeId: string; readonly organisationId: string };
type EntryFrom = { readonly entryId: string; readonly organisationId: string };
type Line = { readonly entryId: string; readonly subject: MarkSubject };
type StationLot = { readonly entryId: string; readonly station: string };

/** Own-organisation pairs once the draws are open (M04, `afterwards`): what to do with them the rules say. */
export const pairsAfterwards = (
  judges: readonly JudgeFrom[],
  entries: readonly EntryFrom[],
  mapping: readonly Line[],
) => {
  const subjects = Map.groupBy(mapping, ({ entryId }) => entryId);
  return judges.flatMap(({ judgeId, organisationId }) =>
    entries
      .filter((entry) => entry.organisationId === organisationId)
      .map(({ entryId }) => ({
        judgeId,
        organisationId,
        entryId,
        subjects: (subjects.get(entryId) ?? []).map(({ subject }) => subject),
      })),
  );
};

/** In an open event: which judge steps aside at which station. Whose it is, is not said. */
export const pairsAtDraw = (
  judges: readonly JudgeFrom[],
  entries: readonly EntryFrom[],
  lots: readonly StationLot[],
): readonly { readonly judgeId: string; readonly station: string }[] => {
  const from = new Map(entries.map(({ entryId, organisationId }) => [entryId, organisationId]));
  return lots
    .flatMap(({ entryId, station }) =>
      judges
        .filter(({ organisationId }) => organisationId === from.get(entryId))
        .map(({ judgeId }) => ({ judgeId, station })),
    )
    .toSorted((one, other) =>
      `${one.judgeId} ${one.station}` < `${other.judgeId} ${other.station}` ? -1 : 1,
    );
};
