import { AWARD_LABELS, AWARDS } from '@jinbang/promotion/award';
import { BASE_LABELS, PART_LABELS, ROUNDING_LABELS, STAGE_LABELS } from '@jinbang/promotion/labels';
import { LEVEL_LABELS, LEVELS } from '@jinbang/promotion/ladder';
import {
  CONTEST_STAGES,
  COUNT_BASES,
  ROUNDINGS,
  SCORE_PARTS,
} from '@jinbang/promotion/promotion-rule';
import { useLanguage, useWords } from '../../ui/language.ts';
import {
  asKind,
  CONDITION_KINDS,
  type DraftedCondition,
  freshCondition,
  LEAF_KINDS,
} from './drafted-pack.rules.ts';
import { QuotaSlots } from './quota.view.tsx';
import { rulePackWords } from './rule-pack-words.ts';
import { ChoiceSlot, NumberSlot, OpenSlot, TextSlot } from './slots.view.tsx';

type Labels<Key extends string> = Readonly<
  Record<Key, { readonly zh: string; readonly en: string }>
>;

/** The choices of a list in the page's language. */
export const useChoices = () => {
  const language = useLanguage();
  return <Key extends string>(keys: readonly Key[], labels: Labels<Key>) =>
    keys.map((key) => [key, labels[key][language]] as const);
};

type Props = {
  readonly condition: DraftedCondition;
  readonly onCondition: (condition: DraftedCondition) => void;
  readonly depth?: number;
};

const DEPTH_MAX = 5;

/** A condition: its kind, and the slots of that kind; 且 and 或 hold conditions of their own. */
export const ConditionSlots = ({ condition, onCondition, depth = 0 }: Props) => {
  const words = useWords(rulePackWords);
  const kinds = depth < DEPTH_MAX ? CONDITION_KINDS : LEAF_KINDS;
  return (
    <div class="slots">
      <ChoiceSlot
        label={words.kind}
        value={condition.kind}
        choices={kinds.map((kind) => [kind, words.kinds[kind]] as const)}
        onValue={(kind) => onCondition(asKind(condition, kind))}
      />
      {condition.kind === 'all' || condition.kind === 'any' ? (
        <Parts condition={condition} onCondition={onCondition} depth={depth} />
      ) : (
        <LeafSlots condition={condition} onCondition={onCondition} />
      )}
    </div>
  );
};

type Several = Extract<DraftedCondition, { kind: 'all' | 'any' }>;

const Parts = ({
  condition,
  onCondition,
  depth,
}: {
  readonly condition: Several;
  readonly onCondition: (condition: DraftedCondition) => void;
  readonly depth: number;
}) => {
  const words = useWords(rulePackWords);
  const { kind, of } = condition;
  const put = (parts: readonly DraftedCondition[]) => onCondition({ kind, of: parts });
  return (
    <ol class="condition-parts">
      {of.map((part, place) => (
        <li key={place} aria-label={words.part(place + 1)}>
          <ConditionSlots
            condition={part}
            depth={depth + 1}
            onCondition={(next) => put(of.with(place, next))}
          />
          {of.length > 1 && (
            <button
              type="button"
              class="button tight plain"
              aria-label={words.removePart(place + 1)}
              onClick={() => put(of.toSpliced(place, 1))}
            >
              {words.remove}
            </button>
          )}
        </li>
      ))}
      <li>
        <button
          type="button"
          class="button tight"
          onClick={() => put([...of, freshCondition('score')])}
        >
          {words.addPart[kind]}
        </button>
      </li>
    </ol>
  );
};

type Leaf = Exclude<DraftedCondition, { kind: 'all' | 'any' }>;
type LeafProps = {
  readonly condition: Leaf;
  readonly onCondition: (condition: DraftedCondition) => void;
};

const LeafSlots = ({ condition, onCondition }: LeafProps) => {
  const words = useWords(rulePackWords);
  const choicesOf = useChoices();
  switch (condition.kind) {
    case 'rank':
      return <RangeSlots condition={condition} onCondition={onCondition} end={words.rankTo} />;
    case 'age':
      return (
        <RangeSlots
          condition={condition}
          onCondition={onCondition}
          end={words.ageTo}
          open={words.noEnd}
        />
      );
    case 'percentile':
      return <PercentileSlots condition={condition} onCondition={onCondition} />;
    case 'places':
      return (
        <QuotaSlots
          quota={condition}
          onQuota={(quota) => onCondition({ ...quota, kind: 'places' })}
        />
      );
    case 'score':
      return (
        <>
          <ChoiceSlot
            label={words.scoreOf}
            value={condition.of}
            choices={choicesOf(SCORE_PARTS, PART_LABELS)}
            onValue={(of) => onCondition({ ...condition, of })}
          />
          <TextSlot
            label={words.scoreAtLeast}
            value={condition.atLeast}
            lengthMax={12}
            onValue={(atLeast) => onCondition({ ...condition, atLeast: atLeast.trim() })}
          />
        </>
      );
    case 'award':
    case 'held':
    case 'stage':
      return <AtLeastSlot condition={condition} onCondition={onCondition} />;
  }
};

const AtLeastSlot = ({
  condition,
  onCondition,
}: {
  readonly condition: Extract<Leaf, { kind: 'award' | 'held' | 'stage' }>;
  readonly onCondition: (condition: DraftedCondition) => void;
}) => {
  const words = useWords(rulePackWords);
  const choicesOf = useChoices();
  switch (condition.kind) {
    case 'award':
      return (
        <ChoiceSlot
          label={words.awardAtLeast}
          value={condition.atLeast}
          choices={choicesOf(AWARDS, AWARD_LABELS)}
          onValue={(atLeast) => onCondition({ ...condition, atLeast })}
        />
      );
    case 'held':
      return (
        <ChoiceSlot
          label={words.heldAtLeast}
          value={condition.atLeast}
          choices={choicesOf(LEVELS, LEVEL_LABELS)}
          onValue={(atLeast) => onCondition({ ...condition, atLeast })}
        />
      );
    case 'stage':
      return (
        <ChoiceSlot
          label={words.stageAtLeast}
          value={condition.atLeast}
          choices={choicesOf(CONTEST_STAGES, STAGE_LABELS)}
          onValue={(atLeast) => onCondition({ ...condition, atLeast })}
        />
      );
  }
};

const RangeSlots = ({
  condition,
  onCondition,
  end,
  open,
}: {
  readonly condition: Extract<Leaf, { kind: 'rank' | 'age' }>;
  readonly onCondition: (condition: DraftedCondition) => void;
  readonly end: string;
  readonly open?: string;
}) => {
  const words = useWords(rulePackWords);
  return (
    <>
      <NumberSlot
        label={words.from[condition.kind]}
        value={condition.from}
        onValue={(from) => onCondition({ ...condition, from })}
      />
      <NumberSlot
        label={end}
        value={condition.to}
        {...(open === undefined ? {} : { hint: open })}
        onValue={(to) => onCondition({ ...condition, to })}
      />
    </>
  );
};

const PercentileSlots = ({
  condition,
  onCondition,
}: {
  readonly condition: Extract<Leaf, { kind: 'percentile' }>;
  readonly onCondition: (condition: DraftedCondition) => void;
}) => {
  const words = useWords(rulePackWords);
  const choicesOf = useChoices();
  return (
    <>
      <TextSlot
        label={words.above}
        value={condition.above}
        lengthMax={8}
        onValue={(above) => onCondition({ ...condition, above: above.trim() })}
      />
      <TextSlot
        label={words.upTo}
        value={condition.upTo}
        lengthMax={8}
        onValue={(upTo) => onCondition({ ...condition, upTo: upTo.trim() })}
      />
      <OpenSlot
        label={words.base}
        none={words.notSaid}
        value={condition.base}
        choices={choicesOf(COUNT_BASES, BASE_LABELS)}
        onValue={(base) => onCondition({ ...condition, base })}
      />
      <OpenSlot
        label={words.rounding}
        none={words.notSaid}
        value={condition.rounding}
        choices={choicesOf(ROUNDINGS, ROUNDING_LABELS)}
        onValue={(rounding) => onCondition({ ...condition, rounding })}
      />
    </>
  );
};
