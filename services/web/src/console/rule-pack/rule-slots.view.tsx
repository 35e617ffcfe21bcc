import { CLASS_LABELS, GROUP_LABELS, TIER_LABELS } from '@jinbang/promotion/labels';
import {
  CONTEST_CLASSES,
  type ContestScope,
  GROUPS,
  TIERS,
} from '@jinbang/promotion/promotion-rule';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ConditionSlots, useChoices } from './condition.view.tsx';
import type { DraftedRule } from './drafted-pack.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';
import { ChoiceSlot, LevelSlot, NumberSlot, OpenLevelSlot, Tick, Ticks } from './slots.view.tsx';

export type RuleProps = {
  readonly rule: DraftedRule;
  readonly onRule: (rule: DraftedRule) => void;
};

/** In which contests, for which groups. */
export const WhomSlots = ({ rule, onRule }: RuleProps) => {
  const words = useWords(rulePackWords);
  const choicesOf = useChoices();
  const { contests } = rule;
  const put = (next: readonly ContestScope[]) => onRule({ ...rule, contests: next });
  return (
    <fieldset class="rule-part">
      <legend>{words.parts.whom}</legend>
      <ol class="condition-parts">
        {contests.map((scope, place) => (
          <li key={place} class="slots">
            <TierSlot scope={scope} onScope={(next) => put(contests.with(place, next))} />
            <Ticks
              label={words.classes}
              values={scope.classes}
              choices={choicesOf(CONTEST_CLASSES, CLASS_LABELS)}
              all={words.everyClass}
              onValues={(classes) => put(contests.with(place, { ...scope, classes }))}
            />
            {contests.length > 1 && (
              <button
                type="button"
                class="button tight plain"
                aria-label={words.removeContest(place + 1)}
                onClick={() => put(contests.toSpliced(place, 1))}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          class="button tight"
          onClick={() => put([...contests, { tier: 'city', classes: null }])}
        >
          {words.addContest}
        </button>
      </p>
      <Ticks
        label={words.groups}
        values={rule.groups}
        choices={choicesOf(GROUPS, GROUP_LABELS)}
        all={words.everyGroup}
        onValues={(groups) => onRule({ ...rule, groups })}
      />
    </fieldset>
  );
};

const TierSlot = ({
  scope,
  onScope,
}: {
  readonly scope: ContestScope;
  readonly onScope: (scope: ContestScope) => void;
}) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  return (
    <ChoiceSlot
      label={words.tier}
      value={scope.tier}
      choices={TIERS.map((tier) => [tier, words.contestOf(TIER_LABELS[tier][language])] as const)}
      onValue={(tier) => onScope({ ...scope, tier })}
    />
  );
};

export const WhenSlots = ({ rule, onRule }: RuleProps) => {
  const words = useWords(rulePackWords);
  return (
    <fieldset class="rule-part">
      <legend>{words.parts.when}</legend>
      <ConditionSlots condition={rule.when} onCondition={(when) => onRule({ ...rule, when })} />
    </fieldset>
  );
};

/** What it gives, and what happens to who holds that already. */
export const GrantSlots = ({ rule, onRule }: RuleProps) => {
  const words = useWords(rulePackWords);
  const { grant, ifHeld } = rule;
  return (
    <fieldset class="rule-part slots">
      <legend>{words.parts.grants}</legend>
      <ChoiceSlot
        label={words.gives}
        value={grant.kind}
        choices={(['level', 'next-above-held', 'none'] as const).map(
          (kind) => [kind, words.grants[kind]] as const,
        )}
        onValue={(kind) => {
          if (kind === 'level') return onRule({ ...rule, grant: { kind, level: '3' } });
          if (kind === 'none') return onRule({ ...rule, grant: { kind } });
          onRule({ ...rule, grant: { kind, ifNoneHeld: null } });
        }}
      />
      {grant.kind === 'level' && (
        <>
          <LevelSlot
            label={words.level}
            value={grant.level}
            onValue={(level) => onRule({ ...rule, grant: { ...grant, level } })}
          />
          <ChoiceSlot
            label={words.heldAlready}
            value={ifHeld.kind}
            choices={(['none', 'next', 'level'] as const).map(
              (kind) => [kind, words.ifHeld[kind]] as const,
            )}
            onValue={(kind) =>
              onRule({ ...rule, ifHeld: kind === 'level' ? { kind, level: '1' } : { kind } })
            }
          />
          {ifHeld.kind === 'level' && (
            <LevelSlot
              label={words.heldLevel}
              value={ifHeld.level}
              onValue={(level) => onRule({ ...rule, ifHeld: { kind: 'level', level } })}
            />
          )}
        </>
      )}
      {grant.kind === 'next-above-held' && (
        <OpenLevelSlot
          label={words.ifNoneHeld}
          none={words.nothing}
          value={grant.ifNoneHeld}
          onValue={(ifNoneHeld) => onRule({ ...rule, grant: { ...grant, ifNoneHeld } })}
        />
      )}
    </fieldset>
  );
};

/** The bounds: cap, lowest level, skipping, how often, the yearly plan, leave to apply. */
export const TermSlots = ({ rule, onRule }: RuleProps) => {
  const words = useWords(rulePackWords);
  return (
    <fieldset class="rule-part slots">
      <legend>{words.parts.terms}</legend>
      <OpenLevelSlot
        label={words.cap}
        none={words.noCap}
        value={rule.cap}
        onValue={(cap) => onRule({ ...rule, cap })}
      />
      <OpenLevelSlot
        label={words.minimum}
        none={words.notSaid}
        value={rule.minimumLevel}
        onValue={(minimumLevel) => onRule({ ...rule, minimumLevel })}
      />
      <OpenLevelSlot
        label={words.mayApplyFor}
        none={words.nothing}
        value={rule.mayApplyFor}
        onValue={(mayApplyFor) => onRule({ ...rule, mayApplyFor })}
      />
      <NumberSlot
        label={words.perYear}
        value={rule.perPersonPerYear}
        hint={words.noLimit}
        onValue={(perPersonPerYear) => onRule({ ...rule, perPersonPerYear })}
      />
      <NumberSlot
        label={words.ever}
        value={rule.perPersonEver}
        hint={words.noLimit}
        onValue={(perPersonEver) => onRule({ ...rule, perPersonEver })}
      />
      <div class="slot-ticks">
        <Tick
          label={words.mayNotSkip}
          isOn={!rule.maySkip}
          onTurn={(isOn) => onRule({ ...rule, maySkip: !isOn })}
        />
        <Tick
          label={words.planRequired}
          isOn={rule.inPlan === 'required'}
          onTurn={(isOn) => onRule({ ...rule, inPlan: isOn ? 'required' : 'not-required' })}
        />
      </div>
    </fieldset>
  );
};
