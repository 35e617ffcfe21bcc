import { useWords } from '../../ui/language.ts';
import { DemandFields } from './demand-fields.view.tsx';
import { flawOfRule, freshRule, KINDS } from './eligibility.rules.ts';
import type { AnyOf, Demand, Rule, RuleKind } from './eligibility.types.ts';
import { eligibilityWords } from './eligibility-words.ts';
import { useSaying } from './rule-list.view.tsx';

type AddProps = {
  readonly id: string;
  readonly on: string;
  readonly kinds: readonly RuleKind[];
  readonly onAdd: (rule: Rule) => void;
};

/** Adds a rule by choosing what it asks. */
const AddRule = ({ id, on, kinds, onAdd }: AddProps) => {
  const words = useWords(eligibilityWords);
  return (
    <div class="field add-rule">
      <label for={id}>{words.add}</label>
      <select
        id={id}
        class="input"
        value=""
        onChange={({ currentTarget }) => {
          const kind = kinds.find((one) => one === currentTarget.value);
          currentTarget.value = '';
          if (kind !== undefined) onAdd(freshRule(kind, on));
        }}
      >
        <option value="">{words.addNone}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
    </div>
  );
};

type Props = {
  readonly id: string;
  readonly on: string;
  readonly rules: readonly Rule[];
  readonly onRules: (rules: readonly Rule[]) => void;
  /** Inside a choice of groups there is no further choice. */
  readonly isInside?: boolean;
};

const SIMPLE = KINDS.filter((kind) => kind !== 'any');

/** Every rule with its small controls, and a way to add and remove. */
export const RuleEditor = ({ id, on, rules, onRules, isInside = false }: Props) => {
  const words = useWords(eligibilityWords);
  const saying = useSaying();
  const put = (place: number, rule: Rule) => onRules(rules.with(place, rule));
  return (
    <div class="stack">
      {rules.map((rule, place) => {
        const flaw = flawOfRule(rule);
        const said = rule.kind === 'any' ? words.anyOf : saying(rule);
        const at = `${id}-${place}`;
        return (
          <section class="rule" key={`${place} ${rule.kind}`} aria-label={said}>
            <p class="row apart">
              <strong>{said}</strong>
              <button
                type="button"
                class="button tight plain"
                aria-label={words.remove(said)}
                onClick={() => onRules(rules.toSpliced(place, 1))}
              >
                {words.removeIt}
              </button>
            </p>
            {rule.kind === 'any' ? (
              <Groups id={at} on={on} rule={rule} onRule={(next) => put(place, next)} />
            ) : (
              <DemandFields id={at} demand={rule} onDemand={(next) => put(place, next)} />
            )}
            {flaw && <p class="flaw small">{words.flaw[flaw]}</p>}
          </section>
        );
      })}
      {rules.length < (isInside ? 6 : 30) && (
        <AddRule
          id={`${id}-add`}
          on={on}
          kinds={isInside ? SIMPLE : KINDS}
          onAdd={(rule) => onRules([...rules, rule])}
        />
      )}
    </div>
  );
};

type GroupsProps = {
  readonly id: string;
  readonly on: string;
  readonly rule: AnyOf;
  readonly onRule: (rule: AnyOf) => void;
};

const isDemand = (rule: Rule): rule is Demand => rule.kind !== 'any';

/** 具备以下条件之一: the groups, each a small list of its own. */
const Groups = ({ id, on, rule, onRule }: GroupsProps) => {
  const words = useWords(eligibilityWords);
  const { of } = rule;
  return (
    <div class="stack">
      {of.map((group, place) => (
        <fieldset class="choices rule-group" key={place}>
          <legend>{words.group(place + 1)}</legend>
          <RuleEditor
            id={`${id}-${place}`}
            on={on}
            rules={group}
            onRules={(next) => onRule({ ...rule, of: of.with(place, next.filter(isDemand)) })}
            isInside={true}
          />
          {of.length > 2 && (
            <button
              type="button"
              class="button tight plain"
              onClick={() => onRule({ ...rule, of: of.toSpliced(place, 1) })}
            >
              {words.removeGroup(place + 1)}
            </button>
          )}
        </fieldset>
      ))}
      {of.length < 8 && (
        <button
          type="button"
          class="button tight"
          onClick={() => onRule({ ...rule, of: [...of, [{ kind: 'years', atLeast: 1 }]] })}
        >
          {words.addGroup}
        </button>
      )}
    </div>
  );
};
