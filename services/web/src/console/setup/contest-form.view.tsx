import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { seasonWords } from '../season/season-words.ts';
import { PlanEvents } from './plan-events.view.tsx';
import { bilingual } from './setup.rules.ts';
import type { CompetitionDraft } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = {
  readonly value: CompetitionDraft;
  readonly onValue: (value: CompetitionDraft) => void;
  readonly flaws: ReadonlyMap<string, string>;
};

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];

/** What a contest is called, which tier and class it is of, and where it stands in the yearly plan. */
export const ContestForm = ({ value, onValue, flaws }: Props) => {
  const words = useWords(setupWords);
  const season = useWords(seasonWords);
  const change = (part: Partial<CompetitionDraft>) => onValue({ ...value, ...part });
  /** Tier and class are the plan record's (M16): one box for both. */
  const changeKind = (part: Partial<Pick<CompetitionDraft, 'tier' | 'contestClass'>>) =>
    change({ ...part, plan: value.plan && { ...value.plan, ...part } });
  const { zh, en = '' } = value.name;
  return (
    <>
      <TextField
        id="contest-name"
        label={words.name}
        flaw={flaws.get('name')}
        value={zh}
        onValue={(text) => change({ name: bilingual(text, en) })}
        isRequired={true}
        lengthMax={200}
      />
      <TextField
        id="contest-name-en"
        label={words.nameEn}
        hint={words.optional}
        value={en}
        onValue={(text) => change({ name: bilingual(zh, text) })}
        lengthMax={200}
      />
      <div class="columns">
        <TextField
          id="contest-year"
          label={words.year}
          flaw={flaws.get('seasonYear')}
          value={`${value.seasonYear}`}
          onValue={(text) => {
            const seasonYear = Number(text.replace(/\D/g, ''));
            change({ seasonYear, plan: value.plan && { ...value.plan, year: seasonYear } });
          }}
        />
        <SelectField
          id="contest-tier"
          label={words.tier}
          flaw={flaws.get('tier')}
          value={value.tier}
          // Safe: the box offers tiers alone.
          onValue={(tier) => changeKind({ tier: tier as CompetitionDraft['tier'] })}
          groups={choicesOf(season.tier)}
        />
        <SelectField
          id="contest-class"
          label={words.contestClass}
          flaw={flaws.get('contestClass')}
          value={value.contestClass}
          onValue={(one) =>
            // Safe: the box offers classes alone.
            changeKind({ contestClass: one as CompetitionDraft['contestClass'] })
          }
          groups={choicesOf(season.contestClass)}
        />
        <TextField
          id="contest-region"
          label={words.jurisdiction}
          hint={words.jurisdictionHint}
          flaw={flaws.get('jurisdiction')}
          value={value.jurisdiction}
          onValue={(jurisdiction) => change({ jurisdiction: jurisdiction.trim().toUpperCase() })}
        />
      </div>
      <PlanForm value={value} onValue={onValue} flaws={flaws} />
    </>
  );
};

const PlanForm = ({ value, onValue, flaws }: Props) => {
  const words = useWords(setupWords);
  const { isOperator } = useWho();
  const { plan, tier, contestClass, seasonYear } = value;
  const begin = () =>
    onValue({ ...value, plan: { documentNo: '', item: '', year: seasonYear, tier, contestClass } });
  return (
    <>
      <label class="row">
        <input
          type="checkbox"
          // The plan is the office's to file (M16); an operator carries old records over.
          disabled={!isOperator}
          checked={plan !== null}
          onChange={(event) =>
            event.currentTarget.checked ? begin() : onValue({ ...value, plan: null })
          }
        />
        {words.inPlan}
      </label>
      {flaws.get('plan') && <p class="flaw">{flaws.get('plan')}</p>}
      {plan === null ? (
        <p class="soft small">{words.inPlanHint}</p>
      ) : (
        <>
          <div class="columns">
            <TextField
              id="plan-no"
              label={words.documentNo}
              value={plan.documentNo}
              onValue={(documentNo) => onValue({ ...value, plan: { ...plan, documentNo } })}
              lengthMax={64}
            />
            <TextField
              id="plan-item"
              label={words.item}
              value={plan.item}
              onValue={(item) => onValue({ ...value, plan: { ...plan, item } })}
              lengthMax={64}
            />
          </div>
          <PlanEvents plan={plan} onPlan={(next) => onValue({ ...value, plan: next })} />
        </>
      )}
    </>
  );
};
