import { exact, fixedText } from '@jinbang/kernel/exact';
import { type Bilingual, type Language, textOf } from '../ui/language.ts';

/** A pass mark that was not reached, as a result page tells it. */
export type MissedLine = {
  readonly of: string;
  readonly moduleId?: string | undefined;
  readonly atLeast: string;
  readonly reached: string;
};

type Part = Readonly<Record<string, string>>;
const PARTS: Readonly<Record<Language, Part>> = {
  zh: { total: '总分', practical: '实操（百分制）', theory: '理论（百分制）' },
  en: { total: 'total', practical: 'practical part, of 100', theory: 'theory part, of 100' },
};

const WORDS = {
  zh: (part: string, reached: string, atLeast: string) =>
    `${part} ${reached}，未达合格线 ${atLeast}`,
  en: (part: string, reached: string, atLeast: string) =>
    `Pass mark ${atLeast} missed: ${part} ${reached}`,
};

/** A value with its decimals; one they would show as reaching the mark shows a sign that it was cut. */
const shown = ({ reached, atLeast }: MissedLine, decimals: number): string => {
  const text = fixedText(exact(reached), decimals);
  return exact(text).gte(exact(atLeast)) ? `< ${atLeast}` : text;
};

/** “Pass mark 60 missed: theory part, of 100 52.50”. */
export const missedText = (
  line: MissedLine,
  modules: readonly { readonly moduleId: string; readonly name: Bilingual }[],
  decimals: number,
  language: Language,
): string => {
  const module = modules.find(({ moduleId }) => moduleId === line.moduleId);
  const part = module ? textOf(module.name, language) : (PARTS[language][line.of] ?? line.of);
  return WORDS[language](part, shown(line, decimals), line.atLeast);
};
