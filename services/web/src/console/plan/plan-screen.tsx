import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useHouse } from '../person/names.ts';
import { seasonWords } from '../season/season-words.ts';
import { setupWords } from '../setup/setup-words.ts';
import { useAnswer } from '../use-answer.ts';
import { go, usePlace } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { endFiling, fetchPlan, filePlan, type PlanFiling } from './plan.client.ts';
import { planWords } from './plan-words.ts';

/** The yearly plan: which contests stand in it, as the office files it. */
export const PlanScreen = () => {
  const words = useWords(planWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { chosen } = usePlace();
  const all = house.competitions;
  const asked = chosen.get('competition');
  const shown = all.find((one) => one.competitionId === asked) ?? all[0];
  const choices = all.map((one) => ({
    value: one.competitionId,
    label: textOf(one.name, language),
  }));
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {shown === undefined ? (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      ) : (
        <>
          <SelectField
            id="plan-competition"
            label={words.competition}
            value={shown.competitionId}
            onValue={(competition) => go('plan', { competition }, 'instead')}
            groups={[{ label: '', choices }]}
          />
          <OfCompetition key={shown.competitionId} competitionId={shown.competitionId} />
        </>
      )}
    </>
  );
};

const OfCompetition = ({ competitionId }: { readonly competitionId: string }) => {
  const words = useWords(planWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(competitionId, () => fetchPlan(competitionId));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const { plan, items, mayFile } = body;
  const waits = items.some(({ state }) => state === 'waits');
  return (
    <section class="card stack">
      <p>
        {plan ? (
          <Badge sign="good" tone="good" word={words.inPlan(plan.documentNo, plan.item)} />
        ) : (
          <Badge sign="bad" tone="doubt" word={words.missing} />
        )}
      </p>
      {items.map((filing) => (
        <Filing key={filing.filingId} {...{ competitionId, filing, mayFile }} onDone={again} />
      ))}
      {mayFile && plan === null && !waits && (
        <FileForm competitionId={competitionId} onDone={again} />
      )}
    </section>
  );
};

type FilingProps = {
  readonly competitionId: string;
  readonly filing: PlanFiling;
  readonly mayFile: boolean;
  readonly onDone: () => void;
};

const Filing = ({ competitionId, filing, mayFile, onDone }: FilingProps) => {
  const words = useWords(planWords);
  const { personId } = useWho();
  const { isBusy, trouble, send } = useSending();
  const { state, plan, filingId, filedBy } = filing;
  const end = (act: 'confirmation' | 'withdrawal') =>
    void send(() => endFiling(competitionId, filingId, act), onDone);
  return (
    <div class="stack">
      <p>
        {plan.documentNo} · {plan.item} · {plan.year} · <b>{words.state[state]}</b>
      </p>
      {trouble && <Problem trouble={trouble} />}
      {mayFile && state === 'waits' && (
        <p class="row">
          {filedBy === personId ? (
            <span class="soft small">{words.another}</span>
          ) : (
            <button
              type="button"
              class="button first"
              disabled={isBusy}
              onClick={() => end('confirmation')}
            >
              {words.confirm}
            </button>
          )}
          <button type="button" class="button" disabled={isBusy} onClick={() => end('withdrawal')}>
            {words.withdraw}
          </button>
        </p>
      )}
    </div>
  );
};

const FileForm = ({ competitionId, onDone }: Omit<FilingProps, 'filing' | 'mayFile'>) => {
  const words = useWords(planWords);
  const season = useWords(seasonWords);
  const setup = useWords(setupWords);
  const { isBusy, trouble, send } = useSending();
  const [plan, setPlan] = useState({
    ...{ documentNo: '', item: '', year: new Date().getFullYear() },
    ...{ tier: 'city' as const, contestClass: '1' as const },
  });
  const tiers = Object.entries(season.tier).map(([value, label]) => ({ value, label }));
  const classes = Object.entries(season.contestClass).map(([value, label]) => ({ value, label }));
  const isShort = plan.documentNo.trim() === '' || plan.item.trim() === '';
  const put = (part: object) => setPlan({ ...plan, ...part });
  const kind = `${season.tier[plan.tier]} · ${season.contestClass[plan.contestClass]}`;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isShort) void send(() => filePlan(competitionId, plan), onDone);
      }}
    >
      <p class="soft">{words.fileHint(kind)}</p>
      <TextField
        id="plan-no"
        label={words.documentNo}
        value={plan.documentNo}
        onValue={(documentNo) => put({ documentNo })}
        lengthMax={64}
      />
      <TextField
        id="plan-item"
        label={words.item}
        value={plan.item}
        onValue={(item) => put({ item })}
        lengthMax={64}
      />
      <TextField
        id="plan-year"
        label={words.year}
        value={String(plan.year)}
        onValue={(year) => put({ year: Number(year.replace(/\D/g, '')) })}
        lengthMax={4}
      />
      <SelectField
        id="plan-tier"
        label={setup.tier}
        value={plan.tier}
        onValue={(tier) => put({ tier })}
        groups={[{ label: '', choices: tiers }]}
      />
      <SelectField
        id="plan-class"
        label={setup.contestClass}
        value={plan.contestClass}
        onValue={(contestClass) => put({ contestClass })}
        groups={[{ label: '', choices: classes }]}
      />
      {trouble && <Problem trouble={trouble} />}
      <p>
        <button type="submit" class="button first" disabled={isBusy || isShort}>
          {words.file}
        </button>
      </p>
    </form>
  );
};
