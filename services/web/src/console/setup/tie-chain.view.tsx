import type { TieStep } from '@jinbang/contracts/ranking-rule';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { keyOf, stepsLeft } from './rank.rules.ts';
import { rankWords } from './rank-words.ts';
import { moved } from './setup.rules.ts';
import type { ModuleDraft } from './setup.types.ts';

type Props = {
  readonly ties: readonly TieStep[];
  readonly modules: readonly ModuleDraft[];
  readonly isFrozen: boolean;
  readonly onTies: (ties: TieStep[]) => void;
};

/** The steps by which equal totals are told apart, in their order. */
export const TieChain = ({ ties, modules, isFrozen, onTies }: Props) => {
  const words = useWords(rankWords);
  const language = useLanguage();
  const nameOf = (step: TieStep): string => {
    if (step.by === 'criterion') return words.criterion(step.criterion);
    if (step.by !== 'module') return words.tie[step.by] ?? step.by;
    const module = modules.find(({ moduleId }) => moduleId === step.moduleId);
    return words.module(module ? textOf(module.name, language) : '–');
  };
  const left = stepsLeft(ties, modules);
  const tool = (sign: string, label: string, isOff: boolean, onClick: () => void) => (
    <button
      type="button"
      class="button tight"
      aria-label={label}
      disabled={isFrozen || isOff}
      onClick={onClick}
    >
      {sign}
    </button>
  );
  return (
    <div class="stack">
      <h3>{words.ties}</h3>
      <ol class="lines">
        {ties.map((step, place) => (
          <li class="line" key={keyOf(step)}>
            <span>
              <span class="number soft">{place + 1}</span> {nameOf(step)}
            </span>
            <span class="tools">
              {tool('↑', words.up(nameOf(step)), place === 0, () =>
                onTies([...moved(ties, place, place - 1)]),
              )}
              {tool('↓', words.down(nameOf(step)), place === ties.length - 1, () =>
                onTies([...moved(ties, place, place + 1)]),
              )}
              {tool('×', words.remove(nameOf(step)), false, () => onTies(ties.toSpliced(place, 1)))}
            </span>
          </li>
        ))}
      </ol>
      {left.length > 0 && ties.length < 10 && (
        <div class="field add-step">
          <label for="tie-add">{words.addStep}</label>
          <select
            id="tie-add"
            class="input"
            value=""
            disabled={isFrozen}
            onChange={({ currentTarget }) => {
              const step = left.find((one) => keyOf(one) === currentTarget.value);
              currentTarget.value = '';
              if (step) onTies([...ties, step]);
            }}
          >
            <option value="">{words.choose}</option>
            {left.map((step) => (
              <option key={keyOf(step)} value={keyOf(step)}>
                {nameOf(step)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
};
