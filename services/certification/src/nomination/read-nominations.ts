import type { ListedRow, NominationPage, NominationRow } from '@jinbang/contracts/http/nomination';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import {
  type Command,
  type CommandDeps,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { placeOf } from '../decision/read-decisions.ts';
import { findNames, type PersonName } from '../person/person.store.ts';
import { mayHandle, mayRead, mayRevoke, type Place } from '../viewer/viewer.access.ts';
import { putForwardBeside, stateOfTitle, type TitleCase } from './nomination.rules.ts';
import { caseOf, type FoundTitle, findTitles, listForOffice } from './nomination.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
type Query = {
  readonly competitionId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};
type Names = ReadonlyMap<string, PersonName>;

const placeFor = async (
  { tx, viewer }: Command,
  competitionId: string,
): Promise<Result<Place & { bodyId: string }, Rejection>> => {
  const place = await placeOf(tx, { competitionId });
  if (!place?.bodyId) return refuse(unknown('adoption.unknown'));
  return mayRead(viewer, place) ? accept({ ...place, bodyId: place.bodyId }) : refuse(forbidden);
};

const rowOf = (found: FoundTitle, all: readonly TitleCase[], names: Names): NominationRow => {
  const { standing, live, nomination, award } = found;
  const one = caseOf(found);
  const name = names.get(standing.personId);
  return {
    ...{ decisionId: standing.decisionId, eventId: standing.eventId, event: found.event },
    personId: standing.personId,
    ...{ name: name?.name ?? null, organisation: name?.organisation ?? null },
    titleKey: standing.titleKey,
    title: live.decision.title?.name ?? { zh: standing.titleKey },
    ...{ group: one.group, rank: live.decision.inputs.result.rank, quota: one.quota },
    putForward: putForwardBeside(one, all),
    sentence: { zh: live.sentenceZh, en: live.sentenceEn },
    state: stateOfTitle(one),
    nominationId: nomination?.nominationId ?? null,
    award: award && {
      ...{ documentNo: award.documentNo, awardedOn: award.awardedOn },
      ...{ awardedBy: award.awardedBy, recordedBy: award.recordedBy },
      confirmedBy: award.confirmedBy,
    },
    version: award?.version ?? nomination?.version ?? null,
  };
};

/** Who is eligible for which title, why, within which quota, and how far it is. */
export const readNominations =
  (deps: Read) =>
  (personId: string, { competitionId, after, limit }: Query): Outcome<NominationPage> =>
    lookUp(deps, personId, async (command) => {
      const place = await placeFor(command, competitionId);
      if (!place.ok) return place;
      const { tx, viewer } = command;
      const titles = await findTitles(tx, competitionId);
      const all = titles.map(caseOf);
      const rest = titles.filter(
        ({ standing }) => after === undefined || standing.decisionId > after,
      );
      const page = rest.slice(0, limit);
      const people = page.map(({ standing }) => standing.personId);
      const names: Names =
        people.length === 0 ? new Map() : await findNames(tx, place.value.bodyId, people);
      return accept({
        items: page.map((found) => rowOf(found, all, names)),
        next: rest.length > page.length ? (page.at(-1)?.standing.decisionId ?? null) : null,
        may: {
          putForward: mayHandle(viewer, place.value),
          record: mayRevoke(viewer, place.value),
        },
      });
    });

type Listed = Awaited<ReturnType<typeof listForOffice>>[number];

const listedOf = ({ standing, live, event }: Listed, names: Names): ListedRow => {
  const name = names.get(standing.personId);
  const { result } = live.decision.inputs;
  return {
    ...{ decisionId: standing.decisionId, eventId: standing.eventId, event },
    ...{ occupationCode: standing.occupationCode, personId: standing.personId },
    ...{ name: name?.name ?? null, organisation: name?.organisation ?? null },
    ...{ group: result.group, rank: result.rank, level: standing.level ?? '' },
    // Safe: what is only listed is never approved for a certificate nor issued.
    state: standing.state as ListedRow['state'],
    clause: live.decision.clause,
    decidedAt: live.decidedAt.toISOString(),
  };
};

/** 职业资格 (M23): who follows from the rules, for the office to register; no certificate of ours. */
export const readOfficeList =
  (deps: Read) =>
  (
    personId: string,
    { competitionId, after, limit }: Query,
  ): Outcome<{ items: readonly ListedRow[]; next: string | null }> =>
    lookUp(deps, personId, async (command) => {
      const place = await placeFor(command, competitionId);
      if (!place.ok) return place;
      const { tx } = command;
      const rows = await listForOffice(tx, competitionId, { after, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const people = page.map(({ standing }) => standing.personId);
      const names: Names =
        people.length === 0 ? new Map() : await findNames(tx, place.value.bodyId, people);
      const next = rows.length > page.length ? (page.at(-1)?.standing.decisionId ?? null) : null;
      return accept({ items: page.map((row) => listedOf(row, names)), next });
    });
