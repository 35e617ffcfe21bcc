import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { frameWords } from '../frame/frame-words.ts';
import type { Scope } from '../frame/office.rules.ts';
import { useWho } from '../frame/who.ts';
import type { House } from './fetch-house.ts';
import { nameIn, shortCode } from './names.rules.ts';
import { personWords } from './person-words.ts';

export type Names = {
  readonly house: House;
  readonly isReady: boolean;
  readonly lookAgain: () => void;
};

export const NamesContext = createContext<Names | null>(null);

export const useHouse = (): Names => {
  const names = useContext(NamesContext);
  if (names === null) throw new Error('a screen stands outside the frame');
  return names;
};

/** How this page calls people and places: by name where one may know it, by a short code elsewhere. */
export const useNaming = () => {
  const { house } = useHouse();
  const { personId: ownId, email } = useWho();
  const language = useLanguage();
  const words = useWords(frameWords);
  const person = useWords(personWords);

  const nameOf = (personId: string): string => {
    const name = nameIn(house.people.get(personId), language);
    if (name !== undefined) return name;
    if (personId === ownId && email !== null) return email;
    return words.person(shortCode(personId));
  };
  const organisationName = (id: string): string => {
    const found = house.organisations.find((one) => one.organisationId === id);
    return found ? textOf(found.name, language) : person.organisation(shortCode(id));
  };
  const competitionName = (id: string): string => {
    const found = house.competitions.find((one) => one.competitionId === id);
    return found ? textOf(found.name, language) : person.competition(shortCode(id));
  };
  const eventName = (id: string): string => {
    const found = house.contests.find((one) => one.eventId === id);
    return found ? textOf(found.name, language) : person.event(shortCode(id));
  };
  const scopeName = (scope: Scope): string => {
    switch (scope.kind) {
      case 'platform':
        return person.platform;
      case 'organisation':
        return organisationName(scope.id);
      case 'competition':
        return competitionName(scope.id);
      case 'event':
        return eventName(scope.id);
    }
  };
  return { nameOf, organisationName, competitionName, eventName, scopeName, ownId };
};
