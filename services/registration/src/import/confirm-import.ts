import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { inTenant, type Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { oneAtATime } from '@jinbang/service-kit/one-at-a-time';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { carryOut, type Work } from '../command-deps.ts';
import type { FormDeps } from '../entry/enter-forms.ts';
import { writeEntries } from '../entry/write-entries.ts';
import { holdClaims } from '../entry-claim/hold-claims.ts';
import { findEventToChange } from '../event/event.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import type { ColumnKey } from './column.ts';
import type { StagedImport } from './import.body.ts';
import { flawOfConfirmation, unknownImport } from './import.rules.ts';
import {
  endProgress,
  findImport,
  type ImportRow,
  noteProgress,
  type Progress,
  type Running,
  saveDone,
} from './import.store.ts';
import { findImportNames } from './import-names.ts';
import { type PlannedImport, planImport } from './plan-import.ts';
import { findImportPlace, type ImportContent } from './stage-import.ts';

const FORMS_AT_ONCE = 500;

export const contentOf = (keys: KeyRing, row: ImportRow): ImportContent | undefined =>
  row.contentCipher === null
    ? undefined
    : // Safe: sealed by this room, in this form.
      JSON.parse(keys.file.open(row.contentCipher, row.importId).toString('utf8'));

type Writing = Parameters<typeof writeEntries>[1];

const ascending = (left: string, right: string): number => (left < right ? -1 : 1);

/** Decides once more on what stands now, with the events locked. */
const planAgain = async (deps: FormDeps, work: Work, row: ImportRow) => {
  const { tx } = work;
  const content = contentOf(deps.keys, row);
  const place = await findImportPlace(work, row.competitionId);
  if (!place.ok) return place;
  if (!content) return refuse(unknownImport);
  const eventIds = new Set(content.forms.map((one) => one.eventId));
  for (const eventId of [...eventIds].toSorted(ascending)) await findEventToChange(tx, eventId);
  const { whose } = place.value;
  const { events } = await findImportNames(tx, row.competitionId, whose);
  const planned = await planImport(tx, deps.keys, {
    competitionId: row.competitionId,
    entersFor: whose,
    events,
    // Safe: the columns were sealed by this room.
    read: { ...content, columnOfField: new Map(content.columns as [ColumnKey, number][]) },
  });
  return planned.problems.length > 0
    ? refuse<Rejection>({ kind: 'conflict', code: 'import.outdated' })
    : accept(planned);
};

const writeAll = async (
  tx: Transaction,
  writing: Writing,
  { fresh, ground: first }: PlannedImport,
  onProgress: (done: number) => void,
): Promise<void> => {
  const persons = new Map(first.persons);
  const ground = { ...first, persons };
  for (let done = 0; done < fresh.length; done += FORMS_AT_ONCE) {
    onProgress(done);
    const forms = fresh.slice(done, done + FORMS_AT_ONCE);
    const entries = await writeEntries(tx, writing, forms, ground);
    // Who is new here may stand in a later form again, in another event.
    for (const [place, { form }] of forms.entries()) {
      for (const [member, { digest, name }] of form.members.entries()) {
        const personId = entries[place]?.members[member]?.personId;
        if (personId) persons.set(digest, { personId, name });
      }
    }
  }
};

/**
 * Says how far an import is, in transactions of their own so that it is seen before the import's
 * ends. The import never waits for them: with every connection taken by those who wait for what it
 * has locked, it would wait for itself. They are a comfort; one that fails is left out.
 */
const progressOf = ({ db }: FormDeps, running: Running) => {
  let last: Promise<void> = Promise.resolve();
  const beside = (work: (tx: Transaction) => Promise<void>): Promise<void> => {
    last = last.then(() => inTenant(db, [running.ownerId], work)).catch(() => {});
    return last;
  };
  return {
    note: (progress: Progress): void => {
      void beside((tx) => noteProgress(tx, running, progress));
    },
    end: () => beside((tx) => endProgress(tx, running)),
  };
};

type Confirming = { readonly importId: string; readonly basedOn: number };

const confirmNow = async (
  deps: FormDeps,
  frame: CommandFrame,
  { importId, basedOn }: Confirming,
): Promise<Result<StagedImport, Rejection>> => {
  let endProgressOf: (() => Promise<void>) | undefined;
  const outcome = carryOut(deps, frame, async (work) => {
    const { tx, at, actorId } = work;
    const row = await findImport(tx, importId, true);
    if (row?.madeBy !== actorId) return refuse(unknownImport);
    const flaw = flawOfVersion('import.changed', basedOn, row) ?? flawOfConfirmation(row);
    if (flaw) return refuse(flaw);
    const planned = await planAgain(deps, work, row);
    if (!planned.ok) return planned;
    const { note, end } = progressOf(deps, { importId, ownerId: row.ownerId });
    endProgressOf = end;
    const all = planned.value.fresh.length;
    const writing = { ...deps, at, actorId };
    await writeAll(tx, writing, planned.value, (done) => note({ done, all }));
    await holdClaims(tx, writing, planned.value.claims, planned.value.ground);
    const version = row.version + 1;
    await saveDone(tx, { importId, version, confirmedAt: at });
    return accept({ importId, version });
  });
  try {
    return await outcome;
  } finally {
    await endProgressOf?.();
  }
};

/** Carries a checked file out, all of it or nothing; what has changed since is looked at again. */
export const confirmImport = (deps: FormDeps) => {
  const inTurn = oneAtATime();
  return (
    frame: CommandFrame,
    importId: string,
    basedOn: number,
  ): Promise<Result<StagedImport, Rejection>> =>
    inTurn(() => confirmNow(deps, frame, { importId, basedOn }));
};
