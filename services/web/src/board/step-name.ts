import { type Language, textOf } from '../ui/language.ts';
import { boardWords } from './board-words.ts';
import { readTie } from './tie.rules.ts';

/** What a step of the tie chain compares, in words: `criterion:B` is the mark of criterion B. */
export const stepName = (
  tie: string,
  modules: Parameters<typeof readTie>[1],
  language: Language,
): string => {
  const words = boardWords[language];
  const step = readTie(tie, modules);
  switch (step.kind) {
    case 'module':
      return words.tieModule(step.name ? textOf(step.name, language) : '–');
    case 'criterion':
      return words.tieCriterion(step.code);
    case 'step':
      return words.tieBy[step.step] ?? step.step;
  }
};
