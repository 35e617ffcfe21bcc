import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { Badge } from '../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { boardWords } from './board-words.ts';

type Module = BoardSnapshot['progress'][number];

/** More sheets than this are a bar: single tiles could not be told apart. */
const TILES_MAX = 240;

const grouped = (count: number): string => count.toLocaleString('en').replaceAll(',', '\u2009');

/** Whole percent, rounded down: 100 is said only when everything is in. */
const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 100) / whole);

/** One tile a sheet, in ink once it is signed. */
const SheetTiles = ({ signed, sheets }: { readonly signed: number; readonly sheets: number }) => (
  <div class="tiles" aria-hidden="true">
    {Array.from({ length: sheets }, (_, index) => (
      // The tiles have no identity but their place.
      <span key={index} class={index < signed ? 'tile signed' : 'tile'} />
    ))}
  </div>
);

const ModuleCard = ({ module }: { readonly module: Module }) => {
  const words = useWords(boardWords);
  const language = useLanguage();
  const { name, settled, expected, signedSheets, sheets, locked } = module;
  const title = textOf(name, language);
  return (
    <li class="module-card">
      <div class="row apart">
        <h2>{title}</h2>
        {locked && <Badge sign="lock" word={words.locked} tone="final" />}
      </div>
      <p class="big-number number">
        {percentOf(settled, expected)}
        <small>%</small>
      </p>
      <progress
        max={Math.max(1, expected)}
        value={settled}
        aria-label={`${title}: ${words.marks}`}
      />
      <p class="number soft">{words.ofMarks(grouped(settled), grouped(expected))}</p>
      {sheets <= TILES_MAX ? (
        <SheetTiles signed={signedSheets} sheets={sheets} />
      ) : (
        <progress
          class="thin"
          max={sheets}
          value={signedSheets}
          aria-label={`${title}: ${words.sheets}`}
        />
      )}
      <p class="number soft">{words.ofSheets(signedSheets, sheets)}</p>
    </li>
  );
};

/** How far marking is, without a single mark: what a board shows where the rules allow no more. */
export const ProgressWall = ({ modules }: { readonly modules: readonly Module[] }) => {
  const words = useWords(boardWords);
  const settled = modules.reduce((sum, module) => sum + module.settled, 0);
  const expected = modules.reduce((sum, module) => sum + module.expected, 0);
  return (
    <section class="progress-wall" aria-label={words.progress}>
      {modules.length > 1 && (
        <div class="whole">
          <p class="big-number number">
            {percentOf(settled, expected)}
            <small>%</small>
          </p>
          <div>
            <progress max={Math.max(1, expected)} value={settled} aria-label={words.marks} />
            <p class="number">{words.ofMarks(grouped(settled), grouped(expected))}</p>
          </div>
        </div>
      )}
      <ul class="modules">
        {modules.map((module) => (
          <ModuleCard key={module.moduleId} module={module} />
        ))}
      </ul>
    </section>
  );
};

/** The same in one line, above a ranking. */
export const ProgressStrip = ({ modules }: { readonly modules: readonly Module[] }) => {
  const words = useWords(boardWords);
  const language = useLanguage();
  return (
    <ul class="progress-strip" aria-label={words.progress}>
      {modules.map(({ moduleId, name, settled, expected, locked }) => (
        <li key={moduleId}>
          <span>{textOf(name, language)}</span>
          <progress
            max={Math.max(1, expected)}
            value={settled}
            aria-label={`${textOf(name, language)}: ${words.marks}`}
          />
          <span class="number">{percentOf(settled, expected)}%</span>
          {locked && <span class="soft small">{words.locked}</span>}
        </li>
      ))}
    </ul>
  );
};
