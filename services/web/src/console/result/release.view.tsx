import type { ReleaseDesk, ReleaseStep } from '@jinbang/contracts/http/result-desk';
import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { Sign } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { setRule } from './result.client.ts';
import { withStep } from './result.rules.ts';
import { resultWords } from './result-words.ts';

const STEPS: readonly ReleaseStep[] = ['team-leaders', 'venue', 'ceremony', 'notice'];

type Props = { readonly eventId: string; readonly desk: ReleaseDesk; readonly onDone: () => void };

const Order = ({ desk }: { readonly desk: ReleaseDesk }) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const logged = desk.steps.map(({ step }) => step);
  const steps = [
    ...desk.rule.steps,
    ...logged.filter((one) => !desk.rule.steps.some((s) => s === one)),
  ];
  return (
    <ol class="result-steps">
      {steps.map((step) => {
        const done = desk.steps.find((one) => one.step === step);
        return (
          <li key={step} class={done ? 'is-done' : ''}>
            <Sign name={done ? 'good' : 'wait'} />
            <span>
              {words.step[step]}
              <span class="under soft">
                {done
                  ? words.done(
                      nameOf(done.doneBy),
                      momentText(done.happenedAt, language, new Date()),
                    )
                  : words.notDone}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
};

const EditOrder = ({ eventId, desk, onDone }: Props) => {
  const words = useWords(resultWords);
  const { rule } = desk;
  const [steps, setSteps] = useState<readonly ReleaseStep[]>(rule.steps);
  const [restartNotice, setRestart] = useState(rule.restartNotice);
  const { isBusy, trouble, send } = useSending();
  return (
    <div class="card stack">
      {STEPS.map((step) => {
        const place = steps.indexOf(step);
        return (
          <label key={step} class="result-choice">
            <input
              type="checkbox"
              checked={place >= 0}
              onChange={() => setSteps(withStep(steps, step))}
            />
            <span class="number">{place >= 0 ? `${place + 1}.` : ''}</span> {words.step[step]}
          </label>
        );
      })}
      <label class="result-choice">
        <input
          type="checkbox"
          checked={restartNotice}
          onChange={() => setRestart(!restartNotice)}
        />
        {words.restart}
      </label>
      {trouble && <Problem trouble={trouble} />}
      <p>
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() =>
            void send(() => setRule(eventId, { ...rule, steps: [...steps], restartNotice }), onDone)
          }
        >
          {words.save}
        </button>
      </p>
    </div>
  );
};

/** In which order a result is released, and which steps are signed. */
export const ReleasePart = ({ eventId, desk, onDone }: Props) => {
  const words = useWords(resultWords);
  const { offices } = useWho();
  const [isEditing, setEditing] = useState(false);
  const isMine = offices.has('organiser');
  const none = desk.rule.steps.length === 0 && desk.steps.length === 0;
  return (
    <section class="stack" aria-labelledby="result-release">
      <h2 id="result-release">{words.releaseTitle}</h2>
      <p class="soft">{none ? words.atOnce : words.releaseHint}</p>
      {!none && <Order desk={desk} />}
      <p class="row">
        {desk.result?.approvedAt != null && (
          <a class="button tight" href={`/board/ceremony?event=${eventId}`}>
            {words.holdCeremony}
          </a>
        )}
        <button
          type="button"
          class="button tight"
          aria-expanded={isEditing}
          disabled={!desk.ruleOpen || !isMine}
          aria-describedby="release-why"
          onClick={() => setEditing(!isEditing)}
        >
          {words.change}
        </button>
        <span id="release-why" class="soft small">
          {!desk.ruleOpen && words.fixed}
          {desk.ruleOpen && !isMine && words.organiserOnly}
        </span>
      </p>
      {isEditing && (
        <EditOrder
          eventId={eventId}
          desk={desk}
          onDone={() => {
            setEditing(false);
            onDone();
          }}
        />
      )}
    </section>
  );
};
