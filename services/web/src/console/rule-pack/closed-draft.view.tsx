import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { draftedPackIn } from './read-drafted.rules.ts';
import type { Draft } from './rule-pack.client.ts';
import { rulePackWords } from './rule-pack-words.ts';
import { RuleSentences } from './rule-sentences.view.tsx';

/** A draft that became a version, or was put away: to be read. */
export const ClosedDraft = ({ draft }: { readonly draft: Draft }) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const pack = draftedPackIn(draft.pack);
  const { packId, publishedVersion } = draft;
  const chosen =
    publishedVersion === null ? null : { pack: packId, version: String(publishedVersion) };
  return (
    <div class="stack">
      <h1>{textOf(pack.title, language) || words.untitled}</h1>
      <p class="news" role="status">
        {chosen ? words.publishedAs(packId, Number(chosen.version)) : words.discarded}
      </p>
      {chosen && (
        <p>
          <a href={addressOf('rules', chosen)} onClick={followLink('rules', chosen)}>
            {words.readIt}
          </a>
        </p>
      )}
      <RuleSentences pack={pack} />
    </div>
  );
};
