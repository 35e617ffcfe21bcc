import {
  type PaperPlace,
  type PaperRow,
  type PaperWay,
  paperPlace,
} from '@jinbang/contracts/http/handing-out';
import { groupCertificateNumber } from '@jinbang/credentials/certificate-number';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { findNames, type PersonName } from '../person/person.store.ts';
import { mayHandlePapers, mayReadPapers, mayUseSeal } from './hand-out.access.ts';
import { findSetting } from './paper.store.ts';
import {
  countPapers,
  countSheets,
  findEventsOf,
  type ListedPaper,
  listPapers,
  type PaperFilter,
} from './paper-list.store.ts';
import { findUploaded } from './uploaded.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;

/** How many papers stand where, and what whoever asks may do. */
export const readPaperWay =
  (deps: Read) =>
  (personId: string, bodyId: string, eventId: string | undefined): Outcome<PaperWay> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!mayReadPapers(viewer, bodyId)) return refuse(forbidden);
      const issuer = await findIssuer(tx, bodyId);
      if (!issuer) return refuse(unknown('issuer.unknown'));
      const rows = await countPapers(tx, bodyId, eventId);
      const countOf = (place: PaperPlace | 'withheld') =>
        rows.find((row) => row.place === place)?.count ?? 0;
      const { free, toDestroy } = await countSheets(tx, bodyId);
      const { uploadFirst, version } = await findSetting(tx, bodyId);
      return accept({
        ...{ bodyId, name: issuer.name, events: [...(await findEventsOf(tx, bodyId))] },
        // Safe: a count for every place.
        counts: Object.fromEntries(
          paperPlace.options.map((place) => [place, countOf(place)]),
        ) as PaperWay['counts'],
        withheld: countOf('withheld'),
        ...{ stockFree: free, toDestroy, setting: { uploadFirst, version } },
        may: { handle: mayHandlePapers(viewer, bodyId), seal: mayUseSeal(viewer, bodyId) },
      });
    });

const rowOf = (row: ListedPaper, name: PersonName | undefined, uploaded: boolean): PaperRow => ({
  ...{ certificateId: row.certificate_id, eventId: row.event_id, number: row.number },
  numberText: groupCertificateNumber(row.number),
  ...{ name: name?.name ?? null, unit: name?.organisation ?? null },
  ...{ occupationCode: row.occupation_code, level: row.level, certificateState: row.state },
  ...{ place: row.place, uploaded, serial: row.serial, copy: row.copy ?? 0 },
  movedAt: row.moved_at && new Date(row.moved_at).toISOString(),
  remindedAt: row.reminded_at && new Date(row.reminded_at).toISOString(),
  version: row.version ?? 0,
});

const DAY_MS = 86_400_000;
type Query = Omit<PaperFilter, 'waitingSince'> & { readonly waitingDays?: number | undefined };

export const namesOfPeople = async (
  tx: Transaction,
  bodyId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonName>> =>
  personIds.length === 0 ? new Map() : findNames(tx, bodyId, personIds);

/** Papers by place, by number as scanned, or by how long they wait to be collected. */
export const readPapers =
  (deps: Read) =>
  (
    personId: string,
    bodyId: string,
    { waitingDays, ...query }: Query,
  ): Outcome<{ items: PaperRow[]; next: string | null }> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      if (!mayReadPapers(viewer, bodyId)) return refuse(forbidden);
      const waiting =
        waitingDays === undefined
          ? {}
          : {
              place: 'issued' as const,
              waitingSince: new Date(at.getTime() - waitingDays * DAY_MS),
            };
      const rows = await listPapers(tx, bodyId, { ...query, ...waiting });
      const page = rows.slice(0, query.limit);
      const names = await namesOfPeople(
        tx,
        bodyId,
        page.map(({ person_id }) => person_id),
      );
      const uploaded = await findUploaded(
        tx,
        page.map(({ certificate_id }) => certificate_id),
      );
      return accept({
        items: page.map((row) =>
          rowOf(row, names.get(row.person_id), uploaded.has(row.certificate_id)),
        ),
        next: rows.length > page.length ? (page.at(-1)?.certificate_id ?? null) : null,
      });
    });
