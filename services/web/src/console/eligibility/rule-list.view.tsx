import { useWords } from '../../ui/language.ts';
import { setupWords } from '../setup/setup-words.ts';
import type { Demand, Rule } from './eligibility.types.ts';
import { eligibilityWords } from './eligibility-words.ts';

/** How a demand reads. */
export const useSaying = (): ((demand: Demand) => string) => {
  const words = useWords(eligibilityWords);
  const { levels } = useWords(setupWords);
  return (demand) => words.says(demand, (level) => levels[level] ?? level);
};

/** Rules in words, one a line; a choice of groups with its clauses. */
export const RuleList = ({ rules }: { readonly rules: readonly Rule[] }) => {
  const words = useWords(eligibilityWords);
  const saying = useSaying();
  return (
    <ol class="rule-list">
      {rules.map((rule, place) => (
        <li key={place}>
          {rule.kind === 'any' ? (
            <>
              {words.anyOf}
              <ul class="rule-groups">
                {rule.of.map((group, at) => (
                  <li key={at}>
                    <span class="soft">{words.group(at + 1)}</span> {group.map(saying).join(' + ')}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            saying(rule)
          )}
        </li>
      ))}
    </ol>
  );
};
