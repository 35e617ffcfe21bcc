import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { markedCriteria } from '../scheme/place-aspects.ts';

type DayPanel = JudgingDay['modules'][number]['panels'][number];

/** Which panels concern this person: the own seats; all of them for those who lead or type. */
export const panelsFor = <Panel extends Pick<DayPanel, 'seats'>>(
  panels: readonly Panel[],
  reader: { readonly personId: string; readonly seesAll: boolean },
): readonly Panel[] =>
  panels.filter(({ seats }) => reader.seesAll || seats.includes(reader.personId));

/** Panels somebody left, with those sub-criteria alone under which their signature is awaited (M09). */
export const panelsOfLeaver = <
  Panel extends { readonly moduleId: string; readonly subCriteria: readonly string[] },
>(
  panels: readonly Panel[],
  awaited: readonly { readonly moduleId: string; readonly subCriterion: string }[],
): readonly Panel[] =>
  panels.flatMap((panel) => {
    const subCriteria = panel.subCriteria.filter((code) =>
      awaited.some((one) => one.moduleId === panel.moduleId && one.subCriterion === code),
    );
    return subCriteria.length === 0 ? [] : [{ ...panel, subCriteria }];
  });

/** The criteria with only the sub-criteria asked for; a criterion without any is left out. */
export const criteriaOf = (
  content: SchemeContent | undefined,
  subCriteria: ReadonlySet<string>,
): SchemeContent['criteria'] =>
  (content ? markedCriteria(content) : []).flatMap((criterion) => {
    const kept = criterion.subCriteria.filter(({ code }) => subCriteria.has(code));
    return kept.length === 0 ? [] : [{ ...criterion, subCriteria: kept }];
  });
