import { Badge } from '../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { minuteText } from '../ui/time-text.ts';
import type { SheetWork } from './day-index.rules.ts';
import { OpenedBadge } from './opened.view.tsx';
import { practiceWords } from './practice/practice-words.ts';
import { type Desk, sheetProgress } from './sheet-progress.rules.ts';
import { tabletWords } from './tablet-words.ts';

type Props = {
  readonly works: readonly SheetWork[];
  readonly desk: Desk;
  readonly onOpen: (work: SheetWork) => void;
  readonly onReload: () => void;
  readonly onPractice: () => void;
};

/** The judge's sheets of the day, by module and session, with how far each is. */
export const SheetList = ({ works, desk, onOpen, onReload, onPractice }: Props) => {
  const words = useWords(tabletWords);
  const practice = useWords(practiceWords);
  return (
    <section class="stack">
      <div class="row apart">
        <h1>{words.sheets}</h1>
        <button type="button" class="button" onClick={onReload}>
          {words.reload}
        </button>
      </div>
      {works.length === 0 && <p class="empty">{words.noSheets}</p>}
      <ul class="sheet-list">
        {works.map((work) => (
          <SheetCard key={work.sheet.sheetId} work={work} desk={desk} onOpen={() => onOpen(work)} />
        ))}
      </ul>
      <p class="practice-door">
        <button type="button" class="button" onClick={onPractice}>
          {practice.open}
        </button>
        <span class="soft">{practice.openHint}</span>
      </p>
    </section>
  );
};

type CardProps = Pick<Props, 'desk'> & { readonly work: SheetWork; readonly onOpen: () => void };

const SheetCard = ({ work, desk, onOpen }: CardProps) => {
  const words = useWords(tabletWords);
  const language = useLanguage();
  const { sheet, module, session, subCriterion } = work;
  const { done, all, conflicts } = sheetProgress(desk, work);
  const isOver = sheet.state === 'SIGNED' || module.locked || sheet.hasLeft === true;
  // Whoever has signed can still look, and change what only a new signature makes good.
  const isQuiet = isOver || sheet.signedByMe;
  return (
    <li class="card sheet-card">
      <p class="soft small">{textOf(module.name, language)}</p>
      {session && (
        <p class="sheet-session">
          {textOf(session.name, language)}{' '}
          <span class="soft small number">
            {minuteText(session.startsAt, language)}–{minuteText(session.endsAt, language)}{' '}
            {session.room}
          </span>
        </p>
      )}
      <h2>
        <span class="number">{subCriterion.code}</span> {textOf(subCriterion.name, language)}
      </h2>
      <progress max={Math.max(1, all)} value={done} aria-label={words.progress(done, all)} />
      <p class="row small number">
        {words.progress(done, all)}
        {conflicts > 0 && (
          <Badge sign="bad" word={words.conflicts(conflicts)} tone="bad" outlined={true} />
        )}
        {!isOver && <OpenedBadge work={work} />}
        {sheet.state === 'SIGNED' && <Badge sign="good" word={words.signed} tone="final" />}
        {sheet.state === 'OPEN' && sheet.signedByMe && (
          <Badge sign="good" word={words.signedByMe} tone="good" outlined={true} />
        )}
        {sheet.hasLeft && <Badge sign="wait" word={words.leftToSign} tone="provisional" />}
        {module.locked && <Badge sign="lock" word={words.locked} tone="final" />}
      </p>
      <button
        type="button"
        class={isQuiet ? 'button' : 'button first'}
        aria-describedby={`sheet-${sheet.sheetId}`}
        onClick={onOpen}
      >
        {isQuiet ? words.review : done === 0 ? words.open : words.resume}
      </button>
      <span id={`sheet-${sheet.sheetId}`} class="unseen">
        {session && textOf(session.name, language)} {subCriterion.code}{' '}
        {textOf(subCriterion.name, language)}
      </span>
    </li>
  );
};
