import type { Answer } from '../../ui/ask.client.ts';
import type { List } from '../call.client.ts';
import type { Who } from '../frame/who.ts';
import { recallKeepers } from './keeper-memory.ts';
import { eventsToAsk } from './names.rules.ts';
import {
  type Competition,
  type Contest,
  fetchCompetitions,
  fetchContests,
  fetchOfficialNames,
  fetchOrganisations,
  fetchPersons,
  type Organisation,
  type Person,
} from './person.client.ts';

/** What the screens name things by: places, and the people whose records one may read. */
export type House = {
  readonly organisations: readonly Organisation[];
  readonly competitions: readonly Competition[];
  readonly contests: readonly Contest[];
  readonly people: ReadonlyMap<string, Person>;
  /** The organisations whose people one keeps; null stands for the platform's own. */
  readonly keeps: readonly (string | null)[];
  /** False when a list was longer than a page shows. */
  readonly isComplete: boolean;
};

export const emptyHouse: House = {
  organisations: [],
  competitions: [],
  contests: [],
  people: new Map(),
  keeps: [],
  isComplete: true,
};

/** What was refused is left out: the screen then shows codes where it has no names. */
const itemsOf = <Item>(answer: Answer<List<Item>>): List<Item> =>
  answer.ok ? answer.body : { items: [], isComplete: true };

/** Registration decides; asking only where there is hope keeps refusals out of its log. */
const ownersToAsk = (
  { isOperator, offices, held }: Who,
  competitions: readonly Competition[],
): readonly (string | null)[] => {
  if (!isOperator && !offices.has('organiser')) return [];
  const organised = held.flatMap(({ office, scope }) => {
    if (office !== 'organiser' || !('id' in scope)) return [];
    if (scope.kind === 'organisation') return [scope.id];
    const found = competitions.find(({ competitionId }) => competitionId === scope.id);
    return found ? [found.ownerId] : [];
  });
  const all = isOperator
    ? [...competitions.map(({ ownerId }) => ownerId), ...recallKeepers()]
    : organised;
  return [...(isOperator ? [null] : []), ...new Set(all)];
};

/** Those on the panels one leads or watches: their records are others' to read, their names are not. */
const fetchPanelNames = async (
  { held, isOperator }: Who,
  contests: readonly Contest[],
): Promise<readonly Person[]> => {
  if (isOperator) return [];
  const answers = await Promise.all(eventsToAsk(held, contests).map(fetchOfficialNames));
  return answers.flatMap((answer) =>
    answer.ok
      ? answer.body.items.map((one) => ({ ...one, idLastFour: null, organisationId: null }))
      : [],
  );
};

/** Everything at once, each list as far as a person would read it. */
export const fetchHouse = async (who: Who): Promise<House> => {
  const [organisations, competitions] = await Promise.all([
    fetchOrganisations().then(itemsOf),
    fetchCompetitions().then(itemsOf),
  ]);
  const keeps = ownersToAsk(who, competitions.items);
  const [contests, people] = await Promise.all([
    Promise.all(
      competitions.items.map(({ competitionId }) => fetchContests(competitionId).then(itemsOf)),
    ),
    Promise.all(keeps.map((ownerId) => fetchPersons(ownerId).then(itemsOf))),
  ]);
  const panels = await fetchPanelNames(
    who,
    contests.flatMap(({ items }) => items),
  );
  const known = [...panels, ...people.flatMap(({ items }) => items)];
  return {
    organisations: organisations.items,
    competitions: competitions.items,
    contests: contests.flatMap(({ items }) => items),
    people: new Map(known.map((one) => [one.personId, one])),
    keeps,
    isComplete: [organisations, competitions, ...contests, ...people].every(
      (one) => one.isComplete,
    ),
  };
};
