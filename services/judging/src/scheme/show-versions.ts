import type {
  SchemeDifference,
  SchemeOfModule,
  SchemeVersionRow,
} from '@jinbang/contracts/http/judging-scheme-versions';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { refuseSchemeReader } from '../office.access.ts';
import { type Located, locateInJson } from './finding.ts';
import { checkScheme, summarise } from './scheme.rules.ts';
import { findDraft, findModule, findPublished } from './scheme.store.ts';
import { differencesOf } from './scheme-difference.rules.ts';
import {
  type FrozenScheme,
  findSchemesOfEvent,
  findVersion,
  findVersions,
} from './scheme-versions.store.ts';

type ReadDeps = Pick<Deps, 'db' | 'now'>;
type Where = { readonly eventId: string; readonly moduleId: string };
type Page = { readonly after?: string | undefined; readonly limit: number };
type Paged<Item> = { readonly items: Item[]; readonly next: string | null };

const unknownVersion: Rejection = { kind: 'missing', code: 'scheme.version-unknown' };

/** A cursor of these lists is a number; anything else is the beginning. */
const cursorOf = (after: string | undefined): number | undefined =>
  after !== undefined && /^\d{1,9}$/.test(after) ? Number(after) : undefined;

const cut = <Item>(items: readonly Item[], { after, limit }: Page): Paged<Item> => {
  const from = cursorOf(after) ?? 0;
  const end = from + limit;
  return { items: items.slice(from, end), next: end < items.length ? `${end}` : null };
};

const readScheme = <Value>(
  deps: ReadDeps,
  actorId: string,
  { eventId, moduleId }: Where,
  work: (work: Work) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> =>
  readEvent(deps, { eventId, actorId }, async (asked) => {
    const forbidden = refuseSchemeReader(asked);
    if (forbidden) return refuse(forbidden);
    const module = await findModule(asked.tx, eventId, moduleId);
    return module ? work(asked) : refuse({ kind: 'missing', code: 'module.unknown' });
  });

/** Where each module of an event stands with its marking scheme. */
export const showSchemes =
  (deps: ReadDeps) =>
  (
    actorId: string,
    { eventId, ...page }: { eventId: string } & Page,
  ): Promise<Result<Paged<SchemeOfModule>, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseSchemeReader(work);
      if (forbidden) return refuse(forbidden);
      const rows = await findSchemesOfEvent(work.tx, eventId);
      const { items, next } = cut(rows, page);
      const shown = items.map(({ draftVersion, lockedAt, isMarked, isAmended, ...row }) => ({
        ...row,
        draftVersion: draftVersion ?? 0,
        isLocked: lockedAt !== null,
        isMarked: isMarked === true,
        isAmended: isAmended === true,
      }));
      return accept({ items: shown, next });
    });

const rowOf = ({ scheme, amendment }: FrozenScheme): SchemeVersionRow => {
  const { aspects, total } = summarise(scheme.content);
  return {
    version: scheme.version,
    title: scheme.content.title,
    aspects,
    total,
    hash: scheme.hash,
    publishedBy: scheme.publishedBy,
    publishedAt: scheme.publishedAt.toISOString(),
    amendment: amendment && { amendmentId: amendment.amendmentId, reason: amendment.reason },
  };
};

/** The frozen versions of a scheme, newest first. */
export const showVersions =
  (deps: ReadDeps) =>
  (actorId: string, where: Where & Page): Promise<Result<Paged<SchemeVersionRow>, Rejection>> =>
    readScheme(deps, actorId, where, async ({ tx }) => {
      const { moduleId, limit } = where;
      const before = cursorOf(where.after);
      const rows = await findVersions(tx, { moduleId, before, limit: limit + 1 });
      const items = rows.slice(0, limit).map(rowOf);
      return accept({ items, next: rows.length > limit ? `${items.at(-1)?.version}` : null });
    });

/** One frozen version as it stands, with what a check finds in it. */
export const showVersion =
  (deps: ReadDeps) => (actorId: string, where: Where & { readonly version: number }) =>
    readScheme(deps, actorId, where, async ({ tx }) => {
      const { moduleId, version } = where;
      const row = await findVersion(tx, moduleId, version);
      if (!row) return refuse(unknownVersion);
      const { content } = row.scheme;
      const findings: readonly Located[] = checkScheme(content).map(locateInJson);
      return accept({ ...rowOf(row), moduleId, content, summary: summarise(content), findings });
    });

type Compared = Where & Page & { readonly from: number; readonly to?: number | undefined };
type Differences = Paged<SchemeDifference> & {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
};

/** What differs between two frozen versions, or between one and the draft. */
export const showDifferences =
  (deps: ReadDeps) =>
  (actorId: string, where: Compared): Promise<Result<Differences, Rejection>> =>
    readScheme(deps, actorId, where, async ({ tx }) => {
      const { moduleId, from, to } = where;
      const before = (await findPublished(tx, moduleId, from))?.content;
      const after =
        to === undefined
          ? (await findDraft(tx, moduleId))?.draft
          : (await findPublished(tx, moduleId, to))?.content;
      if (!before || !after) return refuse(unknownVersion);
      const found = differencesOf(before, after);
      return accept({ from, to: to ?? null, count: found.length, ...cut(found, where) });
    });
