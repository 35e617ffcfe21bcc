import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { NotYet } from '../frame/not-yet.view.tsx';
import { useHouse } from '../person/names.ts';
import type { Screen } from '../place.rules.ts';
import { go, usePlace } from '../use-place.ts';
import { scheduleWords } from './schedule-words.ts';

/** The competition one looks at; it stands in the address. */
export const useChosenCompetition = (): string | undefined => {
  const { chosen } = usePlace();
  const { house } = useHouse();
  return chosen.get('competition') ?? house.competitions[0]?.competitionId;
};

/** A choice where there are several competitions, the reason where there is none. */
export const CompetitionSelect = ({ screen }: { readonly screen: Screen }) => {
  const words = useWords(scheduleWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { house, isReady } = useHouse();
  const competitionId = useChosenCompetition();
  if (!isReady) return <p class="soft">{ui.loading}</p>;
  if (house.competitions.length === 0) {
    return <NotYet title={words.noCompetition} screen={screen} />;
  }
  const choices = house.competitions.map((one) => ({
    value: one.competitionId,
    label: textOf(one.name, language),
  }));
  return (
    <SelectField
      id="competition"
      label={words.competition}
      value={competitionId ?? ''}
      onValue={(competition) => go(screen, { competition }, 'instead')}
      groups={[{ label: '', choices }]}
    />
  );
};
