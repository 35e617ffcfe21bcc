import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { FilterFields } from './filter.view.tsx';
import { ImportStandard } from './import.view.tsx';
import { fetchCollected, fetchStandards } from './standard.client.ts';
import { NO_FILTER, queryOf, todayOf } from './standard.rules.ts';
import { StandardTable } from './standard-table.view.tsx';
import { standardWords } from './standard-words.ts';
import { useBodies } from './use-bodies.ts';

/** The register: what is recorded, what comes with the system, and the way to record more. */
export const StandardList = () => {
  const words = useWords(standardWords);
  const ui = useWords(uiWords);
  const [filter, setFilter] = useState(NO_FILTER);
  const today = todayOf(new Date());
  const query = queryOf(filter, today);
  const { body, trouble, again } = useAnswer(query === '' ? 'all' : query, () =>
    fetchStandards(query),
  );
  const collected = useAnswer('collected', fetchCollected);
  const { bodyName } = useBodies();
  const table = (name: string, standards: NonNullable<typeof body>['items']) => (
    <StandardTable name={name} standards={standards} today={today} bodyName={bodyName} />
  );
  return (
    <div class="loose">
      <section class="stack">
        <FilterFields filter={filter} onFilter={setFilter} />
        {trouble && <Problem trouble={trouble} onAgain={again} />}
        {!body && !trouble && <p class="soft">{ui.loading}</p>}
        {body && body.items.length > 0 && table(words.list, body.items)}
        {body?.items.length === 0 && query !== '' && <p role="status">{words.noneFound}</p>}
        {body?.items.length === 0 && query === '' && (
          <div class="empty">
            <h2>{words.none}</h2>
            <p class="soft">{words.noneHint}</p>
          </div>
        )}
      </section>
      <ImportStandard />
      {collected.body && (
        <section class="stack">
          <h2>{words.collected}</h2>
          <p class="soft lead">{words.collectedLead}</p>
          {table(words.collected, collected.body.items)}
        </section>
      )}
    </div>
  );
};
