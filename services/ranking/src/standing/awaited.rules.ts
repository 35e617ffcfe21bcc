import { stageModules } from '@jinbang/contracts/ranking-rule';
import type { RosterLine } from '../board/progress.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import type { Gated } from './gate.rules.ts';

/** How many gates stand before this module: none before the first stage, all before the last. */
export const gatesBefore = ({ event }: EventBook, moduleId: string): number => {
  const { ranking, modules = [] } = event.arranged ?? {};
  const gates = ranking?.gates ?? [];
  const stage = gates.findIndex((gate) =>
    stageModules(gate, modules).some((one) => one.moduleId === moduleId),
  );
  return stage < 0 ? gates.length : stage;
};

/** A module is at work from its first mark or code on: before that its list tells nothing of a gate. */
const isAtWork = ({ subjects }: EventBook, moduleId: string): boolean =>
  subjects.values().some(({ subject }) => subject.moduleId === moduleId);

/**
 * Whose marks a module still waits for: of somebody held back before it none is to come. Until the
 * module is at work everybody stands there, or the wall would tell how many reached the gate's mark.
 */
export const awaitedOf = (
  book: EventBook,
  moduleId: string,
  roster: readonly RosterLine[],
  gatedNow: () => Gated,
): readonly RosterLine[] => {
  const before = gatesBefore(book, moduleId);
  if (before === 0 || !isAtWork(book, moduleId)) return roster;
  const { ofLine } = gatedNow();
  const held = new Set(
    book.entries.flatMap(({ entryId, entryNo }) => {
      const gate = ofLine.get(entryId);
      return gate?.outcome === 'held' && gate.stage <= before ? [entryNo] : [];
    }),
  );
  return roster.filter((line) => !line.subjects.some((one) => isOf(held, one)));
};

const isOf = (entryNos: ReadonlySet<string>, subject: RosterLine['subjects'][number]): boolean =>
  subject.kind === 'entry' && entryNos.has(subject.entryNo);
