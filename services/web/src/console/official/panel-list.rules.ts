import type { Office } from '@jinbang/contracts/office';
import type { Bilingual } from '../../ui/language.ts';
import { isNamed, keyOf, type ListFlaw, personOf, rowsOf } from '../list/list.rules.ts';
import type { Person } from '../person/person.client.ts';

/** Offices one is asked for. */
export const INVITED = [
  'chief-judge',
  'judge',
  'measuring-judge',
  'floor-judge',
  'encryption-judge',
  'supervisor',
  'arbitration',
  'scorer',
  'check-in',
  'technical-support',
] as const satisfies readonly Office[];

export type Asked = {
  readonly eventId: string;
  readonly personId: string;
  readonly office: Office;
};

type Ground = {
  readonly events: readonly { readonly eventId: string; readonly name: Bilingual }[];
  readonly people: readonly Person[];
  readonly offices: readonly Readonly<Record<Office, string>>[];
};

type Read = { readonly asked: readonly Asked[]; readonly flaws: readonly ListFlaw[] };

/** Who is asked to which event as what: event, office, name and, among namesakes, four digits. */
export const readPanelList = (text: string, { events, people, offices }: Ground): Read => {
  const flaws: ListFlaw[] = [];
  const seen = new Set<string>();
  const asked = rowsOf(text).flatMap(({ row, cells }): Asked[] => {
    const [written = '', duty = '', name = '', lastFour = ''] = cells;
    const event = events.find((one) => isNamed(one.name, written));
    const known = keyOf(duty, offices);
    const office = INVITED.find((one) => one === known);
    const person = personOf(people, name, lastFour);
    if (!event) flaws.push({ row, flaw: 'event-unknown', what: written });
    if (!office) flaws.push({ row, flaw: 'office-unknown', what: duty });
    if ('flaw' in person) flaws.push({ row, flaw: person.flaw, what: name });
    if (!event || !office || 'flaw' in person) return [];
    const key = `${event.eventId} ${office} ${person.personId}`;
    if (seen.has(key)) flaws.push({ row, flaw: 'repeated', what: name });
    seen.add(key);
    return [{ eventId: event.eventId, personId: person.personId, office }];
  });
  return { asked, flaws };
};
