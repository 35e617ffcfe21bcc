import type { QueuedBatch } from '@jinbang/contracts/http/approval';
import { useWords } from '../../ui/language.ts';
import { levelNames } from '../standard/level-names.ts';
import { levelBars } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';

/** How many to which level, drawn: the sum an office checks first. */
export const LevelBars = ({ levels }: Pick<QueuedBatch, 'levels'>) => {
  const words = useWords(approvalWords);
  const names = useWords(levelNames);
  return (
    <dl class="level-bars" aria-label={words.levels}>
      {levelBars(levels).map(({ level, count, percent }) => (
        <div key={level ?? 'none'} class="level-bar">
          <dt>{level === null ? words.noLevel : names[level]}</dt>
          <dd>
            <span class="level-bar-way" aria-hidden="true">
              <span class="level-bar-fill" style={{ inlineSize: `${percent}%` }} />
            </span>
            <b class="number">{words.people(count)}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
};
