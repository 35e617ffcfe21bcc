import type { SchemeDifference } from '@jinbang/contracts/http/judging-scheme-versions';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { DifferenceValue } from './difference-value.view.tsx';
import { schemeWords } from './scheme-words.ts';

const SIGNS = { added: 'up', removed: 'bad', changed: 'amended' } as const;
const TONES = { added: 'good', removed: 'bad', changed: 'amended' } as const;

const One = ({ difference }: { readonly difference: SchemeDifference }) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const { what, change, code, name, fields } = difference;
  return (
    <li class="difference">
      <p class="difference-head">
        <Badge
          sign={SIGNS[change]}
          tone={TONES[change]}
          word={words.change[change]}
          outlined={true}
        />
        <span class="soft small">{words.what[what] ?? what}</span>
        <b>
          <span class="number">{code}</span> {textOf(name, language)}
        </b>
      </p>
      {fields.map(({ field, before, after }) => (
        <dl key={field} class="difference-field">
          <dt>{words.field[field] ?? field}</dt>
          <dd class="was">
            <span class="unseen">{words.before}: </span>
            <DifferenceValue field={field} value={before} />
          </dd>
          <dd class="is">
            <span class="unseen">{words.after}: </span>
            <DifferenceValue field={field} value={after} />
          </dd>
        </dl>
      ))}
    </li>
  );
};

type Props = { readonly items: readonly SchemeDifference[]; readonly isComplete: boolean };

/** What is not the same in two versions, each thing with its old and its new words. */
export const Differences = ({ items, isComplete }: Props) => {
  const words = useWords(schemeWords);
  if (items.length === 0) return <p role="status">{words.same}</p>;
  return (
    <>
      <p role="status">
        <b>
          {words.differences(items.length)}
          {isComplete ? '' : '+'}
        </b>
      </p>
      <ul class="differences">
        {items.map((one) => (
          <One key={`${one.what} ${one.code} ${one.change} ${one.name.zh}`} difference={one} />
        ))}
      </ul>
    </>
  );
};
