import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { drawAllWords } from './draw-all-words.ts';
import { drawWords } from './draw-words.ts';
import { hashGroups } from './lots.rules.ts';
import type { Scene } from './scene.rules.ts';

type AllScene = Extract<Scene, { kind: 'all-committed' | 'all-sealed' }>;

/** How many whole hashes a hall can read at once. */
const WHOLE_MAX = 4;
const SHORT_GROUPS = 4;

/** A line for each session on the wall: its name and its hash, never who. */
export const AllDraws = ({ scene }: { readonly scene: AllScene }) => {
  const words = useWords(drawAllWords);
  const { wall } = useWords(drawWords);
  const language = useLanguage();
  const isSealed = scene.kind === 'all-sealed';
  const isShort = scene.draws.length > WHOLE_MAX;
  const lots = scene.draws.reduce((sum, one) => sum + one.lots, 0);
  return (
    <>
      <p class={isSealed ? 'wall-word wall-seal' : 'wall-word'}>
        {isSealed ? words.wallSealed : wall.commitment}
      </p>
      <p class="wall-text">{words.wallLots(scene.draws.length, lots)}</p>
      <dl class="wall-draws">
        {scene.draws.map(({ name, hash }) => (
          <div key={hash}>
            <dt>{textOf(name, language)}</dt>
            <dd class="code">
              {hashGroups(hash)
                .slice(0, isShort ? SHORT_GROUPS : undefined)
                .join(' ')}
            </dd>
          </div>
        ))}
      </dl>
      {isShort && <p class="wall-text">{words.short}</p>}
    </>
  );
};
