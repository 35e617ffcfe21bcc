import { useLanguage, useWords } from '../ui/language.ts';
import { Sign, type SignName } from '../ui/sign.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import type { KeptAct, Line } from './desk.types.ts';
import { deskWords } from './desk-words.ts';

const SIGN: Readonly<Record<KeptAct['fate'], SignName>> = {
  waiting: 'up',
  recorded: 'good',
  refused: 'doubt',
  'let-go': 'bad',
};
const SHOWN_MAX = 200;

type Props = { readonly lines: readonly Line[]; readonly acts: readonly KeptAct[] };

/** Each act of this desk today and where it is: here alone, or on the server. */
export const ActLog = ({ lines, acts }: Props) => {
  const words = useWords(deskWords);
  const language = useLanguage();
  const lineOf = new Map(lines.map((line) => [line.personId, line]));
  return (
    <details class="explain">
      <summary>
        {words.log} ({acts.length})
      </summary>
      {acts.length === 0 && <p class="soft">{words.noLog}</p>}
      <ol class="act-log">
        {acts
          .toReversed()
          .slice(0, SHOWN_MAX)
          .map(({ actId, personId, kind, happenedAt, fate }) => (
            <li key={actId}>
              <span class="soft">{minuteText(happenedAt, language)}</span>
              <span>
                {lineOf.get(personId)?.entryNo} {lineOf.get(personId)?.name ?? words.noName} ·{' '}
                {words.act[kind]}
              </span>
              <span class={`small fate-${fate}`}>
                <Sign name={SIGN[fate]} /> {words.fate[fate]}
              </span>
            </li>
          ))}
      </ol>
    </details>
  );
};
