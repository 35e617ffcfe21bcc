import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { seasonWords } from '../season/season-words.ts';
import { setupWords } from '../setup/setup-words.ts';
import { useSending } from '../use-sending.ts';
import { endFiling, type PlanFiling } from './plan.client.ts';
import { planWords } from './plan-words.ts';

/** What the plan document says of a contest, tier and class among it: the rules go by those. */
export const PlanFacts = ({ plan }: { readonly plan: PlanRecord }) => {
  const words = useWords(planWords);
  const season = useWords(seasonWords);
  const setup = useWords(setupWords);
  const facts = [
    [words.documentNo, plan.documentNo],
    [words.item, plan.item],
    [words.year, String(plan.year)],
    [setup.tier, season.tier[plan.tier] ?? plan.tier],
    [setup.contestClass, season.contestClass[plan.contestClass] ?? plan.contestClass],
  ] as const;
  return (
    <dl class="columns">
      {facts.map(([label, said]) => (
        <div key={label}>
          <dt class="soft small">{label}</dt>
          <dd>
            <b>{said}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const SIGNS = { waits: 'wait', confirmed: 'good', withdrawn: 'lock' } as const;

type Props = {
  readonly competitionId: string;
  readonly filing: PlanFiling;
  readonly mayFile: boolean;
  readonly onDone: () => void;
};

/** One filing: who filed it, and while it waits what it says and how it goes on. */
export const Filing = ({ filing, mayFile, ...rest }: Props) => {
  const words = useWords(planWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { state, plan, filedBy, filedAt } = filing;
  return (
    <div class="stack">
      <p class="row">
        <Badge sign={SIGNS[state]} word={words.state[state]} outlined={true} />
        <span class="soft small">
          {plan.documentNo} ·{' '}
          {words.filedBy(nameOf(filedBy), momentText(filedAt, language, new Date()))}
        </span>
      </p>
      {state === 'waits' && <PlanFacts plan={plan} />}
      {state === 'waits' && mayFile && <Acts filing={filing} {...rest} />}
    </div>
  );
};

const Acts = ({ competitionId, filing, onDone }: Omit<Props, 'mayFile'>) => {
  const words = useWords(planWords);
  const { personId } = useWho();
  const [isAsked, setAsked] = useState(false);
  const { isBusy, trouble, send, clear } = useSending();
  const end = (act: 'confirmation' | 'withdrawal') =>
    void send(() => endFiling(competitionId, filing.filingId, act), onDone);
  const close = () => {
    clear();
    setAsked(false);
  };
  return (
    <>
      {trouble && !isAsked && <Problem trouble={trouble} />}
      <p class="row">
        {filing.filedBy === personId ? (
          <span class="soft small">{words.another}</span>
        ) : (
          <button
            type="button"
            class="button first"
            disabled={isBusy}
            onClick={() => setAsked(true)}
          >
            {words.confirm}
          </button>
        )}
        <button type="button" class="button" disabled={isBusy} onClick={() => end('withdrawal')}>
          {words.withdraw}
        </button>
      </p>
      {isAsked && (
        <Confirm
          title={words.confirm}
          yes={words.confirm}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onNo={close}
          onYes={() => end('confirmation')}
        >
          <PlanFacts plan={filing.plan} />
          <p>{words.confirmHint}</p>
        </Confirm>
      )}
    </>
  );
};
