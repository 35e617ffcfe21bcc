import type { OwnResult, OwnStanding } from '@jinbang/contracts/http/own-result';
import { Award } from '../board/award.view.tsx';
import { boardWords } from '../board/board-words.ts';
import { percentOf } from '../board/ranking-line.rules.ts';
import { RankingLines } from '../board/ranking-lines.view.tsx';
import { totalText } from '../board/rows.rules.ts';
import { Badge } from '../ui/badge.view.tsx';
import { type Language, textOf, useLanguage, useWords } from '../ui/language.ts';
import type { SignName } from '../ui/sign.view.tsx';
import { dayText } from '../ui/time-text.ts';
import { reasonsOf } from './explanation.rules.ts';
import { mineWords } from './mine-words.ts';
import { reasonSentence } from './reason-sentence.ts';

const SIGNS: Readonly<Record<OwnResult['state'], SignName>> = {
  before: 'wait',
  contest: 'progress',
  provisional: 'provisional',
  notice: 'notice',
  final: 'final',
  amended: 'amended',
  'called-off': 'bad',
  withdrawn: 'doubt',
};

const stateSentence = ({ state, standing }: OwnResult, language: Language): string => {
  const words = mineWords[language];
  if (state !== 'notice') return words.stateSentence[state];
  const until = standing?.noticeUntil ?? null;
  if (until === null) return words.noticeOpen;
  // It ends at midnight, which already is the day after.
  const lastMoment = new Date(Date.parse(until) - 1).toISOString();
  return words.noticeUntil(dayText(lastMoment, language));
};

/** Where the event stands, and once it is published the own row with its reasons. */
export const OwnResultCard = ({ result }: { readonly result: OwnResult }) => {
  const words = useWords(mineWords);
  const language = useLanguage();
  const { competition, event, entryNo, state, standing } = result;
  return (
    <>
      <section class="card stack own-head">
        <p class="soft small">{competition && textOf(competition, language)}</p>
        <h1>
          {words.title}
          <span class="own-event">{textOf(event, language)}</span>
        </h1>
        <p class="row">
          <Badge sign={SIGNS[state]} word={words.state[state]} />
          <span class="soft">
            {words.entryNo} <span class="number">{entryNo}</span>
          </span>
        </p>
        <p>{stateSentence(result, language)}</p>
        {standing && <Figures standing={standing} />}
      </section>
      {standing && <Reasons result={result} standing={standing} />}
    </>
  );
};

type StandingProps = { readonly standing: OwnStanding };

/** The two or three figures everybody looks for first. */
const Figures = ({ standing }: StandingProps) => {
  const words = useWords(mineWords);
  const board = useWords(boardWords);
  const { rank, code, total, totalMax, award, ranking, gate } = standing;
  const isHeld = code === 'FAIL' && gate?.outcome === 'held';
  return (
    <dl class="figures">
      <div>
        <dt>{words.place}</dt>
        <dd class="number figure">
          {isHeld ? board.notOn : (rank ?? (code === 'OK' ? '–' : board.code[code]))}
        </dd>
      </div>
      {total !== null && (
        <div>
          <dt>{words.total}</dt>
          <dd>
            <span class="number figure">{totalText(total, ranking.totalDecimals)}</span>
            <span class="soft small"> {words.outOf(totalMax)}</span>
          </dd>
        </div>
      )}
      {award !== null && (
        <div>
          <dt>{words.prize}</dt>
          <dd class="figure">
            <Award award={award} />
          </dd>
        </div>
      )}
    </dl>
  );
};

type ReasonProps = StandingProps & { readonly result: OwnResult };

const Reasons = ({ result, standing }: ReasonProps) => {
  const words = useWords(mineWords);
  const language = useLanguage();
  const { version, pageUrl, modules, ranking, pageHash, ruleVersion } = standing;
  const { pathname } = new URL(pageUrl);
  const seen = pathname.replace(/^\/api\/ranking\/v1\/public/, '');
  return (
    <>
      <section class="card stack">
        <h2>{words.why}</h2>
        <ul class="reasons">
          {reasonsOf(standing).map((reason) => (
            <li key={JSON.stringify(reason)}>
              {reasonSentence(reason, { result, standing, language })}
            </li>
          ))}
        </ul>
        {ruleVersion !== undefined && <p class="soft small">{words.ruleVersion(ruleVersion)}</p>}
        <p class="small">
          <a href={seen}>{words.page(version)}</a>
          <br />
          <span class="soft">{words.pageHint}</span>
          <br />
          <span class="code hash">{pageHash}</span>
        </p>
      </section>
      <Modules standing={standing} />
      <RankingLines page={{ ranking, modules }} />
    </>
  );
};

const Modules = ({ standing }: StandingProps) => {
  const words = useWords(mineWords);
  const language = useLanguage();
  const { modules, ranking, scale } = standing;
  if (modules.every(({ points }) => points === null)) return null;
  return (
    <section class="card stack">
      <h2>{words.modules}</h2>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.module}</th>
            <th scope="col" class="right">
              {words.weight}
            </th>
            <th scope="col" class="right">
              {words.pointsHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {modules.map(({ moduleId, name, weight, points }) => (
            <tr key={moduleId}>
              <th scope="row">{textOf(name, language)}</th>
              <td class="number right">{words.percent(percentOf(weight))}</td>
              <td class="number right">
                {points === null ? '–' : totalText(points, ranking.totalDecimals)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {scale !== null && (
        <p class="soft small">
          {words.scale} <span class="number">{scale}</span>
        </p>
      )}
    </section>
  );
};
