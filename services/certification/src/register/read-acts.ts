import type {
  RegisterActAnswer,
  RegisterActPage,
  RegisterActRow,
} from '@jinbang/contracts/http/register';
import { sentenceOf } from '@jinbang/contracts/problem';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayActInAll, mayReadAct, maySearch } from './register.access.ts';
import {
  findAct,
  findActCohort,
  listActRows,
  listActs,
  type RegisterActState,
} from './register-act.store.ts';
import { actAnswerOf, pageOfRows, registeredRowOf } from './register-answers.ts';
import { findFound } from './register-search.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
type Paged = { readonly after?: string | undefined; readonly limit: number };

/** What was asked for within the reader's offices, the newest first. */
export const readActs =
  (deps: Read) =>
  (
    personId: string,
    query: Paged & { readonly state?: RegisterActState | undefined },
  ): Outcome<RegisterActPage> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!maySearch(viewer)) return refuse(forbidden);
      const rows = await listActs(tx, viewer, query);
      const items = rows.slice(0, query.limit).map(({ record, bodyName }) =>
        // Who may confirm is said on the act's own page, where its rows are known.
        actAnswerOf(record, { bodyName, rowsHash: null, viewer, mayAct: false }),
      );
      const next = rows.length > query.limit ? (items.at(-1)?.actId ?? null) : null;
      return accept({ items, next });
    });

/** One act: the hash of its rows as they are now is what a confirmation names. */
export const readAct =
  (deps: Read) =>
  (personId: string, actId: string): Outcome<RegisterActAnswer> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const record = await findAct(tx, actId);
      if (!record) return refuse(unknown('register-act.unknown'));
      const { places, rowsHash } = await findActCohort(tx, actId);
      if (!mayReadAct(viewer, places)) return refuse(forbidden);
      const bodyName = (await findIssuer(tx, record.bodyId))?.name ?? null;
      const mayAct = mayActInAll(viewer, places, record.act);
      return accept(actAnswerOf(record, { bodyName, rowsHash, viewer, mayAct }));
    });

const whyOf = (code: string | null): RegisterActRow['why'] =>
  code === null ? null : { zh: sentenceOf(code, 'zh'), en: sentenceOf(code, 'en') };

/** Which certificates an act is about, and what became of each. */
export const readActRows =
  (deps: Read) =>
  (
    personId: string,
    actId: string,
    query: Paged,
  ): Outcome<{ items: RegisterActRow[]; next: string | null }> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      const record = await findAct(tx, actId);
      if (!record) return refuse(unknown('register-act.unknown'));
      const { places } = await findActCohort(tx, actId);
      if (!mayReadAct(viewer, places)) return refuse(forbidden);
      const rows = await listActRows(tx, actId, query);
      const found = await findFound(
        tx,
        rows.map(({ certificateId }) => certificateId),
      );
      const byId = new Map(found.map((one) => [one.certificate.certificateId, one]));
      const all = rows.flatMap(({ certificateId, outcome, code }): RegisterActRow[] => {
        const one = byId.get(certificateId);
        return one ? [{ ...registeredRowOf(one, at), outcome, code, why: whyOf(code) }] : [];
      });
      return accept(pageOfRows(all, query.limit));
    });
