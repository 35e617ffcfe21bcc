import type { ChoiceGroup } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useHouse } from '../person/names.ts';
import { personWords } from '../person/person-words.ts';
import { officeWords } from './office-words.ts';

/** The places whose offices one may look at, for a select box; the narrowest useful one first. */
export const useScopes = () => {
  const words = useWords(officeWords);
  const person = useWords(personWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { held } = useWho();
  const isOfPlatform = held.some(({ scope }) => scope.kind === 'platform');
  const organisationIds = new Set(
    held.flatMap(({ scope }) => (scope.kind === 'organisation' ? [scope.id] : [])),
  );
  const all: readonly ChoiceGroup[] = [
    {
      label: words.places.competition,
      choices: house.competitions.map(({ competitionId, name }) => ({
        value: `competition:${competitionId}`,
        label: textOf(name, language),
      })),
    },
    {
      label: words.places.event,
      choices: house.contests.map(({ eventId, name }) => ({
        value: `event:${eventId}`,
        label: textOf(name, language),
      })),
    },
    {
      label: words.places.organisation,
      choices: house.organisations
        .filter(({ organisationId }) => isOfPlatform || organisationIds.has(organisationId))
        .map(({ organisationId, name }) => ({
          value: `organisation:${organisationId}`,
          label: textOf(name, language),
        })),
    },
    {
      label: words.places.platform,
      choices: isOfPlatform ? [{ value: 'platform', label: person.platform }] : [],
    },
  ];
  const groups = all.filter(({ choices }) => choices.length > 0);
  return { groups, first: groups[0]?.choices[0]?.value };
};
