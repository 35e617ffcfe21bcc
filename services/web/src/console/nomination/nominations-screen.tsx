import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useHouse } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { go, usePlace } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { fetchListed, fetchTitles } from './nomination.client.ts';
import { nominationWords } from './nomination-words.ts';
import { OfficeList } from './office-list.view.tsx';
import { Titles } from './titles.view.tsx';

/** Titles people may be put forward for, and what is only listed for an office. */
export const NominationsScreen = () => {
  const words = useWords(nominationWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { chosen } = usePlace();
  const all = house.competitions;
  const asked = chosen.get('competition');
  const competitionId =
    all.find((one) => one.competitionId === asked)?.competitionId ?? all[0]?.competitionId;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {competitionId === undefined ? (
        <Nothing />
      ) : (
        <>
          <SelectField
            id="nomination-competition"
            label={words.competition}
            value={competitionId}
            onValue={(competition) => go('nominations', { competition }, 'instead')}
            groups={[
              {
                label: '',
                choices: all.map((one) => ({
                  value: one.competitionId,
                  label: textOf(one.name, language),
                })),
              },
            ]}
          />
          <OfCompetition key={competitionId} competitionId={competitionId} />
        </>
      )}
    </>
  );
};

const Nothing = () => {
  const words = useWords(nominationWords);
  return (
    <div class="empty">
      <h2>{words.none}</h2>
      <p class="soft">{words.noneHint}</p>
    </div>
  );
};

const OfCompetition = ({ competitionId }: { readonly competitionId: string }) => {
  const words = useWords(nominationWords);
  const ui = useWords(uiWords);
  const titles = useAnswer(competitionId, () => fetchTitles(competitionId));
  const listed = useAnswer(competitionId, () => fetchListed(competitionId));
  const trouble = titles.trouble ?? listed.trouble;
  // Nobody certifies there yet, so there is nothing to list.
  if (trouble?.kind === 'refused' && trouble.status === 404) return <Nothing />;
  if (trouble) {
    return (
      <Problem
        trouble={trouble}
        onAgain={() => {
          titles.again();
          listed.again();
        }}
      />
    );
  }
  if (!titles.body || !listed.body) return <p class="soft">{ui.loading}</p>;
  return (
    <LookAgain.Provider value={titles.again}>
      <section class="stack">
        <h2>{words.titles}</h2>
        <Titles titles={titles.body} onDone={titles.again} />
      </section>
      <OfficeList competitionId={competitionId} rows={listed.body.items} />
    </LookAgain.Provider>
  );
};
