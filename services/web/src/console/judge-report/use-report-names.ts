import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { nameIn } from '../person/names.rules.ts';
import { useHouse } from '../person/names.ts';
import { reportWords } from './report-words.ts';

/** What judges, panels and modules of a report are called here. */
export const useReportNames = ({ judges, panels, modules }: JudgeReport) => {
  const words = useWords(reportWords);
  const language = useLanguage();
  const { house } = useHouse();
  const panel = (panelId: string): string => {
    const found = panels.find((one) => one.panelId === panelId);
    return found ? textOf(found.name, language) : '—';
  };
  const judgeOf = (judgeId: string) => judges.find((one) => one.judgeId === judgeId);
  return {
    panel,
    module: (moduleId: string): string => {
      const found = modules.find((one) => one.moduleId === moduleId);
      return found ? textOf(found.name, language) : '—';
    },
    /** As on the paper, so that both can be read side by side, and by name where one may know it. */
    judge: (judgeId: string): string => {
      const no = words.judgeNo(judgeOf(judgeId)?.no ?? 0);
      const name = nameIn(house.people.get(judgeId), language);
      return name === undefined ? no : `${no} · ${name}`;
    },
    seats: (judgeId: string): string =>
      (judgeOf(judgeId)?.seats ?? [])
        .map(
          ({ panelId, seat, left }) => words.seat(panel(panelId), seat) + (left ? words.left : ''),
        )
        .join(words.between),
  };
};

export type ReportNames = ReturnType<typeof useReportNames>;
