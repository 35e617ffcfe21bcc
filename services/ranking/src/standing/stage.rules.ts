import { type GateRule, type RankingRule, stageModules } from '@jinbang/contracts/ranking-rule';
import { exact, zero } from '@jinbang/kernel/exact';
import type { EventBook } from '../book/event-book.ts';
import type { ArrangedEvent } from '../tables.ts';

export type StageBook = { readonly gate: GateRule; readonly book: EventBook };

type Module = ArrangedEvent['modules'][number];

/**
 * Weights within a stage: as in the total, but where there is one module, or none of them counts in
 * the total, each stands for itself; a gate reads the mark, not its share.
 */
const stageWeights = (modules: readonly Module[]): readonly Module[] =>
  modules.length === 1 || modules.every(({ weight }) => exact(weight).equals(zero))
    ? modules.map((module) => ({ ...module, weight: '1' }))
    : modules;

/** What equals of a stage are told apart by: the event's chain where the gate asks for it. */
const stageRule = (rule: RankingRule, { ties }: GateRule): RankingRule => ({
  ...rule,
  ties: ties === 'chain' ? [...rule.ties, { by: 'decision' }] : [],
  shared: true,
  numbering: 'standard',
  passMark: null,
  passMarks: [],
  gates: [],
  scale: false,
  medals: false,
  prizes: null,
});

/** The event as it is before each gate: the modules of that stage and nothing of what comes later. */
export const stageBooks = (book: EventBook): readonly StageBook[] => {
  const { arranged } = book.event;
  return (arranged?.ranking.gates ?? []).flatMap((gate): StageBook[] => {
    if (!arranged) return [];
    const modules = [...stageWeights(stageModules(gate, arranged.modules))];
    const ranking = stageRule(arranged.ranking, gate);
    const event = { ...book.event, arranged: { ...arranged, modules, ranking } };
    return [{ gate, book: { ...book, event } }];
  });
};
