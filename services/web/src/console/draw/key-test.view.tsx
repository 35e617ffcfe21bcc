import { openWith } from '@jinbang/draws/sealed-text';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import type { DrawKey } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import { bytesOf } from './open-layer.ts';
import { TwoPapers } from './two-papers.view.tsx';

type Props = {
  readonly one: DrawKey;
  readonly identity: string | undefined;
};

/** Opens the two trial codes: what the supervisor reads here they enter on their own account. */
export const KeyTest = ({ one, identity }: Props) => {
  const words = useWords(drawWords);
  const [judgeCode, setJudgeCode] = useState<string>();
  const [recoveryCode, setRecoveryCode] = useState<string>();
  return (
    <section class="stack">
      <h3>{words.test.title}</h3>
      <p class="soft small">{words.test.hint}</p>
      <dl class="trial-codes">
        <div>
          <dt>{words.test.judge}</dt>
          <dd class="number">
            {judgeCode ?? (
              <button
                type="button"
                class="button tight"
                disabled={identity === undefined}
                onClick={async () => {
                  if (identity === undefined) return;
                  setJudgeCode(await openWith([identity], bytesOf(one.trials.judge)));
                }}
              >
                {words.test.showJudge}
              </button>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.test.recovery}</dt>
          <dd class="number">{recoveryCode ?? '– – –'}</dd>
        </div>
      </dl>
      {recoveryCode === undefined && (
        <>
          <p class="small">{words.test.papers}</p>
          <TwoPapers
            id="trial-paper"
            recipients={[one.recoveryRecipient]}
            yes={words.test.showRecovery}
            onRecovered={async (recovered) =>
              setRecoveryCode(await openWith([recovered.identity], bytesOf(one.trials.recovery)))
            }
          />
        </>
      )}
    </section>
  );
};
