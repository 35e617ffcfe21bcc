import type { Language } from '../../ui/language.ts';
import type { Appointment } from '../frame/office.rules.ts';
import type { Contest, Person } from './person.client.ts';

const CODE_LENGTH = 6;

/** The end of an id: short enough to say aloud, and random in a time-ordered id. */
export const shortCode = (id: string): string => id.replaceAll('-', '').slice(-CODE_LENGTH);

/** A person's name in the reader's language, where registration let us know it. */
export const nameIn = (
  person: Pick<Person, 'name' | 'nameEn'> | undefined,
  language: Language,
): string | undefined => {
  if (!person) return undefined;
  const name = language === 'en' ? (person.nameEn ?? person.name) : person.name;
  return name ?? undefined;
};

/** People whose name or last four digits begin or contain what was typed, by name. */
export const findPeople = (
  people: Iterable<Person>,
  typed: string,
  language: Language,
): readonly Person[] => {
  const wanted = typed.trim().toLowerCase();
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  return [...people]
    .filter(({ name, nameEn, idLastFour }) =>
      [name, nameEn, idLastFour].some((text) => text?.toLowerCase().includes(wanted)),
    )
    .sort((left, right) =>
      collator.compare(nameIn(left, language) ?? '', nameIn(right, language) ?? ''),
    );
};

const LEADING: readonly string[] = [
  'organiser',
  'chief-judge',
  'supervisor',
  'arbitration',
  'auditor',
];
/** Nobody leads or watches more at a time. */
const EVENTS_MAX = 20;

/** Events whose panels somebody leads or watches: their officials are called by name. */
export const eventsToAsk = (
  held: readonly Pick<Appointment, 'office' | 'scope'>[],
  contests: readonly Pick<Contest, 'eventId' | 'competitionId'>[],
): readonly string[] => {
  const places = new Set(
    held.flatMap(({ office, scope }) =>
      LEADING.includes(office) && 'id' in scope ? [scope.id] : [],
    ),
  );
  return contests
    .filter(({ eventId, competitionId }) => places.has(eventId) || places.has(competitionId))
    .map(({ eventId }) => eventId)
    .slice(-EVENTS_MAX);
};
