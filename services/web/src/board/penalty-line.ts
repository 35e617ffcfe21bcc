import { type Bilingual, type Language, textOf } from '../ui/language.ts';
import { totalText } from './rows.rules.ts';

/** Points the chief judge took off a module, as a result page tells it. */
export type PenaltyLine = {
  readonly moduleId: string;
  readonly taken: string;
  readonly kind: { readonly name: Bilingual } | null;
};

const WORDS = {
  zh: (points: string, kind: string, module: string) =>
    `判罚扣分 −${points}${kind && `：${kind}`}${module && `（${module}）`}`,
  en: (points: string, kind: string, module: string) =>
    `Penalty −${points}${kind && `: ${kind}`}${module && ` (${module})`}`,
};

/** “Penalty −2.00: without protective gear (Practice)”; before the module's weight, and of nobody by name. */
export const penaltyText = (
  { moduleId, taken, kind }: PenaltyLine,
  modules: readonly { readonly moduleId: string; readonly name: Bilingual }[],
  decimals: number,
  language: Language,
): string => {
  const module = modules.find((one) => one.moduleId === moduleId);
  const name = module && modules.length > 1 ? textOf(module.name, language) : '';
  return WORDS[language](totalText(taken, decimals), kind ? textOf(kind.name, language) : '', name);
};
