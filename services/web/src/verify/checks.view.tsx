import { useLanguage, useWords } from '../ui/language.ts';
import { Sign, type SignName } from '../ui/sign.view.tsx';
import { sentenceOf } from './check-sentence.ts';
import type { CheckLine, Outcome } from './verdict.rules.ts';
import { verifyWords } from './verify-words.ts';

const SIGNS: Readonly<Record<Outcome, SignName>> = { pass: 'good', fail: 'bad', unknown: 'doubt' };

const OutcomeMark = ({ outcome }: { readonly outcome: Outcome | null }) => {
  const words = useWords(verifyWords);
  if (outcome === null) return <span class="soft small">{words.notAsked}</span>;
  return (
    <span class={`outcome toned tone-${SIGNS[outcome]}`}>
      <Sign name={SIGNS[outcome]} />
      {words.outcome[outcome]}
    </span>
  );
};

/** Every check by name, with what the issuing system said and what this browser found. */
export const Checks = ({ lines }: { readonly lines: readonly CheckLine[] }) => {
  const words = useWords(verifyWords);
  const language = useLanguage();
  return (
    <table class="table checks">
      <caption>{words.checks}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.bySystem}</th>
          <th scope="col">{words.byBrowser}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">
              {words.check[line.name]}
              <p class="soft small">{sentenceOf(line, language)}</p>
            </th>
            <td>
              <OutcomeMark outcome={line.server} />
            </td>
            <td>
              <OutcomeMark outcome={line.browser} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
