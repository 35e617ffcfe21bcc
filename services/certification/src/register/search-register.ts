import type {
  RegisteredPage,
  RegisterPreview,
  RegisterPreviewWish,
  RegisterSearch,
} from '@jinbang/contracts/http/register';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome } from '../command.ts';
import { asNameSeeker, mayActInAll, mayAsk, maySearch } from './register.access.ts';
import { pageOfRows, registeredRowOf } from './register-answers.ts';
import { findCohort, listCohort, searchCertificates } from './register-search.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;

/** A page of the register within the reader's offices; whose name is looked for, within fewer. */
export const searchRegister =
  (deps: Read) =>
  (personId: string, search: RegisterSearch): Outcome<RegisteredPage> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      const seeker = search.name === undefined ? viewer : asNameSeeker(viewer);
      if (!maySearch(seeker)) return refuse(forbidden);
      const found = await searchCertificates(tx, seeker, search, at);
      return accept(
        pageOfRows(
          found.map((one) => registeredRowOf(one, at)),
          search.limit,
        ),
      );
    });

/** Exactly which certificates an act would touch, with the hash two people put their word under. */
export const previewAct =
  (deps: Read) =>
  (personId: string, wish: RegisterPreviewWish): Outcome<RegisterPreview> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      if (!mayAsk(viewer)) return refuse(forbidden);
      const { count, left, rowsHash, places } = await findCohort(tx, viewer, wish, at);
      if (count > 0 && !mayActInAll(viewer, places, wish.act)) return refuse(forbidden);
      const rows = await listCohort(tx, viewer, wish, at);
      const page = pageOfRows(
        rows.map((one) => registeredRowOf(one, at)),
        wish.limit,
      );
      return accept({ ...page, count, left, rowsHash });
    });
