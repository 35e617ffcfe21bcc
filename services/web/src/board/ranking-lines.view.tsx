import type { TieStep } from '@jinbang/contracts/ranking-rule';
import { type Language, textOf, useLanguage, useWords } from '../ui/language.ts';
import { boardWords } from './board-words.ts';
import { type RankingLine, rankingLines } from './ranking-line.rules.ts';
import { rankingWords } from './ranking-words.ts';
import type { ResultPage } from './result-page.ts';
import { stepName } from './step-name.ts';
import { unitSentence } from './unit-sentence.ts';

const chainText = (step: TieStep, modules: ResultPage['modules'], language: Language): string => {
  const words = rankingWords[language];
  switch (step.by) {
    case 'modules-by-weight':
      return words.modulesByWeight;
    case 'criteria-by-weight':
      return words.criteriaByWeight;
    case 'module':
      return stepName(`module:${step.moduleId}`, modules, language);
    case 'criterion':
      return stepName(`criterion:${step.criterion}`, modules, language);
    default:
      return boardWords[language].tieBy[step.by] ?? step.by;
  }
};

/** A rule as a sentence. */
const sentenceOf = (
  line: RankingLine,
  modules: ResultPage['modules'],
  language: Language,
): string => {
  const words = rankingWords[language];
  switch (line.kind) {
    case 'one-module':
      return words.oneModule(textOf(line.name, language));
    case 'weighted':
      return words.weighted(
        line.parts.map(({ name, percent }) => ({ name: textOf(name, language), percent })),
      );
    case 'rounding':
      return words.rounding(line.module, line.total);
    case 'ties': {
      const chain = line.steps.map((step) => chainText(step, modules, language));
      const how = chain.length === 0 ? words.noTies : words.ties(chain);
      const equal = line.shared ? words.shared : words.neverShared;
      return language === 'zh' ? how + equal : `${how} ${equal}`;
    }
    case 'numbering':
      return words.numbering[line.numbering];
    case 'pass-mark':
      return words.passMark(line.mark);
    case 'scale':
      return words.scale;
    case 'medals':
      return line.byScale
        ? words.medalsByScale(line.within, line.excellenceFrom)
        : words.medalsByRank;
    case 'part-pass-mark': {
      const part = typeof line.of === 'string' ? words.part[line.of] : textOf(line.of, language);
      return words.partPassMark(part, line.mark);
    }
    case 'units':
      return unitSentence(line.rule, language);
    case 'gate':
      return words.gate(
        line.names.map((name) => textOf(name, language)),
        line.gate,
      );
    case 'prizes':
      return words.prizes(line.rule);
  }
};

/** Why the ranks above are as they are: the event's published rule in sentences. */
export const RankingLines = ({
  page,
}: {
  readonly page: Pick<ResultPage, 'ranking' | 'modules'>;
}) => {
  const words = useWords(rankingWords);
  const language = useLanguage();
  return (
    <section class="card ranking-lines">
      <h2>{words.title}</h2>
      <ul>
        {rankingLines(page)
          .map((line) => sentenceOf(line, page.modules, language))
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </section>
  );
};
