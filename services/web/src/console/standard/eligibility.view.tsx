import type { EligibilityAnswer, EligibilityOutcome } from '@jinbang/contracts/http/standard';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { Sign, type SignName } from '../../ui/sign.view.tsx';
import { useSending } from '../use-sending.ts';
import { EvidenceFields } from './evidence-fields.view.tsx';
import { levelNames } from './level-names.ts';
import { askEligibility } from './standard.client.ts';
import { evidenceOf, isCount, NOTHING_TYPED } from './standard.rules.ts';
import { standardWords } from './standard-words.ts';

const SIGNS: Readonly<Record<EligibilityOutcome, SignName>> = {
  met: 'good',
  unmet: 'bad',
  unknown: 'doubt',
};

/** Which levels somebody may apply for, by what is proven; nobody is named and nothing is kept. */
export const EligibilityCheck = ({ standardId }: { readonly standardId: string }) => {
  const words = useWords(standardWords);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [answer, setAnswer] = useState<EligibilityAnswer | null>(null);
  const { isBusy, trouble, send } = useSending();
  const counts = [typed.age, typed.yearsInOccupation, typed.yearsInRelated, typed.trainingHours];
  const isReady = [...counts, typed.heldYears, typed.titleYears].every(isCount);
  return (
    <div class="loose">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => askEligibility(standardId, evidenceOf(typed)), setAnswer);
        }}
      >
        <p class="lead">{words.checkLead}</p>
        <EvidenceFields typed={typed} onTyped={setTyped} />
        <p class="soft small">{words.evidenceHint}</p>
        {trouble && <Problem trouble={trouble} />}
        <p>
          <button type="submit" class="button first" disabled={isBusy || !isReady}>
            {words.check}
          </button>
        </p>
      </form>
      <div role="status">{answer && <Found answer={answer} />}</div>
    </div>
  );
};

const Found = ({ answer }: { readonly answer: EligibilityAnswer }) => {
  const words = useWords(standardWords);
  const names = useWords(levelNames);
  const language = useLanguage();
  return (
    <ul class="stack eligibility-levels">
      {answer.levels.map((one) => (
        <li key={one.level} class="card stack">
          <div class="row apart">
            <h3>{names[one.level]}</h3>
            <Badge
              sign={SIGNS[one.outcome]}
              word={words.outcomes[one.outcome]}
              outlined={one.outcome !== 'met'}
            />
          </div>
          <p>{textOf(one.sentence, language)}</p>
          <details>
            <summary>{words.clauses}</summary>
            <ul class="stack-tight">
              {one.clauses.map((clause) => (
                <li key={clause.id} class="clause">
                  <p>
                    {textOf(clause.text, language)} <span class="code soft small">{clause.id}</span>
                  </p>
                  {clause.requires.map(({ sentence, outcome }) => (
                    <p key={sentence.zh} class={`small toned tone-${SIGNS[outcome]}`}>
                      <Sign name={SIGNS[outcome]} /> {textOf(sentence, language)} ·{' '}
                      {words.outcomes[outcome]}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
};
