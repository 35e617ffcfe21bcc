import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { agreementWord, SEVERITY_NOTED, weightOf } from '@jinbang/scoring/judge-reading';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import type { PanelStatistics } from './judging.client.ts';
import { placeOnAxis } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { useSeatNames } from './use-seat-names.ts';

type Props = { readonly head: OverviewHead; readonly panels: readonly PanelStatistics[] };

/** Each panel: a line for each judge, and how the panel agrees. */
export const Statistics = ({ head, panels }: Props) => {
  const words = useWords(judgingWords);
  const told = panels.filter(({ judges }) => judges.length > 0);
  if (told.length === 0) return <p class="soft">{words.noStatistics}</p>;
  return (
    <div class="statistics">
      {told.map((panel) => (
        <PanelCard key={panel.panelId} head={head} panel={panel} />
      ))}
    </div>
  );
};

type CardProps = { readonly head: OverviewHead; readonly panel: PanelStatistics };

const PanelCard = ({ head, panel }: CardProps) => {
  const language = useLanguage();
  const words = useWords(judgingWords);
  const nameOf = useSeatNames(head.panels);
  const named = head.panels.find(({ panelId }) => panelId === panel.panelId);
  return (
    <article class="card stack">
      <h3>{named && textOf(named.name, language)}</h3>
      <div class="severity-head soft small" aria-hidden="true">
        <span />
        <span class="severity-ends">
          <span>← {words.strict}</span>
          <span>{words.mild} →</span>
        </span>
      </div>
      <ul class="severities" aria-label={words.severity}>
        {panel.judges.map((judge) => (
          <Severity key={judge.judgeId} name={nameOf(judge.judgeId, panel.panelId)} judge={judge} />
        ))}
      </ul>
      <Agreement panel={panel} />
    </article>
  );
};

const percentText = (share: number): string =>
  new Intl.NumberFormat('en', {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);

type SeverityProps = {
  readonly name: string;
  readonly judge: PanelStatistics['judges'][number];
};

const Severity = ({ name, judge }: SeverityProps) => {
  const words = useWords(judgingWords);
  const weight = weightOf(judge);
  const error = 2 * (judge.standardError ?? 0);
  const [from, to] = [placeOnAxis(judge.severity - error), placeOnAxis(judge.severity + error)];
  const isNoted = weight === 'mild' || weight === 'strict';
  return (
    <li class="severity">
      <span class="severity-name">
        {name}
        <span class={isNoted ? 'small' : 'soft small'}>
          {words.weight[weight]} · {words.severityText(percentText(judge.severity), judge.marks)}
        </span>
      </span>
      <svg class="severity-line" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <path
          class="severity-limit"
          d={`M${placeOnAxis(-SEVERITY_NOTED)} 0V12M${placeOnAxis(SEVERITY_NOTED)} 0V12`}
        />
        <path class="severity-zero" d="M50 0V12" />
        {weight !== 'too-few' && <path class="severity-error" d={`M${from} 6H${to}`} />}
      </svg>
      <span
        class={isNoted ? 'severity-dot noted' : 'severity-dot'}
        aria-hidden="true"
        style={{ '--at': `${placeOnAxis(judge.severity)}` }}
      />
    </li>
  );
};

const wholePercent = (share: number): string =>
  new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }).format(share);

const Agreement = ({ panel: { agreement, items } }: { readonly panel: PanelStatistics }) => {
  const words = useWords(judgingWords);
  const { pairs, exact, withinOne, w, icc } = agreement;
  return (
    <div class="stack agreement">
      <h4>{words.agreement}</h4>
      {exact === null || withinOne === null ? (
        <p class="soft small">{words.noPairs}</p>
      ) : (
        <>
          <div class="agreement-bar" aria-hidden="true">
            <span class="agreement-within" style={{ width: `${100 * withinOne}%` }} />
            <span class="agreement-exact" style={{ width: `${100 * exact}%` }} />
          </div>
          <p class="small">{words.pairs(wholePercent(exact), wholePercent(withinOne), pairs)}</p>
        </>
      )}
      <p class="small">
        {w === null
          ? words.wFew(items)
          : words.w(w.toFixed(2), words.agreementWord[agreementWord(w)], items)}
        {icc !== null && ` · ${words.icc(icc.toFixed(2))}`}
      </p>
    </div>
  );
};
