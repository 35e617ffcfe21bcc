import type { RegisteredRow } from '@jinbang/contracts/http/register';
import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { CohortPart } from './cohort-part.view.tsx';
import { search } from './register.client.ts';
import { cohortOf, type Form } from './register.rules.ts';
import { RegisterTable } from './register-table.view.tsx';
import { registerWords } from './register-words.ts';
import { SearchForm } from './search-form.view.tsx';

type Found = {
  readonly form: Form;
  readonly rows: readonly RegisteredRow[];
  readonly next: string | null;
};

/** What was asked and not answered: asked again, it is the same. */
type Failed = { readonly form: Form; readonly trouble: Trouble };

/** Certificates as they were found, further pages behind the ones that are there. */
const useFound = (first: Form) => {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [isOut, setOut] = useState(true);
  const [take] = useState(onlyNewest);
  const look = async (form: Form, before: Found | null = null): Promise<void> => {
    const isNewest = take();
    setOut(true);
    const answer = await search(form, before?.next ?? null);
    // What is acted on together is what was looked for last.
    if (!isNewest()) return;
    setOut(false);
    setFailed(answer.ok ? null : { form, trouble: answer.trouble });
    // Rows of another search stand beside no form they were not found by.
    if (!answer.ok) return before ? undefined : setFound(null);
    const { items, next } = answer.body;
    setFound({ form, rows: [...(before?.rows ?? []), ...items], next });
  };
  useEffect(() => void look(first), []);
  return { found, failed, isOut, look };
};

const isEmptyForm = (form: Form): boolean => Object.values(form).every((value) => value === '');

type Props = { readonly first: Form; readonly onNews: (news: string) => void };

/** Find certificates; what was found may be acted on together. */
export const SearchPart = ({ first, onNews }: Props) => {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const { found, failed, isOut, look } = useFound(first);
  const [isCohort, setCohort] = useState(false);
  // Chosen by what was found: where that changes, an act begins anew.
  const cohort = found && cohortOf(found.form, found.rows);
  const again = (form: Form) => {
    setCohort(false);
    void look(form);
  };
  return (
    <div class="stack">
      <SearchForm first={first} onLook={again} />
      {failed && <Problem trouble={failed.trouble} onAgain={() => again(failed.form)} />}
      {!found && !failed && <p class="soft">{ui.loading}</p>}
      {found && found.rows.length === 0 && (
        <div class="empty">
          <h2>{isEmptyForm(found.form) ? words.none : words.noneFound}</h2>
          <p class="soft">{isEmptyForm(found.form) ? words.noneHint : words.noneFoundHint}</p>
        </div>
      )}
      {found && found.rows.length > 0 && (
        <>
          <div class="row apart">
            <p class="soft small" role="status">
              {words.shown(found.rows.length)}
            </p>
            <button
              type="button"
              class="button tight"
              aria-expanded={isCohort}
              disabled={isOut}
              onClick={() => setCohort(!isCohort)}
            >
              {words.toCohort}
            </button>
          </div>
          {isCohort && cohort && (
            <CohortPart
              key={JSON.stringify(cohort)}
              filter={cohort}
              onClose={() => setCohort(false)}
              onNews={onNews}
            />
          )}
          <RegisterTable rows={found.rows} name={words.view.register} />
          {found.next !== null && (
            <p class="row">
              <button
                type="button"
                class="button"
                disabled={isOut}
                onClick={() => void look(found.form, found)}
              >
                {words.more}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
};
