import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import type { ReviewSheet } from './review.client.ts';
import { reviewWords } from './review-words.ts';

/** Who compared a sheet before, and what they found. */
export const SheetPast = ({ sheet }: { readonly sheet: ReviewSheet }) => {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  if (sheet.checks.length === 0) return null;
  const codeOf = (id: string) => sheet.marks.find(({ aspectId }) => aspectId === id)?.code ?? '?';
  return (
    <div class="stack-tight">
      <h3>{words.before}</h3>
      <ul class="dotted small">
        {sheet.checks.map(({ checkId, verdict, errors, checkedBy, checkedAt }) => (
          <li key={checkId}>
            {words.beforeLine(
              words.verdict[verdict],
              nameOf(checkedBy),
              momentText(checkedAt, language, new Date()),
            )}
            {errors.map(({ aspectId, judgeId, kind, right }) => (
              <span key={`${aspectId}/${judgeId}`} class="under">
                {words.errorLine(codeOf(aspectId), words.kinds[kind], right)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
};
