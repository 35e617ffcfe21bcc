import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { type FloorRule, fetchFloorRule, setFloorRule } from './floor.client.ts';
import { floorRuleWords } from './floor-words.ts';

type Props = {
  readonly eventId: string;
  readonly maySet: boolean;
  readonly onDone: (sentence: string) => void;
};

/** Whether stations are checked, contestants sign (S10) and judges see their own sums. */
export const FloorRuleCard = ({ eventId, maySet, onDone }: Props) => {
  const words = useWords(floorRuleWords);
  const { body, again } = useAnswer(eventId, () => fetchFloorRule(eventId));
  const { isBusy, trouble, send } = useSending();
  if (!body) return null;
  const { rule, version } = body;
  const set = (change: Partial<FloorRule>) =>
    void send(
      () => setFloorRule(eventId, { ...rule, ...change }, version),
      () => {
        again();
        onDone(words.saved);
      },
    );
  const isFixed = !maySet || isBusy;
  return (
    <section class="card stack">
      <h2>{words.title}</h2>
      <p class="soft small">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      <label class="choice">
        <input
          type="checkbox"
          checked={rule.asksCheck}
          disabled={isFixed}
          onChange={({ currentTarget }) => set({ asksCheck: currentTarget.checked })}
        />
        {words.check}
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={rule.asksSignature}
          disabled={isFixed}
          aria-describedby="floor-signature-hint"
          onChange={({ currentTarget }) => set({ asksSignature: currentTarget.checked })}
        />
        {words.signature}
      </label>
      <p id="floor-signature-hint" class="soft small">
        {words.signatureHint}
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={rule.showsSum === true}
          disabled={isFixed}
          aria-describedby="own-sum-hint"
          onChange={({ currentTarget }) => set({ showsSum: currentTarget.checked })}
        />
        {words.sum}
      </label>
      <p id="own-sum-hint" class="soft small">
        {words.sumHint}
      </p>
    </section>
  );
};
