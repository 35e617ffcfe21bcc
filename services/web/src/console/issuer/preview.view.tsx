import type { NumberFilePreview } from '@jinbang/contracts/http/certificate-number';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { issuerWords } from './issuer-words.ts';

/** What a list holds: how many can be taken, which rows cannot and why, and where numbers are missing. */
export const Preview = ({ preview }: { readonly preview: NumberFilePreview }) => {
  const words = useWords(issuerWords);
  const language = useLanguage();
  const { rows, problems, problemCount, gaps, gapCount } = preview;
  const [first, last] = [rows[0]?.number, rows.at(-1)?.number];
  return (
    <div class="stack-tight" role="status">
      <p>
        <Badge sign="good" word={words.canTake(rows.length)} outlined={true} />{' '}
        {first && last && (
          <span class="soft number">
            {first} … {last}
          </span>
        )}
      </p>
      {problemCount > 0 && (
        <>
          <p>
            <Badge sign="bad" word={words.problems(problemCount)} outlined={true} />
          </p>
          <ul class="dotted small problem-rows">
            {problems.map(({ line, number, code, sentence }) => (
              <li key={`${line}/${code}`}>
                {words.line} <span class="number">{line}</span> <span class="number">{number}</span>{' '}
                {textOf(sentence, language)}
              </li>
            ))}
          </ul>
        </>
      )}
      {gapCount > 0 && (
        <>
          <p>
            <Badge sign="notice" word={words.gaps(gapCount)} outlined={true} />
          </p>
          <ul class="dotted small problem-rows">
            {gaps.map(({ after, before, missing }) => (
              <li key={after}>{words.gap(after, before, missing)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
