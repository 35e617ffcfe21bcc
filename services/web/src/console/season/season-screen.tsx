import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { addressOf, keptWithin } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink, go, usePlace } from '../use-place.ts';
import './season.css';
import { fetchSeason } from './season.client.ts';
import type { SeasonCompetition } from './season.rules.ts';
import { READ_STANDINGS } from './season.rules.ts';
import { SeasonTable } from './season-table.view.tsx';
import { seasonWords } from './season-words.ts';

/** A year at a glance: where each event stands, what is next, whose turn it is, and when. */
export const SeasonScreen = () => {
  const words = useWords(seasonWords);
  const ui = useWords(uiWords);
  const { isOperator, offices } = useWho();
  const { chosen } = usePlace();
  const year = Number(chosen.get('year') ?? new Date().getFullYear());
  const asksRanking = isOperator || READ_STANDINGS.some((one) => offices.has(one));
  const { body, trouble, again } = useAnswer(`${year}`, () => fetchSeason(year, asksRanking));
  const mayEdit = isOperator || offices.has('organiser');
  const turnTo = (to: number) => go('season', { ...keptWithin(chosen), year: `${to}` }, 'instead');
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
        <p class="season-year">
          <button type="button" class="button tight" onClick={() => turnTo(year - 1)}>
            <span aria-hidden="true">←</span>
            <span class="unseen">{words.before}</span>
          </button>
          <b class="number">{words.year(year)}</b>
          <button type="button" class="button tight" onClick={() => turnTo(year + 1)}>
            <span aria-hidden="true">→</span>
            <span class="unseen">{words.after}</span>
          </button>
        </p>
      </div>
      <p class="soft lead">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body?.items.length === 0 && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
          {mayEdit && (
            <p>
              <a class="button" href={addressOf('setup')} onClick={followLink('setup')}>
                {words.begin}
              </a>
            </p>
          )}
        </div>
      )}
      {body?.items.map((one) => (
        <CompetitionCard key={one.competitionId} competition={one} mayEdit={mayEdit} />
      ))}
    </>
  );
};

type Props = { readonly competition: SeasonCompetition; readonly mayEdit: boolean };

const CompetitionCard = ({ competition, mayEdit }: Props) => {
  const words = useWords(seasonWords);
  const language = useLanguage();
  const { competitionId, name, tier, contestClass, planNo } = competition;
  return (
    <section class="card stack event">
      <div class="row apart">
        <div>
          <p class="soft small">
            {words.tier[tier] ?? tier} · {words.contestClass[contestClass] ?? contestClass}
          </p>
          <h2>{textOf(name, language)}</h2>
        </div>
        <p class="row">
          {planNo === null ? (
            <Badge sign="doubt" word={words.noPlan} outlined={true} />
          ) : (
            <span class="soft small">{words.plan(planNo)}</span>
          )}
          {mayEdit && (
            <a
              class="button tight"
              href={addressOf('setup', { competition: competitionId })}
              onClick={followLink('setup', { competition: competitionId })}
            >
              {words.edit}
            </a>
          )}
        </p>
      </div>
      <SeasonTable competition={competition} mayEdit={mayEdit} />
    </section>
  );
};
