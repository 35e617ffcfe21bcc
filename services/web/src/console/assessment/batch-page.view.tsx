import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { Sign } from '../../ui/sign.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { type Batch, fetchBatch } from './assessment.client.ts';
import { signOnWay, WAY } from './assessment.rules.ts';
import { assessmentWords } from './assessment-words.ts';
import { BatchActs } from './batch-acts.view.tsx';
import { Before } from './before.view.tsx';
import { Roster } from './roster.view.tsx';
import { Seats } from './seats.view.tsx';

const LOOK_MS = 15_000;

/** One batch: how far it is, who sits in it, what is missing, and everybody's results. */
export const BatchPage = ({ batchId }: { readonly batchId: string }) => {
  const words = useWords(assessmentWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(batchId, () => fetchBatch(batchId), LOOK_MS);
  return (
    <LookAgain.Provider value={again}>
      <p>
        <a href={addressOf('assessments')} onClick={followLink('assessments')}>
          {words.back}
        </a>
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && <Shown batch={body} onChanged={again} />}
    </LookAgain.Provider>
  );
};

type Props = { readonly batch: Batch; readonly onChanged: () => void };

const Shown = ({ batch, onChanged }: Props) => {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const [news, setNews] = useState('');
  const { one, candidates } = batch;
  const { plan } = one;
  const tell = (said: string) => {
    setNews(said);
    onChanged();
  };
  return (
    <>
      <h1>
        {words.batch} {one.batchNo}
      </h1>
      <p class="lead">
        {textOf(plan.occupation.name, language)} · {LEVEL_LABELS[plan.level][language]} ·{' '}
        {one.bodyName}
        <span class="soft small under days">
          {plan.from} – {plan.to} · {plan.place} · {textOf(plan.standard.title, language)}{' '}
          {plan.standard.edition}
        </span>
      </p>
      <ol class="way">
        {WAY.map((state) => (
          <li
            key={state}
            class={WAY.indexOf(state) < WAY.indexOf(one.state) ? 'past' : ''}
            aria-current={state === one.state ? 'step' : undefined}
          >
            <Sign name={signOnWay(state, one.state)} />
            {words.states[state]}
          </li>
        ))}
      </ol>
      <p class="news" role="status">
        {news}
      </p>
      <BatchActs one={one} onChanged={onChanged} />
      <Before one={one} />
      <Seats one={one} onChanged={onChanged} />
      <Roster one={one} candidates={candidates} onChanged={onChanged} onTell={tell} />
    </>
  );
};
