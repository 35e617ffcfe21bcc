import type { NamesAnswer } from '@jinbang/contracts/http/names';
import type { Bilingual } from '@jinbang/contracts/primitive';
import { Fault } from '@jinbang/kernel/fault';
import { dayIn } from '../zone.ts';
import type { AskForms } from './entry-file.client.ts';
import type { Granted } from './office-file.store.ts';
import type { OfficeRow, RowPerson } from './office-row.ts';
import { rowKey } from './row-key.rules.ts';

const ASKED_AT_ONCE = 500;

type Person = NamesAnswer['people'][number];

const personOf = (person: Person | undefined, entryId: string): RowPerson | null =>
  person
    ? {
        name: person.name,
        organisation: person.organisation,
        identity: person.identity ?? null,
        form: person.forms?.find((form) => form.entryId === entryId) ?? null,
      }
    : null;

/** What a row is made of; of the event its name and its occupation are enough. */
export type GrantedRow = Omit<Granted, 'event'> & {
  readonly event: Pick<Granted['event'], 'name' | 'occupation'>;
};

/** Who these people are and what their forms say, from registration. */
const askPeople = async (
  ask: AskForms,
  granted: readonly GrantedRow[],
): Promise<ReadonlyMap<string, Person>> => {
  const people: Person[] = [];
  for (let from = 0; from < granted.length; from += ASKED_AT_ONCE) {
    const some = granted.slice(from, from + ASKED_AT_ONCE).map(({ standing }) => standing);
    const personIds = [...new Set(some.map(({ personId }) => personId))];
    people.push(...(await ask.people(personIds, [...new Set(some.map(({ entryId }) => entryId))])));
  }
  // Of somebody asked about twice the forms of both answers count.
  return new Map(
    [...Map.groupBy(people, ({ personId }) => personId)].flatMap(([personId, [first, ...more]]) => {
      if (!first) return [];
      const forms = [first, ...more].flatMap((one) => one.forms ?? []);
      return [[personId, { ...first, forms }] as const];
    }),
  );
};

type Contest = { readonly name: Bilingual; readonly zone: string };

/** The rows of the office's file: granted levels beside who they are about. */
export const gatherRows = async (
  ask: AskForms,
  granted: readonly GrantedRow[],
  { name, zone }: Contest,
): Promise<readonly OfficeRow[]> => {
  const people = await askPeople(ask, granted);
  const rows = granted.map(({ standing, decision, event, number, issuedAt }): OfficeRow => {
    const { decisionId, version, entryId, personId, level } = standing;
    if (level === null) throw new Fault('A granted level has no level.', { retryable: false });
    const certificate = number && issuedAt ? { number, issuedOn: dayIn(zone, issuedAt) } : null;
    return {
      ...{ key: rowKey(decisionId, version), decisionId, entryId, personId, level, decision },
      ...{ contest: name, event: event.name, occupation: event.occupation, certificate },
      person: personOf(people.get(personId), entryId),
    };
  });
  if (new Set(rows.map(({ key }) => key)).size < rows.length) {
    throw new Fault('Two rows of a file have one key.', { retryable: false });
  }
  return rows;
};
