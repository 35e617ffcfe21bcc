import type { BoardRow } from '@jinbang/contracts/http/live-board';
import type { ExportRow } from '@jinbang/contracts/http/ranking-export';
import type { PageRow } from '../result/result-page.rules.ts';
import type { StandingRowView } from '../standing/standing-view.ts';

type Penalty = {
  readonly moduleId: string;
  readonly taken: string;
  readonly kind: { readonly code: string } | null;
};

const penaltyOf = ({ moduleId, taken, kind }: Penalty) => ({
  moduleId,
  taken,
  code: kind?.code ?? null,
});

type Gate = NonNullable<ExportRow['gate']>;

const gateOf = (gate: Gate | null | undefined): Gate | null =>
  gate
    ? { stage: gate.stage, outcome: gate.outcome, because: gate.because, rank: gate.rank }
    : null;

/** A line of the present standing, as those who work on the event see it. */
export const rowOfStanding = (row: StandingRowView): ExportRow => ({
  group: row.group,
  place: row.place,
  rank: row.rank,
  code: row.code,
  name: row.name,
  organisation: row.organisation,
  resultCode: row.resultCode,
  total: row.total,
  award: row.award,
  scale: row.scale,
  practical: row.practical,
  theory: row.theory,
  modules: row.modules.map(({ moduleId, points }) => ({ moduleId, points })),
  tie: row.tie?.by ?? null,
  penalties: row.penalties.map(penaltyOf),
  gate: gateOf(row.gate),
  settled: row.settled,
  expected: row.expected,
});

export type Named = { readonly name: string | null; readonly organisation: string | null };

/** A row of a result that was handed in; its page never changes, names come beside it. */
export const rowOfResult = (row: PageRow, { name, organisation }: Named): ExportRow => ({
  group: row.group,
  place: row.place,
  rank: row.rank,
  code: row.entryNo,
  name,
  organisation,
  resultCode: row.code,
  total: row.total,
  award: row.award,
  scale: row.scale,
  practical: row.practical,
  theory: row.theory,
  modules: row.modules.map(({ moduleId, points }) => ({ moduleId, points })),
  tie: row.tie?.by ?? null,
  penalties: (row.penalties ?? []).map(penaltyOf),
  gate: gateOf(row.gate),
});

/** A line as the board shows it, and nothing that stands on no board. */
export const rowOfBoard = (row: BoardRow): ExportRow => ({
  group: row.group,
  rank: row.rank,
  code: row.code,
  name: row.name,
  organisation: row.organisation,
  resultCode: row.resultCode,
  total: row.total,
  award: row.award,
  scale: row.scale,
  tie: row.tie,
  settled: row.settled,
  expected: row.expected,
});
