import './award.css';
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useHouse } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { go, usePlace } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { fetchAwards } from './award.client.ts';
import { awardWords } from './award-words.ts';
import { AwardLinesPart } from './lines.view.tsx';
import { OrganiserPart } from './organiser-part.view.tsx';
import { PlanTable } from './plan-table.view.tsx';

const WATCH_MS = 5_000;

/** Award documents of a contest: which are given, to whom, how far they are, and the sorted print. */
export const AwardsScreen = () => {
  const words = useWords(awardWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { chosen } = usePlace();
  const all = house.competitions;
  const asked = chosen.get('competition');
  const competitionId =
    all.find((one) => one.competitionId === asked)?.competitionId ?? all[0]?.competitionId;
  const choices = all.map((one) => ({
    value: one.competitionId,
    label: textOf(one.name, language),
  }));
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {competitionId === undefined ? (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      ) : (
        <>
          <SelectField
            id="award-competition"
            label={words.competition}
            value={competitionId}
            onValue={(competition) => go('awards', { competition }, 'instead')}
            groups={[{ label: '', choices }]}
          />
          <OfCompetition key={competitionId} competitionId={competitionId} />
        </>
      )}
    </>
  );
};

const OfCompetition = ({ competitionId }: { readonly competitionId: string }) => {
  const ui = useWords(uiWords);
  const [planId, setPlanId] = useState<string | null>(null);
  const awards = useAnswer(competitionId, () => fetchAwards(competitionId), WATCH_MS);
  const { body, trouble, again } = awards;
  if (trouble && !body) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const plan = body.plans.find((one) => one.planId === planId);
  return (
    <LookAgain.Provider value={again}>
      <OrganiserPart competitionId={competitionId} awards={body} onDone={again} />
      {body.organiser && (
        <PlanTable
          competitionId={competitionId}
          awards={body}
          onDone={again}
          onList={(chosen) => setPlanId(chosen)}
        />
      )}
      {plan && (
        <AwardLinesPart key={plan.planId} competitionId={competitionId} plan={plan} awards={body} />
      )}
    </LookAgain.Provider>
  );
};
