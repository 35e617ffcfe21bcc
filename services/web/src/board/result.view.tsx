import { Badge } from '../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { ScrollArea } from '../ui/scroll-area.view.tsx';
import type { SignName } from '../ui/sign.view.tsx';
import { Award } from './award.view.tsx';
import { boardWords } from './board-words.ts';
import { missedText } from './missed-line.ts';
import { penaltyText } from './penalty-line.ts';
import { RankingLines } from './ranking-lines.view.tsx';
import type { FetchedResult } from './result.client.ts';
import type { ResultPage, ResultRow } from './result-page.ts';
import { resultWords } from './result-words.ts';
import { totalText } from './rows.rules.ts';
import { Rank } from './standing-row.view.tsx';
import { stepName } from './step-name.ts';
import { tieValues } from './tie.rules.ts';

const SIGNS: Readonly<Record<string, SignName>> = {
  PUBLIC_NOTICE: 'notice',
  FINAL: 'final',
  AMENDED: 'amended',
  SUPERSEDED: 'doubt',
};

type Props = { readonly eventId: string; readonly result: FetchedResult };

/** A result as it was frozen, with the hash that certificates stand on. */
export const Result = ({ eventId, result }: Props) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { page, standing, sha256, url } = result;
  return (
    <>
      <div class="board-head">
        <p class="soft">{page.competition && textOf(page.competition, language)}</p>
        <h1>{textOf(page.event, language)}</h1>
        <p class="row">
          <strong>{words.title}</strong>
          <span>{words.version(page.resultVersion)}</span>
          {standing !== '' && (
            <Badge sign={SIGNS[standing] ?? 'doubt'} word={words.standing[standing]} />
          )}
          <a class="button tight no-print" href={`/board/${eventId}`}>
            {words.live}
          </a>
        </p>
      </div>
      {page.groups.map(({ group }) => (
        <ResultTable key={group} page={page} group={group} />
      ))}
      <RankingLines page={page} />
      <dl class="card evidence">
        <dt>{words.hash}</dt>
        <dd>
          <span class="code">{sha256}</span>
          <p class="soft small">{words.hashHint}</p>
          <a href={url}>{words.bytes}</a>
        </dd>
      </dl>
    </>
  );
};

type TableProps = { readonly page: ResultPage; readonly group: string };

const ResultTable = ({ page, group }: TableProps) => {
  const words = useWords(resultWords);
  const board = useWords(boardWords);
  const language = useLanguage();
  const counts = page.groups.find((one) => one.group === group);
  const rows = page.rows.filter((row) => row.group === group);
  const hasScale = rows.some((row) => row.scale !== null);
  return (
    <section>
      <ScrollArea name={board.group[group] ?? group}>
        <table class="table standing">
          <caption>{board.group[group] ?? group}</caption>
          <thead>
            <tr>
              <th scope="col">{board.rank}</th>
              <th scope="col">{words.entryNo}</th>
              {page.modules.map((module) => (
                <th key={module.moduleId} scope="col" class="right wide">
                  {textOf(module.name, language)}
                </th>
              ))}
              <th scope="col" class="right">
                {board.total}
              </th>
              {hasScale && (
                <th scope="col" class="right wide" title={board.scaleHint}>
                  {board.scale}
                </th>
              )}
              <th scope="col">{board.awardHead}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ResultLine key={row.entryNo} row={row} page={page} hasScale={hasScale} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p class="soft small counts">
        {counts && words.counts(counts.entered, counts.started, counts.finished)} ·{' '}
        {words.outOf(page.totalMax)}
      </p>
    </section>
  );
};

type LineProps = {
  readonly row: ResultRow;
  readonly page: ResultPage;
  readonly hasScale: boolean;
};

const useTieSentence = (page: ResultPage) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  return (tie: NonNullable<ResultRow['tie']>): string => {
    const { mine, theirs } = tieValues(tie, page.ranking.totalDecimals);
    return words.tie(tie.against, stepName(tie.by, page.modules, language), mine, theirs);
  };
};

const ResultLine = ({ row, page, hasScale }: LineProps) => {
  const board = useWords(boardWords);
  const language = useLanguage();
  const tieSentence = useTieSentence(page);
  const decimals = page.ranking.totalDecimals;
  const pointsOf = (moduleId: string): string => {
    const found = row.modules.find((module) => module.moduleId === moduleId);
    return found ? totalText(found.points, decimals) : '';
  };
  return (
    <tr class={row.rank === null ? 'unranked' : ''}>
      <td class="number rank-cell">
        <Rank rank={row.rank} moved={undefined} />
      </td>
      <th scope="row" class="number">
        {row.entryNo}
        {page.modules.length > 1 && row.modules.length > 0 && (
          <small class="narrow">
            {page.modules
              .map(({ moduleId, name }) => `${textOf(name, language)} ${pointsOf(moduleId)}`)
              .join(' · ')}
          </small>
        )}
        {(row.penalties ?? []).map((penalty) => {
          const text = penaltyText(penalty, page.modules, decimals, language);
          return (
            <p key={text} class="tie-line soft small">
              {text}
            </p>
          );
        })}
        {(row.missed ?? []).map((missed) => {
          const text = missedText(missed, page.modules, decimals, language);
          return (
            <p key={text} class="tie-line soft small">
              {text}
            </p>
          );
        })}
        {row.tie && <p class="tie-line soft small">{tieSentence(row.tie)}</p>}
      </th>
      {page.modules.map((module) => (
        <td key={module.moduleId} class="number right wide">
          {pointsOf(module.moduleId)}
        </td>
      ))}
      <td class="number right total">
        {row.total !== null && row.code !== 'DSQ' ? totalText(row.total, decimals) : ''}
        {row.code !== 'OK' && (
          <span class="result-code">
            {row.gate?.outcome === 'held' ? board.notOn : board.code[row.code]}
          </span>
        )}
        {row.scale !== null && (
          <small class="narrow">
            {board.scale} {row.scale}
          </small>
        )}
      </td>
      {hasScale && <td class="number right wide">{row.scale ?? ''}</td>}
      <td class="award-cell">{row.award !== null && <Award award={row.award} />}</td>
    </tr>
  );
};
