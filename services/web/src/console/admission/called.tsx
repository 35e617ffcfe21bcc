import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useLanguage } from '../../ui/language.ts';
import { useNaming } from '../person/names.ts';
import type { Called } from './admission.client.ts';

/** The people of a list by name: they may be another organisation's, whom no other page lists. */
export const CalledContext = createContext<readonly Called[]>([]);

/** How the people of the list around it are called. */
export const useCalled = () => {
  const people = useContext(CalledContext);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const byId = new Map(people.map((one) => [one.personId, one]));
  return (members: readonly { readonly personId: string }[] | undefined): string =>
    (members ?? [])
      .map(({ personId }) => {
        const one = byId.get(personId);
        const name = language === 'en' ? (one?.nameEn ?? one?.name) : one?.name;
        return name ?? nameOf(personId);
      })
      .join(language === 'en' ? ', ' : '、');
};
