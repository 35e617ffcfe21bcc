import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
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

const LINES_SHOWN = 12;

type Props = {
  readonly progress: JudgingProgress;
  readonly work: Work;
  readonly sessions: readonly ConsoleSession[];
};

/** Sheets that wait for somebody, the most pressing first. */
export const WorkList = ({ progress, work, sessions }: Props) => {
  const words = useWords(workWords);
  const language = useLanguage();
  if (work.sheets.length === 0) {
    return <p class="toned tone-good">{words.nothingWaits}</p>;
  }
  const placeOf = (sheet: Work['sheets'][number]): string => {
    const module = progress.modules.find(({ moduleId }) => moduleId === sheet.moduleId);
    const session = sessions.find(({ sessionId }) => sessionId === sheet.sessionId);
    return [module?.name, session?.name]
      .flatMap((name) => (name ? [textOf(name, language)] : []))
      .join(' · ');
  };
  return (
    <section class="stack-tight">
      <h3>{words.waiting}</h3>
      <ul class="lines work-list" aria-label={words.waiting}>
        {work.sheets.slice(0, LINES_SHOWN).map((sheet) => (
          <li key={sheet.sheetId} class="line">
            <span>
              <b class="number">{sheet.subCriterion}</b>{' '}
              <span class="soft small">{placeOf(sheet)}</span>
            </span>
            <span class="number small">
              {words.marks(sheet.settled, sheet.expected)} ·{' '}
              {words.signatures(sheet.signed, sheet.seats)}
            </span>
            {sheet.need !== 'done' && (
              <Badge {...LOOKS[sheet.need]} word={words.need[sheet.need]} outlined={true} />
            )}
          </li>
        ))}
      </ul>
      {work.sheets.length > LINES_SHOWN && (
        <p class="soft small">{words.more(work.sheets.length - LINES_SHOWN)}</p>
      )}
    </section>
  );
};
