import type { OneAssessment } from '@jinbang/contracts/http/assessment';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { assessmentWords } from './assessment-words.ts';

const ROLES = ['leader', 'supervisor'] as const;

/** What is missing before the signature, or who has signed. */
export const Before = ({ one }: { readonly one: OneAssessment }) => {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const { lacks, summary, state, reopenings } = one;
  const isOpen = state === 'open' || state === 'assessing';
  return (
    <section class="card stack" aria-labelledby="before-title">
      <h2 id="before-title">{isOpen ? words.lacks : words.summary(one.summaryVersion)}</h2>
      {isOpen && lacks.length === 0 && <Badge sign="good" word={words.lacksNone} />}
      {isOpen && lacks.length > 0 && (
        <ul class="dotted">
          {lacks.map(({ code, params, sentence }) => (
            <li key={`${code}${JSON.stringify(params)}`}>{textOf(sentence, language)}</li>
          ))}
        </ul>
      )}
      {!isOpen && summary && (
        <>
          {ROLES.map((role) => {
            const signed = summary.signatures.find((by) => by.role === role);
            const when = signed ? momentText(signed.signedAt, language, new Date()) : '';
            return (
              <p key={role} class="row">
                <Badge
                  sign={signed ? 'good' : 'wait'}
                  word={`${words.signedBy[role]}：${signed ? when : words.notSigned}`}
                  outlined={!signed}
                />
              </p>
            );
          })}
          <p class="soft small">
            {words.hash} <span class="code">{summary.rowsHash.slice(0, 16)}</span>
          </p>
        </>
      )}
      {reopenings.map(({ version, reason }) => (
        <p key={version} class="soft small">
          {words.reopened(version, reason)}
        </p>
      ))}
    </section>
  );
};
