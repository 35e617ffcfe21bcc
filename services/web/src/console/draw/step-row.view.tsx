import { useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { type Step, type StepName, turnOf } from './ceremony.rules.ts';
import { drawWords } from './draw-words.ts';
import { useHolds } from './room.ts';

type Props = {
  readonly steps: readonly Step[];
  readonly now: Step | undefined;
  readonly shown: StepName | undefined;
  readonly onShow: (name: StepName) => void;
};

/** Where the draw stands: what lies behind, whose turn it is, what follows. */
export const StepRow = ({ steps, now, shown, onShow }: Props) => {
  const words = useWords(drawWords);
  return (
    <nav class="no-print" aria-label={words.steps}>
      <ol class="draw-steps">
        {steps.map((step) => {
          const { name } = step;
          const state = step.isDone ? 'done' : step === now ? 'now' : 'later';
          return (
            <li key={name} class={`draw-step ${state}`}>
              <button
                type="button"
                aria-pressed={name === shown}
                aria-current={state === 'now' ? 'step' : undefined}
                onClick={() => onShow(name)}
              >
                <span class="draw-step-state">
                  <Sign name={SIGN[state]} /> {words[state]}
                  {step.of > 1 && <span class="number"> {words.countOf(step.done, step.of)}</span>}
                </span>
                <b>{words.step[name]}</b>
                {state === 'now' && <Turn step={step} />}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

const SIGN = { done: 'good', now: 'progress', later: 'wait' } as const;

const Turn = ({ step }: { readonly step: Step }) => {
  const words = useWords(drawWords);
  const frame = useWords(frameWords);
  const holds = useHolds();
  const office = turnOf(step);
  return (
    <span class="draw-turn">
      {holds(office) ? words.yourTurn : words.turn(frame.office[office])}
    </span>
  );
};
