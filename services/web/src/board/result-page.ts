import type { BoardRow } from '@jinbang/contracts/http/live-board';
import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import type { Bilingual } from '../ui/language.ts';
import type { MissedLine } from './missed-line.ts';
import type { PenaltyLine } from './penalty-line.ts';

/** The part of a public result page (`jinbang-result-1`) that is shown; its bytes are the evidence. */
export type ResultPage = {
  readonly competition: Bilingual | null;
  readonly event: Bilingual;
  readonly resultVersion: number;
  readonly totalMax: string;
  /** The event's published rule, as it stood when the result was frozen. */
  readonly ranking: RankingRule;
  readonly modules: readonly {
    readonly moduleId: string;
    readonly name: Bilingual;
    readonly kind: string;
    readonly weight: string;
  }[];
  readonly groups: readonly {
    readonly group: string;
    readonly entered: number;
    readonly started: number;
    readonly finished: number;
  }[];
  readonly rows: readonly ResultRow[];
};

export type ResultRow = {
  readonly group: string;
  readonly rank: number | null;
  readonly code: BoardRow['resultCode'];
  readonly entryNo: string;
  readonly award: string | null;
  readonly total: string | null;
  readonly modules: readonly { readonly moduleId: string; readonly points: string }[];
  readonly scale: number | null;
  readonly penalties?: readonly PenaltyLine[] | undefined;
  /** Pass marks it did not reach; left out where none was missed, and by older results. */
  readonly missed?: readonly MissedLine[] | undefined;
  /** The last gate it came to, where the event has one. */
  readonly gate?: { readonly outcome: string } | undefined;
  readonly tie: {
    readonly by: string;
    readonly against: string;
    readonly mine: string;
    readonly theirs: string;
  } | null;
};

/** Where a result stands, as the server says beside the page. */
export type ResultStanding = 'PUBLIC_NOTICE' | 'FINAL' | 'AMENDED' | 'SUPERSEDED' | '';
