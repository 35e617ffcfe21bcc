import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchPacks } from './rule-pack.client.ts';
import { rulePackWords } from './rule-pack-words.ts';

/** The promotion rules there are. */
export const RulesPage = () => {
  const words = useWords(rulePackWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { body, trouble, again } = useAnswer('packs', fetchPacks);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && (
        <ul class="card lines">
          {body.items.map((pack) => (
            <li key={`${pack.packId} ${pack.packVersion}`} class="line">
              <b>{textOf(pack.title, language)}</b>
              <span class="soft">{words.clauses(pack.clauses.length)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
