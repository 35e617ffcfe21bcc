import { Badge } from '../../ui/badge.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useHouse } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { go, usePlace } from '../use-place.ts';
import { fetchPlan } from './plan.client.ts';
import { Filing, PlanFacts } from './plan-filing.view.tsx';
import { FileForm } from './plan-form.view.tsx';
import { planWords } from './plan-words.ts';

/** The yearly plan: which contests stand in it, as the office files it. */
export const PlanScreen = () => {
  const words = useWords(planWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { chosen } = usePlace();
  const all = house.competitions;
  const asked = chosen.get('competition');
  const shown = all.find((one) => one.competitionId === asked) ?? all[0];
  const choices = all.map((one) => ({
    value: one.competitionId,
    label: textOf(one.name, language),
  }));
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {shown === undefined ? (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      ) : (
        <>
          <SelectField
            id="plan-competition"
            label={words.competition}
            value={shown.competitionId}
            onValue={(competition) => go('plan', { competition }, 'instead')}
            groups={[{ label: '', choices }]}
          />
          <OfCompetition key={shown.competitionId} competitionId={shown.competitionId} />
        </>
      )}
    </>
  );
};

const OfCompetition = ({ competitionId }: { readonly competitionId: string }) => {
  const words = useWords(planWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(competitionId, () => fetchPlan(competitionId));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const { plan, items, mayFile } = body;
  const waits = items.some(({ state }) => state === 'waits');
  return (
    <section class="card stack">
      <p>
        {plan ? (
          <Badge sign="good" tone="good" word={words.inPlan} />
        ) : (
          <Badge sign="bad" tone="doubt" word={words.missing} />
        )}
      </p>
      {plan ? <PlanFacts plan={plan} /> : !mayFile && !waits && <p>{words.whoFiles}</p>}
      {items.map((filing) => (
        <Filing key={filing.filingId} {...{ competitionId, filing, mayFile }} onDone={again} />
      ))}
      {mayFile && plan === null && !waits && (
        <FileForm competitionId={competitionId} onDone={again} />
      )}
    </section>
  );
};
