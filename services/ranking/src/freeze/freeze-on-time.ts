import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import { cutOfBook } from '../board/snapshot.rules.ts';
import type { Bookshelf } from '../book/bookshelf.ts';
import type { EventBook } from '../book/event-book.ts';
import type { ArrangedEvent } from '../tables.ts';
import type { BookFreeze } from './freeze.rules.ts';
import { insertFreeze } from './freeze.store.ts';
import { isCarriedOut, isStoppable, plannedMoment } from './freeze-plan.rules.ts';
import {
  findFreezeMarks,
  findWaitingPlans,
  heardSince,
  type PlanRecord,
} from './freeze-plan.store.ts';
import { type PublicBoardDeps, publicBoardOf } from './public-board.ts';

type Deps = PublicBoardDeps & {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

type Due = {
  readonly plan: PlanRecord;
  readonly moment: Date;
  readonly book: EventBook;
  readonly arranged: ArrangedEvent;
};

/** A board nobody can say any more how it stood at the cut: it shows no line rather than a later one. */
const BLANK: BookFreeze['board'] = { rows: [], progress: [] };

const isCalledOff = ({ state }: ArrangedEvent): boolean =>
  state === 'VOID' || state === 'CANCELLED';

/** The plans whose moment is over, of boards that can still be stopped. */
const dueOf = (plans: Iterable<PlanRecord>, shelf: Bookshelf, now: Date): readonly Due[] =>
  [...plans].flatMap((plan) => {
    const book = shelf.find(plan.eventId);
    const arranged = book?.event.arranged;
    const moment = book && plannedMoment(plan, book.sessions);
    if (!book || !arranged || !moment || now < moment) return [];
    const cut = cutOfBook('public', book, arranged);
    return isStoppable(cut, isCalledOff(arranged)) ? [{ plan, moment, book, arranged }] : [];
  });

/** Writes down what the public sees from now on; false where the plan had its say before. */
const keep = async (
  { db, newId }: Deps,
  due: Due,
  board: BookFreeze['board'],
): Promise<boolean> => {
  const { plan, moment, arranged } = due;
  if (isCarriedOut(plan, moment, await findFreezeMarks(db, plan.eventId))) return false;
  const row = {
    ...{ freezeId: newId(), eventId: plan.eventId, ownerId: arranged.ownerId },
    ...{ reason: plan.reason, frozenBy: plan.setBy, frozenAt: moment, board },
    ...{ liftedBy: null, liftedAt: null, liftReason: null, planVersion: plan.version },
  };
  await db.transaction((tx) => insertFreeze(tx, row));
  return true;
};

/** A board that was stopped, and is written down by the next look at the latest. */
type Stopped = { readonly due: Due; readonly freeze: BookFreeze; readonly wasAway: boolean };

/**
 * Stops boards at their planned moment. A book changes only when the shelf is settled or audited, so
 * before either it is looked which moments have come: what the public sees is taken then, and holds
 * nothing that was told after the moment. Where the process was away at the moment and something was
 * heard since, no line is shown until the organiser lets the board go on.
 */
export const freezeOnTime = (shelf: Bookshelf, deps: Deps): Bookshelf => {
  const plans = new Map<string, PlanRecord>();
  const stopped = new Map<string, Stopped>();
  let awakeSince: Date | undefined;

  const learn = async (eventIds: readonly string[] | 'all'): Promise<void> => {
    for (const plan of await findWaitingPlans(deps.db, eventIds)) plans.set(plan.eventId, plan);
  };
  const stop = (due: Due): void => {
    const { book, plan, moment } = due;
    const freeze = { frozenAt: moment, board: publicBoardOf(deps, book) ?? BLANK };
    const wasAway = awakeSince !== undefined && moment < awakeSince;
    book.freeze = wasAway ? { frozenAt: moment, board: BLANK } : freeze;
    plans.delete(plan.eventId);
    stopped.set(plan.eventId, { due, freeze, wasAway });
  };
  const writeDown = async ({ due, freeze, wasAway }: Stopped): Promise<void> => {
    const { book, plan, moment } = due;
    // A command may have read the book anew meanwhile: it stays stopped until that is written down.
    book.freeze ??= { frozenAt: moment, board: wasAway ? BLANK : freeze.board };
    const isExact = !wasAway || !(await heardSince(deps.db, moment));
    const isKept = await keep(deps, due, isExact ? freeze.board : BLANK);
    stopped.delete(plan.eventId);
    await shelf.refresh('freeze', [plan.eventId]);
    if (isKept) deps.log.info({ eventId: plan.eventId, isExact }, 'a board was stopped as planned');
  };
  const onTime = async (): Promise<void> => {
    // In one go, before anything is awaited: whoever looks meanwhile sees the boards of the cut.
    for (const due of dueOf(plans.values(), shelf, deps.now())) stop(due);
    for (const one of stopped.values()) await writeDown(one);
  };

  return {
    ...shelf,
    load: async () => {
      awakeSince = deps.now();
      const gaps = await shelf.load();
      await learn('all');
      return gaps;
    },
    settle: async () => {
      await onTime();
      return shelf.settle();
    },
    audit: async () => {
      await onTime();
      return shelf.audit();
    },
    refresh: async (part, eventIds) => {
      await shelf.refresh(part, eventIds);
      if (part === 'freeze') await learn(eventIds);
    },
  };
};
