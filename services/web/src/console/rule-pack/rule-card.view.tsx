import { explainRule, partsOfRule } from '@jinbang/promotion/explain-rule';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import type { DraftedRule } from './drafted-pack.rules.ts';
import { ApprovalSlots, MoreSlots, TitleSlots } from './rule-more.view.tsx';
import { rulePackWords } from './rule-pack-words.ts';
import { GrantSlots, TermSlots, WhenSlots, WhomSlots } from './rule-slots.view.tsx';
import { BothSlot, TextSlot } from './slots.view.tsx';

export type RuleActs = {
  readonly onRule: (rule: DraftedRule) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
};

type Props = RuleActs & {
  readonly rule: DraftedRule;
  readonly place: number;
  readonly count: number;
  readonly others: readonly string[];
  readonly flaws: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

/** A rule as a card: the sentence it says, and open, the slots of that sentence. */
export const RuleCard = (props: Props) => {
  const { rule, place, flaws, isOpen, onOpen, others, onRule } = props;
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const { terms, approval } = partsOfRule(rule, language);
  return (
    <section
      id={`rule-${place}`}
      class="card rule-card stack"
      aria-label={words.rule(place + 1)}
      tabIndex={-1}
    >
      <div class="row apart">
        <h3>
          {words.rule(place + 1)} <span class="soft small code">{rule.id}</span>
        </h3>
        {flaws > 0 && (
          <span class="flaw small">
            <Sign name="bad" /> {words.flaws(flaws)}
          </span>
        )}
      </div>
      <p class="rule-sentence">{explainRule(rule, language)}</p>
      <p class="soft small">{[...terms, approval].join(words.semicolon)}</p>
      <CardActs {...props} onOpen={() => onOpen(!isOpen)} />
      {isOpen && (
        <div class="rule-parts">
          <WhomSlots rule={rule} onRule={onRule} />
          <WhenSlots rule={rule} onRule={onRule} />
          <GrantSlots rule={rule} onRule={onRule} />
          <TermSlots rule={rule} onRule={onRule} />
          <fieldset class="rule-part slots">
            <legend>{words.parts.clause}</legend>
            <BothSlot
              label={words.clause}
              value={rule.clause}
              onValue={(clause) => onRule({ ...rule, clause })}
            />
            <TextSlot
              label={words.ruleId}
              value={rule.id}
              lengthMax={64}
              onValue={(id) => onRule({ ...rule, id })}
            />
          </fieldset>
          <ApprovalSlots rule={rule} onRule={onRule} />
          <TitleSlots rule={rule} onRule={onRule} />
          <MoreSlots rule={rule} onRule={onRule} others={others} />
        </div>
      )}
    </section>
  );
};

const CardActs = ({
  place,
  count,
  isOpen,
  onOpen,
  onCopy,
  onRemove,
  onMove,
}: Omit<Props, 'onOpen'> & { readonly onOpen: () => void }) => {
  const words = useWords(rulePackWords);
  const named = (act: string) => words.actOn(act, place + 1);
  return (
    <p class="row no-print">
      <button
        type="button"
        class="button tight"
        aria-expanded={isOpen}
        aria-label={named(isOpen ? words.fold : words.fill)}
        onClick={onOpen}
      >
        {isOpen ? words.fold : words.fill}
      </button>
      <button
        type="button"
        class="button tight plain"
        aria-label={named(words.copy)}
        onClick={onCopy}
      >
        {words.copy}
      </button>
      {place > 0 && (
        <button
          type="button"
          class="button tight plain"
          aria-label={named(words.up)}
          onClick={() => onMove(-1)}
        >
          {words.up}
        </button>
      )}
      {place < count - 1 && (
        <button
          type="button"
          class="button tight plain"
          aria-label={named(words.down)}
          onClick={() => onMove(1)}
        >
          {words.down}
        </button>
      )}
      <button
        type="button"
        class="button tight plain"
        aria-label={named(words.remove)}
        onClick={onRemove}
      >
        {words.remove}
      </button>
    </p>
  );
};
