import type { SchemeDifference } from '@jinbang/contracts/http/judging-scheme-versions';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { calculationInWords } from './calculation-words.ts';
import { schemeWords } from './scheme-words.ts';

type Value = SchemeDifference['fields'][number]['before'];

/** What a field said, in words where it holds a calculation, a choice or several texts. */
export const DifferenceValue = ({
  field,
  value,
}: {
  readonly field: string;
  readonly value: Value;
}) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  if (value === null || value === undefined) return <span class="soft">{words.nothing}</span>;
  if (typeof value === 'string') return <span class="number">{wordOf(words, field, value)}</span>;
  if (Array.isArray(value)) {
    return (
      <ol class="descriptors" start={0}>
        {value.map((one, place) => (
          <li key={`${place} ${one.zh}`}>{textOf(one, language)}</li>
        ))}
      </ol>
    );
  }
  if ('kind' in value) {
    return (
      <>
        {calculationInWords(value, language)}
        {value.kind === 'choice' && (
          <span class="under small soft">
            {value.options.flatMap(({ label }) => label ?? []).join(' / ')}
          </span>
        )}
      </>
    );
  }
  return (
    <>
      {value.zh}
      {value.en !== undefined && <span class="under small soft">{value.en}</span>}
    </>
  );
};

type Words = (typeof schemeWords)['zh'];

const wordOf = (words: Words, field: string, value: string): string => {
  if (field === 'kind') return value === 'M' ? words.measurement : words.judgement;
  if (field === 'day') return words.day(value);
  if (field === 'entries' && value === 'twoIndependent') return words.twoIndependent;
  // Safe: the values of this field are the three ways of voiding.
  if (field === 'void') return words.void[value as keyof Words['void']] ?? value;
  return value;
};
