import type { JudgeValue } from '@jinbang/contracts/http/judging-commands';
import type { NewId } from '@jinbang/kernel/id';
import { accept } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { Located } from '../scheme/finding.ts';
import { locate } from '../scheme/workbook-place.rules.ts';
import { aspectKey } from '../score-sheet/aspect-state.ts';
import { contextOf, readModules } from '../score-sheet/enter-marks.ts';
import { type BatchPlan, decideBatch, type MarkCommand } from '../score-sheet/mark-batch.rules.ts';
import type { MarkModule } from '../score-sheet/mark-context.ts';
import { type Ground, readGroundIn } from '../score-sheet/mark-intake.store.ts';
import type { ReadSetup } from '../score-sheet/module-setup.store.ts';
import { findFromFiles } from './outside.store.ts';
import { type PlannedMark, planMarks, toStore } from './outside-plan.rules.ts';
import type { ReadRow } from './outside-reading.rules.ts';

export type WeighDeps = { readonly readSetup: ReadSetup; readonly newId: NewId };

type Asked = {
  readonly moduleId: string;
  readonly sheet: string;
  readonly source: 'machine' | 'import';
  readonly rows: readonly ReadRow[];
  /** Who handed the values in, or confirmed them first. */
  readonly enteredBy: string;
  /** Who answers for them; null while nobody does. */
  readonly judgeId: string | null;
  readonly sessionId: string;
  readonly at: Date;
};

/** What an import would do to the marks as they stand now, tried by the rules of every other mark. */
export type Weighed = {
  readonly marks: readonly PlannedMark[];
  readonly findings: readonly Located[];
  readonly module: MarkModule | undefined;
  readonly ground: Ground;
  readonly batch: BatchPlan;
  /** What an aspect of a subject comes to with it. */
  readonly pointsOf: (subjectId: string, aspectId: string) => string | null;
};

const commandOf = (
  { enteredBy, judgeId, source, sessionId }: Asked,
  { subjectId, cell, seat, basedOn, judgeId: known, corrects }: Omit<PlannedMark, 'row' | 'label'>,
  commandId: string,
): MarkCommand => ({
  commandId,
  actorId: enteredBy,
  origin: { sessionId, deviceId: null },
  fingerprint: commandId,
  ...(corrects === null ? {} : { corrects }),
  form: accept({
    commandId,
    type: 'enter-mark',
    subjectId,
    aspectId: cell.aspectId,
    judgeId: known ?? judgeId ?? seat,
    basedOn,
    // Safe: it was checked against the aspect when the file was read.
    value: cell.value as JudgeValue,
    source,
  }),
});

/** Asks for every subject and aspect the file is about; nothing is decided by these. */
const questionsOf = (asked: Asked, newId: NewId): readonly MarkCommand[] =>
  asked.rows.flatMap(({ subjectId, cells }) =>
    cells.map((cell) => {
      const blank = {
        subjectId,
        cell,
        seat: asked.enteredBy,
        basedOn: 0,
        judgeId: null,
        corrects: null,
      };
      return commandOf(asked, { ...blank, effect: 'new', before: null }, newId());
    }),
  );

export const weighImport = async (
  { readSetup, newId }: WeighDeps,
  tx: Transaction,
  asked: Asked,
): Promise<Weighed> => {
  const questions = questionsOf(asked, newId);
  if (questions.length === 0) return nothing;
  const ground = await readGroundIn(tx, questions);
  const modules = await readModules(ground, readSetup);
  const context = contextOf(ground, modules, asked.at);
  const module = modules.get(asked.moduleId);
  if (!module) return nothing;
  const fromFiles = await findFromFiles(
    tx,
    asked.rows.map(({ subjectId }) => subjectId),
  );
  const { states } = context;
  const plan = planMarks(asked.rows, { sheet: asked.sheet, module, states, fromFiles });
  const stored = toStore(plan.marks);
  const commands = stored.map((mark) => commandOf(asked, mark, newId()));
  const batch = decideBatch(context, commands, newId);
  const refused = batch.answers.flatMap((answer, place) => {
    const mark = stored[place];
    if (answer.outcome !== 'refused' || !mark) return [];
    const { code, params } = answer.rejection;
    return [locate(asked.sheet, mark.row, mark.cell.column)('fatal', code, params)];
  });
  const values = new Map([...states].map(([key, { value }]) => [key, value]));
  for (const state of batch.states)
    values.set(aspectKey(state.subjectId, state.aspectId), state.value);
  return {
    marks: plan.marks,
    findings: [...plan.findings, ...refused],
    module,
    ground,
    batch,
    pointsOf: (subjectId, aspectId) => values.get(aspectKey(subjectId, aspectId)) ?? null,
  };
};

const nothing: Weighed = {
  marks: [],
  findings: [],
  module: undefined,
  ground: { known: new Map(), subjects: [], modules: [], states: [], held: [] },
  batch: {
    answers: [],
    answered: [],
    marks: [],
    states: [],
    facts: [],
    begun: [],
    unsignedSheetIds: [],
  },
  pointsOf: () => null,
};

/** The seats of the panel that answers for an aspect. */
export const seatsOfAspect =
  ({ module }: Pick<Weighed, 'module'>) =>
  (aspectId: string): readonly string[] => {
    const placed = module?.setup.aspects.get(aspectId);
    return (placed && module?.setup.panels.get(placed.subCriterion)?.seats) ?? [];
  };

/** The same of a mark. */
export const seatsOfMark =
  (weighed: Pick<Weighed, 'module'>) =>
  ({ cell }: PlannedMark): readonly string[] =>
    seatsOfAspect(weighed)(cell.aspectId);
