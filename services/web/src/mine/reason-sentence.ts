import type { OwnResult, OwnStanding } from '@jinbang/contracts/http/own-result';
import { exact, fixedText, isExactText } from '@jinbang/kernel/exact';
import { boardWords } from '../board/board-words.ts';
import { missedText } from '../board/missed-line.ts';
import { penaltyText } from '../board/penalty-line.ts';
import { stepName } from '../board/step-name.ts';
import type { Language } from '../ui/language.ts';
import type { Reason } from './explanation.rules.ts';
import { heldWords } from './held-words.ts';
import { mineWords } from './mine-words.ts';

type Told = {
  readonly result: OwnResult;
  readonly standing: OwnStanding;
  readonly language: Language;
};

/** A value for people; a fraction that does not end is shortened, and says so. */
const valueText = (text: string, decimals: number): string => {
  if (!isExactText(text)) return text;
  const short = fixedText(exact(text), decimals);
  return exact(short).equals(exact(text)) ? short : `≈ ${short}`;
};

/** A reason as one plain sentence. */
export const reasonSentence = (reason: Reason, { result, standing, language }: Told): string => {
  const words = mineWords[language];
  const board = boardWords[language];
  const { totalDecimals } = standing.ranking;
  switch (reason.kind) {
    case 'rank': {
      const group = board.group[result.group] ?? result.group;
      const shared = reason.others === 0 ? '' : words.shared(reason.others);
      const end = language === 'zh' ? '。' : '.';
      return words.rank(group, reason.rank, reason.finished) + shared + end;
    }
    case 'no-rank':
      return words.noRank(board.code[reason.code]);
    case 'held': {
      const { stage, because, rank, reached } = reason.gate;
      const mark = valueText(reached ?? '', totalDecimals);
      const { held, because: why } = heldWords[language];
      return held(stage, mark, rank ?? 0) + why[because ?? 'outside'];
    }
    case 'missed':
      return missedText(reason.missed, standing.modules, totalDecimals, language);
    case 'points':
      return words.points(valueText(reason.total, totalDecimals), reason.max);
    case 'penalty':
      return penaltyText(reason.penalty, standing.modules, totalDecimals, language);
    case 'tie':
      return words.tie(
        stepName(reason.by, standing.modules, language),
        valueText(reason.mine, totalDecimals),
      );
    case 'award': {
      const award = board.award[reason.award] ?? reason.award;
      return reason.cut
        ? words.award(award, reason.cut.downTo, reason.cut.places)
        : words.awardOnly(award);
    }
    case 'no-award':
      return words.noAward;
  }
};
