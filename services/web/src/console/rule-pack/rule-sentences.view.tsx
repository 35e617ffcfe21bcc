import { explainRule, partsOfRule } from '@jinbang/promotion/explain-rule';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import type { DraftedPack } from './drafted-pack.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';

/** A pack to be read: each clause, what it says in a sentence, its terms, who approves. */
export const RuleSentences = ({ pack }: { readonly pack: DraftedPack }) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const { source } = pack;
  return (
    <div class="stack">
      <dl class="pack-facts">
        <div>
          <dt>{words.jurisdiction}</dt>
          <dd>{textOf(pack.jurisdiction, language)}</dd>
        </div>
        <div>
          <dt>{words.inForce}</dt>
          <dd>{words.period(pack.valid.from, pack.valid.to)}</dd>
        </div>
        <div>
          <dt>{words.source}</dt>
          <dd>
            {textOf(source.title, language)} · {source.published}
            {source.address !== null && <span class="under code small">{source.address}</span>}
          </dd>
        </div>
      </dl>
      <ol class="rule-sentences">
        {pack.rules.map((rule, place) => {
          const { terms, approval } = partsOfRule(rule, language);
          return (
            <li key={place} class="card stack">
              <h2>{textOf(rule.clause, language)}</h2>
              <p>{explainRule(rule, language)}</p>
              <p class="soft small">{[...terms, approval].join(words.semicolon)}</p>
            </li>
          );
        })}
      </ol>
      {source.readings.length > 0 && (
        <>
          <h2>{words.readings}</h2>
          <ul class="dotted">
            {source.readings.map((reading, place) => (
              <li key={place}>{textOf(reading, language)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
