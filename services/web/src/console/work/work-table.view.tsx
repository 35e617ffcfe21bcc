import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import type { ConsoleSession } from './work.client.ts';
import type { SheetNeed, Work } from './work.rules.ts';
import { workWords } from './work-words.ts';

const LOOKS: Readonly<
  Record<Exclude<SheetNeed, 'done'>, { readonly sign: SignName; readonly tone: string }>
> = {
  conflict: { sign: 'bad', tone: 'bad' },
  signatures: { sign: 'amended', tone: 'notice' },
  marks: { sign: 'provisional', tone: 'provisional' },
};

const ROWS_SHOWN = 12;

type Props = {
  readonly progress: JudgingProgress;
  readonly work: Work;
  readonly sessions: readonly ConsoleSession[];
};

/** Sheets that wait for somebody, the most pressing first. */
export const WorkTable = ({ progress, work, sessions }: Props) => {
  const words = useWords(workWords);
  const language = useLanguage();
  if (work.sheets.length === 0) {
    return <p class="toned tone-good">{words.nothingWaits}</p>;
  }
  const moduleName = (moduleId: string): string => {
    const found = progress.modules.find((module) => module.moduleId === moduleId);
    return found ? textOf(found.name, language) : '';
  };
  const sessionName = (sessionId: string | null): string => {
    const found = sessions.find((session) => session.sessionId === sessionId);
    return found ? textOf(found.name, language) : '';
  };
  return (
    <ScrollArea name={words.waiting}>
      <table class="table">
        <caption>{words.waiting}</caption>
        <thead>
          <tr>
            <th scope="col">{words.sheet}</th>
            <th scope="col">{words.session}</th>
            <th scope="col">{words.needHead}</th>
            <th scope="col" class="right">
              {words.marks}
            </th>
            <th scope="col" class="right">
              {words.signatures}
            </th>
          </tr>
        </thead>
        <tbody>
          {work.sheets.slice(0, ROWS_SHOWN).map((sheet) => (
            <tr key={sheet.sheetId}>
              <th scope="row" class="number">
                {sheet.subCriterion} <span class="soft small">{moduleName(sheet.moduleId)}</span>
              </th>
              <td>{sessionName(sheet.sessionId)}</td>
              <td>
                {sheet.need !== 'done' && (
                  <Badge {...LOOKS[sheet.need]} word={words.need[sheet.need]} outlined={true} />
                )}
              </td>
              <td class="right number">
                {sheet.settled} / {sheet.expected}
              </td>
              <td class="right number">
                {sheet.signed} / {sheet.seats}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {work.sheets.length > ROWS_SHOWN && (
        <p class="soft small">{words.more(work.sheets.length - ROWS_SHOWN)}</p>
      )}
    </ScrollArea>
  );
};
