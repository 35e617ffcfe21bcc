import type { CeremonyStep, CeremonyWinner } from '@jinbang/contracts/http/ceremony';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { inTenant, type Transaction } from '@jinbang/service-kit/database';
import type { NameOf } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { winnersOf } from '../notice/notice.rules.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import { findResultRows, findResults, type ResultRecord } from '../result/result.store.ts';
import { placeOf, type ResultDeps } from '../result/result-desk.ts';
import { mayHoldCeremony } from './ceremony.access.ts';
import { type Honoured, resultToCelebrate, scenesOf } from './ceremony.rules.ts';

export type CeremonyDeps = ResultDeps & { readonly nameOf: NameOf };

export type AskedStep = {
  readonly eventId: string;
  readonly step: number;
  /** The result the ceremony began with. */
  readonly version?: number | undefined;
};

const latinNames = (personIds: readonly string[], nameOf: NameOf): string[] | null => {
  const names = personIds.flatMap((personId) => nameOf(personId)?.nameEn ?? []);
  return names.length > 0 && names.length === personIds.length ? names : null;
};

/** Who is named and who is not says the list of winners; this adds what a ceremony calls besides. */
const honouredOf = (book: EventBook, result: PublishedResult, nameOf: NameOf): Honoured[] => {
  const entries = new Map(book.entries.map((entry) => [entry.entryId, entry]));
  // The list of winners has a line for each row with an award, in the order of the rows.
  const awarded = result.rows.filter(({ standing }) => standing.award !== null);
  return winnersOf({ book, result, nameOf }).map((line, index) => {
    const entry = entries.get(awarded[index]?.entryId ?? '');
    const people = entry?.members.map(({ personId }) => personId) ?? [];
    const { group, award, rank, names, organisation, entryNo } = line;
    const winner: CeremonyWinner = {
      ...{ rank, organisation, entryNo },
      names: names && [...names],
      namesLatin: names && latinNames(people, nameOf),
      region: names && (entry?.region ?? null),
    };
    return { group, award, winner };
  });
};

const findCelebrated = async (tx: Transaction, eventId: string) => {
  const head = resultToCelebrate(await findResults(tx, eventId));
  return head && { head, rows: await findResultRows(tx, head.resultId) };
};

const flawOf = (
  found: { readonly head: ResultRecord } | undefined,
  isCalledOff: boolean,
  version: number | undefined,
): Rejection | null => {
  if (!found || isCalledOff) return { kind: 'conflict', code: 'ceremony.no-result' };
  return version !== undefined && version !== found.head.version
    ? { kind: 'conflict', code: 'ceremony.other-version', params: { version: found.head.version } }
    : null;
};

/** One step of the ceremony of an approved result, and nothing of what comes after it. */
export const readCeremony =
  (deps: CeremonyDeps) =>
  async (
    actorId: string,
    { eventId, step, version }: AskedStep,
  ): Promise<Result<CeremonyStep, Rejection>> => {
    const place = await placeOf(deps, actorId, eventId, mayHoldCeremony);
    if (!place.ok) return place;
    const { book, arranged, ownerId } = place.value;
    const isCalledOff = arranged.state === 'VOID' || arranged.state === 'CANCELLED';
    const found = await inTenant(deps.db, [ownerId], (tx) => findCelebrated(tx, eventId));
    const flaw = flawOf(found, isCalledOff, version);
    if (flaw || !found) return refuse(flaw ?? { kind: 'conflict', code: 'ceremony.no-result' });
    const result = { ...found.head, rows: found.rows };
    const scenes = scenesOf(arranged.groups, honouredOf(book, result, deps.nameOf));
    const scene = scenes[step];
    if (!scene) return refuse({ kind: 'missing', code: 'ceremony.no-step' });
    return accept({
      eventId,
      competition: book.competition?.name ?? null,
      event: arranged.name,
      version: result.version,
      step,
      isLast: step === scenes.length - 1,
      scene,
    });
  };
