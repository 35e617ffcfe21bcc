import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { schemeWords } from './scheme-words.ts';

type Kind = NonNullable<SchemeContent['penalties']>[number];

/** The kinds of penalty a scheme names, each with what it takes. */
export const PenaltyKinds = ({ kinds }: { readonly kinds: readonly Kind[] }) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const takes = ({ points, most }: Kind): string => {
    if (points !== undefined) return words.penaltyTakes(points);
    return most === undefined ? words.penaltyAny : words.penaltyMost(most);
  };
  return (
    <section class="card stack-tight" aria-labelledby="penalties-title">
      <h2 id="penalties-title">{words.penalties}</h2>
      <ul class="dotted">
        {kinds.map((kind) => (
          <li key={kind.code}>
            <span class="number">{kind.code}</span> {textOf(kind.name, language)}{' '}
            <span class="soft">{takes(kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
