import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { Changes } from './changes.view.tsx';
import { changesBetween } from './difference.rules.ts';
import { draftedPackIn } from './read-drafted.rules.ts';
import { fetchDraft } from './rule-pack.client.ts';
import { rulePackWords } from './rule-pack-words.ts';
import type { RuleDraftWork } from './use-rule-draft.ts';

type Props = { readonly draftId: string; readonly work: RuleDraftWork };

/** Somebody else saved meanwhile: what both wrote stands side by side, and nothing is lost unasked. */
export const StaleDraft = ({ draftId, work }: Props) => {
  const words = useWords(rulePackWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { body, trouble, again } = useAnswer(`present ${draftId}`, () => fetchDraft(draftId));
  return (
    <section class="card stack stale-draft" role="alert" aria-label={words.staleTitle}>
      <h2>{words.staleTitle}</h2>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && (
        <>
          <p>{words.staleBy(nameOf(body.savedBy))}</p>
          <Changes change={changesBetween(draftedPackIn(body.pack), work.pack, language)} />
          <p class="row">
            <button type="button" class="button" onClick={() => work.goOn(body, 'theirs')}>
              {words.takeTheirs}
            </button>
            <button type="button" class="button" onClick={() => work.goOn(body, 'mine')}>
              {words.keepMine}
            </button>
          </p>
        </>
      )}
    </section>
  );
};
