import type { Level } from '@jinbang/contracts/level';
import type { JsonObject } from './json.ts';

export type AchievedLevel = {
  readonly key: Level;
  /** As printed: `三级/高级工`. */
  readonly name: string;
};

/** What the contest gave: all text, so that no reader rounds it again. */
export type ScoredResult = {
  /** `87.50` */
  readonly total: string;
  /** `100` */
  readonly totalMax: string;
  /** `3`; shared ranks as the sheet shows them. */
  readonly rank: string;
};

type Results = {
  readonly descriptions: readonly JsonObject[];
  readonly results: readonly JsonObject[];
};

/**
 * Total, rank and level, once described on the achievement and once given to the subject; the
 * results point at their descriptions by id (Open Badges 3.0 §C.1.11). An assessment beside contests
 * has neither total nor rank: the level alone.
 */
export const resultsOf = (
  achievementId: string,
  level: AchievedLevel,
  scored: ScoredResult | null,
): Results => {
  const idOf = (name: string) => `${achievementId}#${name}`;
  const describe = (name: string, label: string, resultType: string): JsonObject => ({
    id: idOf(name),
    type: ['ResultDescription'],
    name: label,
    resultType,
  });
  const levelId = idOf(`level-${level.key}`);
  return {
    descriptions: [
      ...(scored
        ? [
            { ...describe('total', '总成绩', 'RawScore'), valueMax: scored.totalMax },
            describe('rank', '名次', 'ext:Rank'),
          ]
        : []),
      {
        ...describe('level', '职业技能等级', 'RubricCriterionLevel'),
        rubricCriterionLevel: [
          { id: levelId, type: ['RubricCriterionLevel'], name: level.name, level: level.key },
        ],
      },
    ],
    results: [
      ...(scored
        ? [
            { type: ['Result'], resultDescription: idOf('total'), value: scored.total },
            { type: ['Result'], resultDescription: idOf('rank'), value: scored.rank },
          ]
        : []),
      { type: ['Result'], resultDescription: idOf('level'), achievedLevel: levelId },
    ],
  };
};
