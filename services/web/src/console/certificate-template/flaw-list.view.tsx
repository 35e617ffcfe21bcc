import type { OneTemplate } from '@jinbang/contracts/http/certificate-template';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { certificateTemplateWords } from './certificate-template-words.ts';

/** Everything that speaks against publishing, each with its clause. */
export const FlawList = ({ flaws, state }: Pick<OneTemplate, 'flaws' | 'state'>) => {
  const words = useWords(certificateTemplateWords);
  const language = useLanguage();
  if (state !== 'draft') return null;
  return (
    <section class="card stack" aria-labelledby="template-flaws">
      <h2 id="template-flaws">{words.flaws}</h2>
      {flaws.length === 0 ? (
        <p class="row">
          <Sign name="good" />
          {words.noFlaws}
        </p>
      ) : (
        <ul class="template-flaws">
          {flaws.map((flaw) => (
            <li key={`${flaw.where} ${flaw.found}`}>
              <Sign name="bad" />
              <span>
                {flaw.sentence[language]}
                <span class="soft small under">{flaw.clause}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
