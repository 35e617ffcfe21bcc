import type { OwnStanding } from '@jinbang/contracts/http/own-result';
import type { Words } from '../ui/language.ts';

type Because = NonNullable<NonNullable<OwnStanding['gate']>['because']>;

type Keys = {
  readonly held: (stage: number, mark: string, rank: number) => string;
  readonly because: Readonly<Record<Because, string>>;
};

/** Why somebody did not go on to the next stage. */
export const heldWords: Words<Keys> = {
  zh: {
    held: (stage, mark, rank) =>
      `您未入围：第 ${stage} 阶段成绩 ${mark}（百分制），本组第 ${rank} 名，`,
    because: {
      few: '不列名次。',
      within: '不列名次。',
      below: '未达到入围分数线。',
      outside: '不在入围名额内。',
      tie: '与名额末位同分，按规则均不入围。',
    },
  },
  en: {
    held: (stage, mark, rank) =>
      `You did not go on: stage ${stage} gave ${mark} of 100, number ${rank} of your group, `,
    because: {
      few: 'without a rank.',
      within: 'without a rank.',
      below: 'which is below the least mark.',
      outside: 'which is outside the places.',
      tie: 'equal at the last place, where the rule lets none of the equals go on.',
    },
  },
};
