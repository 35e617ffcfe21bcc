import type { AppealView } from '@jinbang/contracts/http/judging-appeal';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { isOverdue, isWaiting, signOf } from './appeal-page.rules.ts';
import { appealWords } from './appeal-words.ts';

/** Where an appeal stands, and until when it is to be answered. */
export const AppealStateView = ({ appeal }: { readonly appeal: AppealView }) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const now = new Date();
  const overdue = isOverdue(appeal, now);
  const answerBy = momentText(appeal.answerBy, language, now);
  return (
    <span class="appeal-state">
      {appeal.late && <span class="flaw small">{words.late}</span>}
      <Badge
        sign={signOf(appeal)}
        word={appeal.outcome === null ? words.state[appeal.state] : words.outcome[appeal.outcome]}
        outlined={!isWaiting(appeal)}
      />
      {isWaiting(appeal) && (
        <span class={overdue ? 'flaw small' : 'soft small'}>
          {overdue ? words.overdue(answerBy) : words.answerBy(answerBy)}
        </span>
      )}
    </span>
  );
};
