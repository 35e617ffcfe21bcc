import type { ChoiceGroup } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { findPeople, nameIn } from '../person/names.rules.ts';
import { useHouse } from '../person/names.ts';
import { trailWords } from './trail-words.ts';

/** More would be a list nobody reads. */
const PEOPLE_MAX = 300;

/** Whose trail one may look at; everybody their own. */
export const useTrailChoices = () => {
  const words = useWords(trailWords);
  const language = useLanguage();
  const { personId, held, offices, isOperator } = useWho();
  const { house } = useHouse();
  const seesAll =
    isOperator ||
    held.some(({ office, scope }) => office === 'auditor' && scope.kind === 'platform');
  const seesEvents =
    seesAll || (['organiser', 'supervisor', 'auditor'] as const).some((one) => offices.has(one));
  const mine = `personId=${personId}`;
  const all: readonly ChoiceGroup[] = [
    {
      label: '',
      choices: [
        ...(seesAll ? [{ value: 'all', label: words.everything }] : []),
        { value: mine, label: words.mine },
      ],
    },
    {
      label: words.events,
      choices: seesEvents
        ? house.contests.map(({ eventId, name }) => ({
            value: `eventId=${eventId}`,
            label: textOf(name, language),
          }))
        : [],
    },
    {
      label: words.people,
      choices: seesAll
        ? findPeople(house.people.values(), '', language)
            .slice(0, PEOPLE_MAX)
            .map((person) => ({
              value: `personId=${person.personId}`,
              label: nameIn(person, language) ?? '',
            }))
        : [],
    },
  ];
  const groups = all.filter(({ choices }) => choices.length > 0);
  return { groups, first: seesAll ? 'all' : mine };
};
