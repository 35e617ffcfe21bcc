import type { TypingMode, TypingRule } from '@jinbang/contracts/http/judging-typing';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { setRule } from './typing.client.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly eventId: string;
  readonly rule: TypingRule;
  readonly mayChange: boolean;
  readonly onDone: (sentence: string) => void;
};

const MODES: readonly TypingMode[] = ['twice', 'read-back'];

/** How sheets of this event are typed; whoever prepares it may change it. */
export const ModeSetting = ({ eventId, rule, mayChange, onDone }: Props) => {
  const words = useWords(typingWords);
  const { isBusy, trouble, send } = useSending();
  const choose = (mode: TypingMode) =>
    void send(
      () => setRule(eventId, mode, rule.version),
      () => onDone(words.saved),
    );
  return (
    <fieldset class="choices typing-rule">
      <legend>{words.rule}</legend>
      {MODES.map((mode) => (
        <label key={mode} class="choice">
          <input
            type="radio"
            name="typing-mode"
            checked={rule.mode === mode}
            disabled={!mayChange || isBusy}
            onChange={() => choose(mode)}
          />
          <span>
            {words.mode[mode]}
            <span class="soft under small">{words.modeHint[mode]}</span>
          </span>
        </label>
      ))}
      {trouble && <Problem trouble={trouble} />}
    </fieldset>
  );
};
