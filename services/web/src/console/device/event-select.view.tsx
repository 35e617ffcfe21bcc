import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { NotYet } from '../frame/not-yet.view.tsx';
import { useHouse } from '../person/names.ts';
import type { Screen } from '../place.rules.ts';
import { go, usePlace } from '../use-place.ts';
import { deviceWords } from './device-words.ts';

/** The event whose tablets or PINs one looks at; it stands in the address. */
export const useChosenEvent = (): string | undefined => {
  const { chosen } = usePlace();
  const { house } = useHouse();
  return chosen.get('event') ?? house.contests[0]?.eventId;
};

/** A choice where there are several events, the reason where there is none. */
export const EventSelect = ({ screen }: { readonly screen: Screen }) => {
  const words = useWords(deviceWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { house, isReady } = useHouse();
  const eventId = useChosenEvent();
  if (!isReady) return <p class="soft">{ui.loading}</p>;
  if (house.contests.length === 0) {
    return <NotYet title={words.noEvent} screen={screen} />;
  }
  const groups = house.competitions.map(({ competitionId, name }) => ({
    label: textOf(name, language),
    choices: house.contests
      .filter((one) => one.competitionId === competitionId)
      .map((one) => ({ value: one.eventId, label: textOf(one.name, language) })),
  }));
  const isKnown = house.contests.some((one) => one.eventId === eventId);
  return (
    <SelectField
      id="event"
      label={words.event}
      value={isKnown ? (eventId ?? '') : ''}
      onValue={(event) => go(screen, { event }, 'instead')}
      none={isKnown ? undefined : words.unknownEvent}
      hint={isKnown ? undefined : words.unknownEventHint}
      groups={groups.filter(({ choices }) => choices.length > 0)}
    />
  );
};
