import type { OwnResult, OwnStanding } from '@jinbang/contracts/http/own-result';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { isPublishedState } from '../board/board.rules.ts';
import type { BookEntry, EventBook } from '../book/event-book.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import type { PageRow } from '../result/result-page.rules.ts';

/** What the page of a result says of everybody together; the rows are left out. */
export type PageHead = {
  readonly totalMax: string;
  readonly ranking: RankingRule;
  /** Left out by results frozen before it was worked out. */
  readonly ruleVersion?: string | undefined;
  readonly modules: readonly {
    readonly moduleId: string;
    readonly name: Bilingual;
    readonly kind: 'practical' | 'theory';
    readonly weight: string;
  }[];
  readonly groups: readonly {
    readonly group: string;
    readonly entered: number;
    readonly started: number;
    readonly finished: number;
    readonly prizes: readonly {
      readonly award: string;
      readonly places: number;
      readonly downTo: number;
    }[];
  }[];
};

const PUBLISHED = { PUBLIC_NOTICE: 'notice', FINAL: 'final', AMENDED: 'amended' } as const;
const isCalledOff = (state: string | undefined): boolean =>
  state === 'VOID' || state === 'CANCELLED';

/** The result that stands before the public now. */
export const publishedOf = ({ results }: Pick<EventBook, 'results'>): PublishedResult | undefined =>
  results.findLast(({ state }) => isPublishedState(state));

/** Where the contestant's event stands, as everybody may know it; no mark tells of itself here. */
export const ownState = (
  { event, results }: Pick<EventBook, 'event' | 'results'>,
  { withdrawn }: Pick<BookEntry, 'withdrawn'>,
): OwnResult['state'] => {
  if (isCalledOff(event.arranged?.state)) return 'called-off';
  if (withdrawn) return 'withdrawn';
  const published = publishedOf({ results });
  if (published && isPublishedState(published.state)) return PUBLISHED[published.state];
  if (results.some(({ state }) => state === 'PROVISIONAL')) return 'provisional';
  return event.judgingState === null ? 'before' : 'contest';
};

/** A step is told with the own value alone: the neighbour's is nobody's business here. */
const ownTie = ({ tie }: PageRow): OwnStanding['tie'] => tie && { by: tie.by, mine: tie.mine };

type Found = {
  readonly result: PublishedResult;
  readonly row: PageRow;
  readonly head: PageHead;
  readonly pageUrl: string;
};

/** One row of a frozen result as its contestant reads it: the figures of the page, word for word. */
export const ownStandingOf = ({ result, row, head, pageUrl }: Found): OwnStanding => {
  const ofGroup = head.groups.find(({ group }) => group === row.group);
  const { entered = 0, started = 0, finished = 0, prizes = [] } = ofGroup ?? {};
  const pointsOf = (moduleId: string) =>
    row.modules.find((module) => module.moduleId === moduleId)?.points ?? null;
  const hasRank = ({ standing }: PublishedResult['rows'][number]): boolean =>
    standing.group === row.group && standing.rank === row.rank;
  return {
    version: result.version,
    noticeUntil: result.noticeUntil?.toISOString() ?? null,
    finalisedAt: result.finalisedAt?.toISOString() ?? null,
    pageUrl,
    pageHash: result.pageHash,
    code: row.code,
    rank: row.rank,
    sharedBy: row.rank === null ? 0 : result.rows.filter(hasRank).length,
    total: row.total,
    totalMax: head.totalMax,
    modules: head.modules.map(({ moduleId, name, kind, weight }) => ({
      moduleId,
      name,
      kind,
      weight,
      points: pointsOf(moduleId),
    })),
    practical: row.practical,
    theory: row.theory,
    scale: row.scale,
    award: row.award,
    ...(row.penalties ? { penalties: [...row.penalties] } : {}),
    prize: prizes.find(({ award }) => award === row.award) ?? null,
    tie: ownTie(row),
    ...(row.missed ? { missed: [...row.missed] } : {}),
    ...(row.gate ? { gate: row.gate } : {}),
    counts: { entered, started, finished },
    ranking: head.ranking,
    ...(head.ruleVersion === undefined ? {} : { ruleVersion: head.ruleVersion }),
  };
};
