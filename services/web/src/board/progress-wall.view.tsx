import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { Badge } from '../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { progressWords } from './progress-words.ts';

type Module = BoardSnapshot['progress'][number];

/** More sheets than this are a bar: single tiles could not be told apart. */
const TILES_MAX = 240;
/** Columns for each row of a field of tiles. */
const TILES_SHAPE = 2.2;

const grouped = (count: number): string => count.toLocaleString('en').replaceAll(',', '\u2009');

/** Whole percent, rounded down: 100 is said only when everything is in. */
const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 100) / whole);

/**
 * One tile a sheet, in ink once it is signed; so many columns that the tiles of any number of sheets
 * fill a field of the same shape.
 */
const SheetTiles = ({ signed, sheets }: { readonly signed: number; readonly sheets: number }) => (
  <div
    class="tiles"
    aria-hidden="true"
    style={`--columns: ${Math.max(6, Math.ceil(Math.sqrt(sheets * TILES_SHAPE)))}`}
  >
    {Array.from({ length: sheets }, (_, index) => (
      // The tiles have no identity but their place.
      <span key={index} class={index < signed ? 'tile signed' : 'tile'} />
    ))}
  </div>
);

const ModuleCard = ({ module }: { readonly module: Module }) => {
  const words = useWords(progressWords);
  const language = useLanguage();
  const { name, settled, expected, signedSheets, sheets, locked } = module;
  const title = textOf(name, language);
  return (
    <li class={`module-card ${locked ? 'is-locked' : ''}`}>
      <div class="row apart">
        <h2>{title}</h2>
        {locked && <Badge sign="lock" word={words.locked} tone="final" />}
      </div>
      <div class="module-figure">
        <p class="big-number number">
          {percentOf(settled, expected)}
          <small>%</small>
        </p>
        <p class="number soft">{words.ofMarks(grouped(settled), grouped(expected))}</p>
      </div>
      <progress
        max={Math.max(1, expected)}
        value={settled}
        aria-label={`${title}: ${words.marks}`}
      />
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

const sumOf = (modules: readonly Module[], part: (module: Module) => number): number =>
  modules.reduce((sum, module) => sum + part(module), 0);

/** The whole event as a ring and three counts: marks in, sheets signed, modules locked. */
const Whole = ({ modules }: { readonly modules: readonly Module[] }) => {
  const words = useWords(progressWords);
  const settled = sumOf(modules, (module) => module.settled);
  const expected = sumOf(modules, (module) => module.expected);
  const percent = percentOf(settled, expected);
  const counts = [
    [words.marks, settled, expected],
    [
      words.sheets,
      sumOf(modules, (module) => module.signedSheets),
      sumOf(modules, (module) => module.sheets),
    ],
    [words.modulesLocked, modules.filter(({ locked }) => locked).length, modules.length],
  ] as const;
  return (
    <div class="whole">
      <div class="ring">
        <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
          <circle class="ring-ground" cx="60" cy="60" r="52" />
          <circle
            class="ring-part"
            cx="60"
            cy="60"
            r="52"
            pathLength="100"
            stroke-dasharray={`${percent} 100`}
          />
        </svg>
        <p class="big-number number">
          {percent}
          <small>%</small>
        </p>
      </div>
      <dl class="whole-counts">
        {counts.map(([what, part, all]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd class="number">
              <b>{grouped(part)}</b> / {grouped(all)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** How far marking is, without a single mark: what a board shows where the rules allow no more. */
export const ProgressWall = ({ modules }: { readonly modules: readonly Module[] }) => {
  const words = useWords(progressWords);
  const isBegun = modules.some(({ settled, signedSheets }) => settled + signedSheets > 0);
  return (
    <section class="progress-wall" aria-label={words.progress}>
      <Whole modules={modules} />
      {!isBegun && <p class="soft not-begun">{words.notBegun}</p>}
      <ul class={`modules modules-${modules.length > 4 ? 'many' : 'few'}`}>
        {modules.map((module) => (
          <ModuleCard key={module.moduleId} module={module} />
        ))}
      </ul>
    </section>
  );
};

/** The same in one line, above a ranking. */
export const ProgressStrip = ({ modules }: { readonly modules: readonly Module[] }) => {
  const words = useWords(progressWords);
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
