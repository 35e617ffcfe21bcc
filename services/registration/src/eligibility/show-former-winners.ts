import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { pageFrom } from '../page.ts';
import { findCalled } from '../person/called-people.store.ts';
import { competitionToSeeRules } from './competition-for-rules.ts';
import type { FormerWinner, FormerWinnerPage } from './former-winner.body.ts';
import { lineAfter, lineOf } from './former-winner.rules.ts';
import { pageFormerWinners } from './former-winner.store.ts';

type Query = { readonly after?: string | undefined; readonly limit: number };

/** Who may not enter again, with their names as far as whoever asks may see them. */
export const showFormerWinners =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    { after, limit }: Query,
  ): Promise<Result<FormerWinnerPage, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const competition = await competitionToSeeRules(look, competitionId);
      if (!competition.ok) return competition;
      const { tx } = look;
      const rows = await pageFormerWinners(tx, competitionId, { after: lineAfter(after), limit });
      const page = pageFrom(rows, limit, lineOf, (row: FormerWinner) => row);
      const people = await findCalled(
        tx,
        page.items.map(({ personId }) => personId),
      );
      return accept({ items: [...page.items], next: page.next, people });
    });
