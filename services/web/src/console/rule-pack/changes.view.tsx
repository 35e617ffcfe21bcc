import { useWords } from '../../ui/language.ts';
import type { Change, PackChange } from './difference.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';

const SIGNED = { added: '＋', removed: '－', changed: '△' } as const;

const ChangeLine = ({ change: { what, before, after } }: { readonly change: Change }) => {
  const words = useWords(rulePackWords);
  return (
    <li>
      <span class="soft">{words.changed[what]}</span> {before !== null && <del>{before}</del>}{' '}
      {after !== null && <ins>{after}</ins>}
    </li>
  );
};

/** What is otherwise, in words: taken out struck through, put in underlined. */
export const Changes = ({ change }: { readonly change: PackChange }) => {
  const words = useWords(rulePackWords);
  const { head, rules } = change;
  if (head.length + rules.length === 0) return <p class="soft">{words.sameWords}</p>;
  return (
    <ul class="changes">
      {head.map((one) => (
        <ChangeLine key={one.what} change={one} />
      ))}
      {rules.map(({ kind, ruleId, clause, changes }) => (
        <li key={ruleId}>
          <b>
            {SIGNED[kind]} {words.ruleChange[kind]}
          </b>{' '}
          {clause} <span class="code soft small">{ruleId}</span>
          {changes.length > 0 && (
            <ul class="dotted">
              {changes.map((one) => (
                <ChangeLine key={one.what} change={one} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};
