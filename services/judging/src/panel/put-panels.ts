import type { PanelsBody } from '@jinbang/contracts/http/judging-views';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps, type Work } from '../in-event.ts';
import { refusePreparer } from '../office.access.ts';
import { findDraft, findModule, type ModuleRow } from '../scheme/scheme.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { decidePanels, type Panel, type PanelContext, type SeatedPanel } from './panel.rules.ts';
import {
  findCompetingOrganisations,
  findMarkedSubCriteria,
  findOfficesOf,
  findPanels,
  savePanels,
} from './panel.store.ts';

export type PutPanels = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly moduleId: string;
};

export type PanelsPut = {
  readonly moduleId: string;
  readonly version: number;
  readonly panels: readonly SeatedPanel[];
};

/** Fills the seats of a module's panels from the judges appointed to the event. */
export const putPanels =
  (deps: Deps) =>
  (
    { frame, basedOn, eventId, moduleId }: PutPanels,
    { panels }: PanelsBody,
  ): Promise<Result<PanelsPut, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refusePreparer(work) ?? refuseOver(work.event.registrationState);
      if (forbidden) return refuse(forbidden);
      await lockModuleMarks(work.tx, moduleId);
      const module = await findModule(work.tx, eventId, moduleId);
      if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
      const context = await readContext(work, module, panels);
      const decision = decidePanels(context, panels, basedOn, deps.newId);
      if (!decision.ok) return decision;
      await saveHere(work, moduleId, decision.value);
      return accept({ moduleId, version: basedOn + 1, panels: decision.value });
    });

const readContext = async (
  work: Work,
  module: ModuleRow,
  panels: readonly Panel[],
): Promise<PanelContext> => {
  const { tx } = work;
  const { moduleId, panelsVersion, lockedAt } = module;
  const persons = [...new Set(panels.flatMap(({ seats }) => seats))];
  return {
    panelsVersion,
    moduleLocked: lockedAt !== null,
    subCriteria: new Set(await subCriteriaOf(tx, module)),
    marked: await findMarkedSubCriteria(tx, moduleId),
    present: await findPanels(tx, moduleId),
    ...(await findAppointed(work, persons)),
  };
};

/** Who of these is a judge of the event, and whose organisation competes where that recuses them. */
export const findAppointed = async (
  { tx, event, chain, at }: Work,
  persons: readonly string[],
): Promise<Pick<PanelContext, 'judges' | 'recused'>> => {
  const offices = await findOfficesOf(tx, persons);
  const byPerson = Map.groupBy(offices, ({ personId }) => personId);
  const competing =
    event.recusal === 'event' ? await findCompetingOrganisations(tx, event.eventId) : new Set();
  const isRecused = (judgeId: string) =>
    (byPerson.get(judgeId) ?? []).some(
      (held) => held.office === 'judge' && competing.has(held.organisationId ?? ''),
    );
  const isJudge = (judgeId: string) =>
    holdsOffice(byPerson.get(judgeId) ?? [], ['judge'], chain, at);
  return {
    judges: new Set(persons.filter(isJudge)),
    recused: new Set(persons.filter(isRecused)),
  };
};

/** Panels may be named while the scheme is still a draft. */
const subCriteriaOf = async (tx: Work['tx'], module: ModuleRow): Promise<readonly string[]> => {
  if (module.schemeVersion > 0) return module.subCriteria;
  const draft = await findDraft(tx, module.moduleId);
  return draft?.draft.criteria.flatMap((one) => one.subCriteria.map(({ code }) => code)) ?? [];
};

const saveHere = (
  { tx, event, ownerId }: CommandWork,
  moduleId: string,
  panels: readonly SeatedPanel[],
): Promise<void> =>
  savePanels(
    tx,
    moduleId,
    panels.map((panel, position) => ({
      ...panel,
      moduleId,
      eventId: event.eventId,
      ownerId,
      position,
    })),
  );
