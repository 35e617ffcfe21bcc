import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { cutOfBook, type NameOf } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { mayReadStandings } from '../result/result.access.ts';
import { placeOf, type ResultDeps } from '../result/result-desk.ts';
import { basisOf } from './opening.rules.ts';
import { ruleVersionOf } from './rule-version.ts';
import { codesOf } from './standing.rules.ts';
import type { StandingDesk } from './standing-desk.ts';
import { rowView, type StandingPage, type StandingRowView } from './standing-view.ts';

export type ReadDeps = ResultDeps & {
  readonly nameOf: NameOf;
  /** The board as it was told to everybody last, with all its rows. */
  readonly publicBoardOf: (
    eventId: string,
  ) => Promise<BoardSnapshot | undefined> | BoardSnapshot | undefined;
};
type Asked = {
  readonly eventId: string;
  readonly group?: string | undefined;
  readonly module?: string | undefined;
  readonly stage?: number | undefined;
};

type Whole = Omit<StandingPage, 'items' | 'next'> & { readonly rows: readonly StandingRowView[] };

const ranked = (desk: StandingDesk, book: EventBook, { module, stage }: Asked) => {
  if (stage !== undefined) return desk.rankStages(book)[stage - 1] ?? [];
  return module === undefined ? desk.rank(book) : desk.rankModule(book, module);
};

const readWhole =
  (deps: ReadDeps) =>
  async (actorId: string, asked: Asked): Promise<Result<Whole, Rejection>> => {
    const { eventId, group } = asked;
    const place = await placeOf(deps, actorId, eventId, mayReadStandings);
    if (!place.ok) return place;
    const { book, arranged } = place.value;
    const groups = ranked(deps.desk, book, asked);
    const codeOfLine = codesOf(groups);
    const cut = cutOfBook('staff', book, arranged);
    const shownBy = { codeOfLine, nameOf: deps.nameOf, maySeeNames: cut.names === 'all' };
    const shown = groups.filter((one) => group === undefined || one.group === group);
    return accept({
      state: cut.state,
      basis: basisOf(book),
      ruleVersion: ruleVersionOf(arranged),
      totalMax: deps.desk.rankingOf(book)?.totalMax ?? '0',
      groups: shown.map(({ group: name, counts, isComplete, gates }) => ({
        group: name,
        ...counts,
        complete: isComplete,
        gates: gates.map(({ undecided: _, ...gate }) => gate),
      })),
      rows: shown.flatMap(({ rows }) => rows.map((row) => rowView(row, book.penalties, shownBy))),
    });
  };

const CURSOR = /^([^/]{1,16})\/(\d{1,7})$/;

/** Where a page begins: after this group's place. Groups keep their order, so the place says it all. */
const firstAfter = (rows: readonly StandingRowView[], after: string): number | undefined => {
  const match = CURSOR.exec(Buffer.from(after, 'base64url').toString());
  if (!match) return undefined;
  const found = rows.findIndex((row) => row.group === match[1] && row.place > Number(match[2]));
  if (found >= 0) return found;
  const last = rows.findLastIndex((row) => row.group === match[1]);
  return last + 1;
};

const cursorOf = ({ group, place }: StandingRowView): string =>
  Buffer.from(`${group}/${place}`).toString('base64url');

/** A page of the ranking with its explanations, by group and place. */
export const readStandings =
  (deps: ReadDeps) =>
  async (
    actorId: string,
    asked: Asked & { readonly after?: string | undefined; readonly limit: number },
  ): Promise<Result<StandingPage, Rejection>> => {
    const whole = await readWhole(deps)(actorId, asked);
    if (!whole.ok) return whole;
    const { rows, ...head } = whole.value;
    const first = asked.after === undefined ? 0 : firstAfter(rows, asked.after);
    if (first === undefined) {
      return refuse({
        kind: 'invalid',
        code: 'request.malformed',
        issues: [{ at: 'after', code: 'form.custom' }],
      });
    }
    const items = rows.slice(first, first + asked.limit);
    const last = items.at(-1);
    const next = last && first + items.length < rows.length ? cursorOf(last) : null;
    return accept({ ...head, items, next });
  };
