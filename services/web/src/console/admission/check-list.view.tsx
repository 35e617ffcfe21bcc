import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import type { Admission, Outcome } from './admission.client.ts';
import { admissionWords } from './admission-words.ts';

const LOOKS: Readonly<Record<Outcome, { readonly sign: SignName; readonly tone: string }>> = {
  ok: { sign: 'good', tone: 'good' },
  not: { sign: 'bad', tone: 'bad' },
  unknown: { sign: 'doubt', tone: 'doubt' },
};

/** What the rules say of an entry: in one word, and each rule with its reason behind it. */
export const CheckList = ({ entry }: { readonly entry: Pick<Admission, 'checks' | 'outcome'> }) => {
  const words = useWords(admissionWords);
  const language = useLanguage();
  const { checks, outcome } = entry;
  const amiss = checks.filter((check) => check.outcome !== 'ok');
  return (
    <div class="check-words">
      <Badge {...LOOKS[outcome]} word={words.outcome[outcome]} outlined={true} />
      {amiss.length > 0 && (
        <ul class="check-reasons">
          {amiss.map((check) => (
            <li key={`${check.personId} ${check.kind}`}>
              {check.sentence[language]}
              {check.mend && <span class="soft"> {check.mend[language]}</span>}
            </li>
          ))}
        </ul>
      )}
      {checks.length > amiss.length && (
        <details class="small">
          <summary class="soft">
            {amiss.length > 0
              ? `${words.outcome.ok} ${checks.length - amiss.length}`
              : words.allRight(checks.length)}
          </summary>
          <ul class="check-reasons">
            {checks
              .filter((check) => check.outcome === 'ok')
              .map((check) => (
                <li key={`${check.personId} ${check.kind}`}>{check.sentence[language]}</li>
              ))}
          </ul>
        </details>
      )}
      {checks.length === 0 && <span class="soft small">{words.allRight(0)}</span>}
    </div>
  );
};
