import type { EventJudges } from '@jinbang/contracts/http/judging-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { pageBy } from '../overview/page.rules.ts';
import { findJudgesAround } from './panel.store.ts';
import { findAppointed } from './put-panels.ts';
import { refuseJudgeReader } from './seat.access.ts';

type Asked = {
  readonly eventId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Who may be seated on a panel of the event now, and whose own organisation competes. */
export const showJudges =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, { eventId, ...asked }: Asked): Promise<Result<EventJudges, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseJudgeReader(work);
      if (forbidden) return refuse(forbidden);
      const around = await findJudgesAround(work.tx, work.chain);
      const { judges, recused } = await findAppointed(work, around);
      const all = [...judges].map((personId) => ({ personId, recused: recused.has(personId) }));
      return accept(pageBy(all, ({ personId }) => personId, asked));
    });
