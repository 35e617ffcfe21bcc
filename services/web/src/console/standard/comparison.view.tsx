import type { StandardComparison } from '@jinbang/contracts/http/standard';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { levelNames } from './level-names.ts';
import { fetchComparison } from './standard.client.ts';
import { standardWords } from './standard-words.ts';

type LevelRow = StandardComparison['levels'][number];
type OwnClause = LevelRow['own'][number];

const SIGNS: Readonly<Record<LevelRow['mark'], SignName>> = {
  weaker: 'bad',
  'not-national': 'bad',
  equal: 'good',
  stronger: 'up',
  'not-own': 'wait',
  appointed: 'notice',
};
const TONES: Readonly<Record<LevelRow['mark'], string>> = {
  weaker: 'bad',
  'not-national': 'bad',
  equal: 'good',
  stronger: 'good',
  'not-own': 'doubt',
  appointed: 'notice',
};

const Mark = ({ mark }: { readonly mark: LevelRow['mark'] }) => {
  const words = useWords(standardWords);
  const isBad = TONES[mark] === 'bad';
  return <Badge sign={SIGNS[mark]} tone={TONES[mark]} word={words.marks[mark]} outlined={!isBad} />;
};

/** The enterprise's standard beside the national one, level by level. */
export const Comparison = ({ standardId }: { readonly standardId: string }) => {
  const words = useWords(standardWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(standardId, () => fetchComparison(standardId));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const amiss = body.findings.filter(({ kind }) => kind !== 'subsumed').length;
  return (
    <div class="stack">
      <p class={amiss === 0 ? 'news' : 'flaw'} role="status">
        {amiss === 0 ? words.inOrder : words.amiss(amiss)}
      </p>
      {body.levels.map((row) => (
        <LevelPair key={row.level} row={row} comparison={body} />
      ))}
    </div>
  );
};

type PairProps = { readonly row: LevelRow; readonly comparison: StandardComparison };

const LevelPair = ({ row, comparison: { own, national } }: PairProps) => {
  const words = useWords(standardWords);
  const names = useWords(levelNames);
  return (
    <section class="card stack">
      <div class="row apart">
        <h3>{names[row.level]}</h3>
        <Mark mark={row.mark} />
      </div>
      <div class="pair">
        <div class="stack">
          <p class="soft small">
            {words.national} · {words.editionOf(national.edition)}
          </p>
          {row.national.length === 0 && <p class="soft">{words.noNational}</p>}
          {row.national.map((clause) => (
            <Lines key={clause.id} clause={clause} />
          ))}
        </div>
        <div class="stack">
          <p class="soft small">
            {words.own} · {words.editionOf(own.edition)}
          </p>
          {row.own.length === 0 && <p class="soft">{words.noOwn}</p>}
          {row.own.map((clause) => (
            <OwnLines key={clause.id} clause={clause} level={row.mark} />
          ))}
        </div>
      </div>
    </section>
  );
};

const Lines = ({ clause }: { readonly clause: LevelRow['national'][number] }) => {
  const language = useLanguage();
  return (
    <div class="clause">
      <p>
        {textOf(clause.text, language)} <span class="code soft small">{clause.id}</span>
      </p>
      <ul class="dotted small soft">
        {clause.requires.map((one) => (
          <li key={one.zh}>{textOf(one, language)}</li>
        ))}
      </ul>
    </div>
  );
};

type OwnProps = { readonly clause: OwnClause; readonly level: LevelRow['mark'] };

const OwnLines = ({ clause, level }: OwnProps) => {
  const words = useWords(standardWords);
  const language = useLanguage();
  const isCompared = level !== 'appointed' && level !== 'not-national';
  const lacking = clause.lacking.map((one) => textOf(one, language));
  return (
    <div class="stack-tight">
      <Lines clause={clause} />
      {isCompared && (
        <p class="small row">
          <Mark mark={clause.mark} />
          {clause.nearest !== null && <span class="soft">{words.nearest(clause.nearest)}</span>}
        </p>
      )}
      {lacking.length > 0 && (
        <p class="small flaw">
          {words.lacking}
          {lacking.join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
    </div>
  );
};
