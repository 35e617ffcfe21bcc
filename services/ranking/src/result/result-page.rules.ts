import type { ResultRow } from '@jinbang/contracts/ranking/result';
import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { type Exact, exactText, roundHalfUp } from '@jinbang/kernel/exact';
import type { MissedMark } from '@jinbang/scoring/pass-mark';
import type { ResultCode } from '@jinbang/scoring/rank';
import canonicalize from 'canonicalize';
import type { EventBook } from '../book/event-book.ts';
import {
  type BookPenalty,
  explainPenalties,
  type PenaltyExplanation,
} from '../penalty/penalty.rules.ts';
import { explainTie, hasResult, type TieExplanation } from '../standing/explanation.rules.ts';
import type { LineGate } from '../standing/gate.rules.ts';
import { ruleVersionOf } from '../standing/rule-version.ts';
import { codesOf, type GroupStanding, type StandingRow } from '../standing/standing.rules.ts';
import type { ArrangedEvent } from '../tables.ts';

/** One row of the public page: entry numbers and totals, never a name (M25; it outlives an erasure). */
export type PageRow = {
  readonly place: number;
  readonly group: string;
  readonly rank: number | null;
  readonly code: ResultCode;
  readonly entryNo: string;
  readonly award: string | null;
  /** Exact text, rounded as the rule says. */
  readonly total: string | null;
  /** Before the weight. */
  readonly modules: readonly { readonly moduleId: string; readonly points: string }[];
  /** On a scale of 100. */
  readonly practical: string | null;
  readonly theory: string | null;
  readonly scale: number | null;
  /** What the chief judge took off; left out where nothing was. */
  readonly penalties?: readonly PenaltyExplanation[] | undefined;
  readonly tie: TieExplanation | null;
  /** Pass marks that were not reached, the total's among them; left out where none was missed. */
  readonly missed?: readonly MissedMark[] | undefined;
  /** The last gate it came to; left out where the event has none. */
  readonly gate?: LineGate | undefined;
  /** Settled marks behind the total. */
  readonly marks: number;
};

/** A result as it is frozen: what certification is told, and the page people can check it against. */
export type FrozenResult = {
  readonly rows: readonly {
    readonly entryId: string;
    readonly standing: PageRow;
    readonly told: ResultRow;
  }[];
  /** Canonical JSON (RFC 8785); its SHA-256 is the evidence of certificates. */
  readonly page: string;
};

const percent = (part: { readonly percent: Exact } | null, places: number): string | null =>
  part && exactText(roundHalfUp(part.percent, places));

type Around = {
  readonly rule: RankingRule;
  readonly penalties: readonly BookPenalty[];
  readonly codeOfLine: (id: string) => string;
};

const pageRow = (
  row: StandingRow,
  place: number,
  { rule, penalties, codeOfLine }: Around,
): PageRow => {
  const { line, totals } = row;
  const isCounted = hasResult(row);
  const taken = isCounted ? explainPenalties(totals, penalties) : [];
  return {
    place,
    group: line.group,
    rank: row.rank,
    code: row.code,
    entryNo: line.code,
    award: row.award,
    total: row.total,
    modules: isCounted
      ? [...totals.modules].map(([moduleId, points]) => ({ moduleId, points: exactText(points) }))
      : [],
    practical: isCounted ? percent(totals.practical, rule.totalDecimals) : null,
    theory: isCounted ? percent(totals.theory, rule.totalDecimals) : null,
    scale: row.scale,
    ...(taken.length > 0 ? { penalties: taken } : {}),
    tie: explainTie(row.ranked, codeOfLine),
    ...(row.ranked?.missed.length ? { missed: row.ranked.missed } : {}),
    ...(row.gate ? { gate: row.gate } : {}),
    marks: row.settled,
  };
};

const toldRow = (entryId: string, row: PageRow): ResultRow => ({
  entryId,
  // Safe: lines of an opened event are entries, whose group is one of these.
  group: row.group as ResultRow['group'],
  rank: row.rank,
  code: row.code,
  total: row.total,
  practical: row.practical,
  theory: row.theory,
  scale: row.scale,
  award: row.award,
});

/** Freezes a standing of entries as one version of the event's result. Pure: the same marks, the same bytes. */
export const freezeResult = (
  book: EventBook,
  arranged: ArrangedEvent,
  groups: readonly GroupStanding[],
  { version, totalMax }: { version: number; totalMax: string },
): FrozenResult => {
  const all = groups.flatMap((group) => group.rows);
  const around = {
    rule: arranged.ranking,
    penalties: book.penalties,
    codeOfLine: codesOf(groups),
  };
  const rows = all.map((row, index) => {
    const standing = pageRow(row, index + 1, around);
    const entryId = row.line.entryId ?? row.line.id;
    return { entryId, standing, told: toldRow(entryId, standing) };
  });
  const page = {
    format: 'jinbang-result-1',
    competitionId: book.event.competitionId,
    competition: book.competition?.name ?? null,
    eventId: book.eventId,
    event: arranged.name,
    resultVersion: version,
    totalMax,
    ranking: arranged.ranking,
    ruleVersion: ruleVersionOf(arranged),
    modules: arranged.modules.map(({ moduleId, name, kind, weight }) => ({
      moduleId,
      name,
      kind,
      weight,
    })),
    groups: groups
      .filter((group) => group.rows.length > 0)
      .map(({ group, counts, prizeLimits }) => ({ group, ...counts, prizes: prizeLimits })),
    rows: rows.map((row) => row.standing),
  };
  return { rows, page: canonicalize(page) ?? '' };
};
