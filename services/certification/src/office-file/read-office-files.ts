import type { OfficeFileView } from '@jinbang/contracts/http/office-file';
import { accept, refuse } from '@jinbang/kernel/result';
import { forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayRead } from '../viewer/viewer.access.ts';
import type { OfficeDeps } from './office-deps.ts';
import { stateOfFile } from './office-file.rules.ts';
import {
  findBatches,
  findOfficeFile,
  listOfficeFiles,
  type ToldFile,
} from './office-file.store.ts';

type Deps = Pick<OfficeDeps, 'db' | 'now' | 'askForms' | 'log'>;

const viewOf = (told: ToldFile, now: Date, names: ReadonlyMap<string, string>): OfficeFileView => {
  const { file, progress, end } = told;
  const state = stateOfFile(told, now);
  return {
    ...{ fileId: file.fileId, batchIds: file.batchIds, askedBy: file.askedBy },
    askedByName: names.get(file.askedBy) ?? null,
    ...{ askedAt: file.askedAt.toISOString(), rows: file.rowCount, state },
    done: state === 'sent' ? (progress?.allCount ?? 0) : (progress?.doneCount ?? 0),
    ...{ all: progress?.allCount ?? 0, sha256: end?.sha256 ?? null },
    ...{ byteCount: end?.byteCount ?? null, endedAt: end?.endedAt.toISOString() ?? null },
  };
};

/** Who took these files, by name; while registration is away nobody's name is known. */
const namesOf = async (
  { askForms }: Deps,
  told: readonly ToldFile[],
): Promise<ReadonlyMap<string, string>> => {
  const personIds = [...new Set(told.map(({ file }) => file.askedBy))];
  if (personIds.length === 0) return new Map();
  const people = await askForms.people(personIds, []).catch(() => []);
  return new Map(people.map(({ personId, name }) => [personId, name]));
};

/** One file: how far it is, and how it ended. */
export const readOfficeFile =
  (deps: Deps) =>
  async (personId: string, fileId: string): Outcome<OfficeFileView> => {
    const found = await lookUp(deps, personId, async ({ tx, viewer }) => {
      const told = await findOfficeFile(tx, fileId);
      if (!told) return refuse(unknown('office-file.unknown'));
      return mayRead(viewer, told.file) ? accept(told) : refuse(forbidden);
    });
    return found.ok
      ? accept(viewOf(found.value, deps.now(), await namesOf(deps, [found.value])))
      : found;
  };

type Query = {
  readonly batchId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};
type Page = { readonly items: readonly OfficeFileView[]; readonly next: string | null };

/** The files a batch was in, newest first: who took it out, when, and the hash of what left. */
export const readOfficeFiles =
  (deps: Deps) =>
  async (personId: string, query: Query): Outcome<Page> => {
    const found = await lookUp(deps, personId, async ({ tx, viewer }) => {
      const [batch] = await findBatches(tx, [query.batchId]);
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      return mayRead(viewer, batch) ? accept(await listOfficeFiles(tx, query)) : refuse(forbidden);
    });
    if (!found.ok) return found;
    const page = found.value.slice(0, query.limit);
    const names = await namesOf(deps, page);
    const next = found.value.length > page.length ? (page.at(-1)?.file.fileId ?? null) : null;
    return accept({ items: page.map((told) => viewOf(told, deps.now(), names)), next });
  };
