import { createHash } from 'node:crypto';
import type { OfficeAnswerPreview } from '@jinbang/contracts/http/office-file';
import { sentenceOf } from '@jinbang/contracts/problem';
import { accept, refuse } from '@jinbang/kernel/result';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { readTable } from '@jinbang/service-kit/table/read-table';
import { forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import type { OfficeDeps } from './office-deps.ts';
import {
  findBatches,
  findElsewhere,
  findGranted,
  findReturned,
  findVersions,
} from './office-file.store.ts';
import { type GivenRow, readBack } from './read-back.rules.ts';
import { rowKey } from './row-key.rules.ts';

type Deps = Pick<OfficeDeps, 'db' | 'now' | 'askForms'>;

const LIST_MAX = 200;

/** What the office was given for a batch, as far as its answer is read by it. */
const findGiven = (deps: Deps, personId: string, batchId: string) =>
  lookUp(deps, personId, async ({ tx, viewer }) => {
    const [batch] = await findBatches(tx, [batchId]);
    if (!batch) return refuse(unknown('decision-batch.unknown'));
    if (!mayHandle(viewer, batch)) return refuse(forbidden);
    if (batch.state !== 'waiting') {
      return refuse({ kind: 'conflict', code: `decision-batch.${batch.state}` });
    }
    const granted = await findGranted(tx, [batchId]);
    const ids = granted.map(({ standing }) => standing.decisionId);
    const elsewhere = await findElsewhere(tx, batch.competitionId, batchId);
    const returned = await findReturned(tx, batchId);
    return accept({ granted, versions: await findVersions(tx, ids), elsewhere, returned });
  });

const PEOPLE_AT_ONCE = 500;

const namesOf = async ({ askForms }: Deps, personIds: readonly string[]) => {
  const names = new Map<string, string>();
  for (let from = 0; from < personIds.length; from += PEOPLE_AT_ONCE) {
    const people = await askForms.people(personIds.slice(from, from + PEOPLE_AT_ONCE), []);
    for (const { personId, name } of people) names.set(personId, name);
  }
  return names;
};

/** What the office wrote into its workbook, row by row; nothing of it is kept or carried out here. */
export const readAnswer =
  (deps: Deps) =>
  async (personId: string, batchId: string, bytes: Buffer): Outcome<OfficeAnswerPreview> => {
    const found = await findGiven(deps, personId, batchId);
    if (!found.ok) return found;
    const tables = await readTable(bytes);
    if (!tables.ok) return tables;
    const { granted, versions, elsewhere, returned } = found.value;
    const rows = granted.map(({ standing }) => standing);
    const names = await namesOf(deps, [...new Set(rows.map((row) => row.personId))]);
    const present = new Map(
      rows.map(({ decisionId, version, personId: about, level }): [string, GivenRow] => [
        rowKey(decisionId, version),
        {
          ...{ decisionId, name: names.get(about) ?? null },
          level: level === null ? '' : LEVEL_LABELS[level].zh,
        },
      ]),
    );
    const keyOf = (one: { readonly decisionId: string; readonly version: number }) =>
      rowKey(one.decisionId, one.version);
    const read = readBack(tables.value, {
      present,
      outdated: new Set(versions.map(keyOf).filter((key) => !present.has(key))),
      elsewhere: new Set(elsewhere.map(keyOf)),
      sentBack: new Set(returned.map(keyOf)),
    });
    return accept({
      ...read,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      missing: read.missing
        .slice(0, LIST_MAX)
        .map(({ key, row: { decisionId, name } }) => ({ decisionId, key, name })),
      missingCount: read.missing.length,
      problems: read.problems.slice(0, LIST_MAX).map((problem) => ({
        ...problem,
        sentence: { zh: sentenceOf(problem.code, 'zh'), en: sentenceOf(problem.code, 'en') },
      })),
      problemCount: read.problems.length,
      answers: [...read.answers],
    });
  };
