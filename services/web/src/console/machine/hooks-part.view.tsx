import type { MadeWebhookSecret } from '@jinbang/contracts/http/webhook';
import { useState } from 'preact/hooks';
import { CopyText } from '../../ui/copy.view.tsx';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { AddHook } from './add-hook.view.tsx';
import { HookCard } from './hook-card.view.tsx';
import { fetchHooks } from './machine.client.ts';
import { machineWords } from './machine-words.ts';

const LOOK_MS = 15_000;

/** Who is told what, how it goes, and the secrets messages are signed with. */
export const HooksPart = ({ bodyId }: { readonly bodyId: string }) => {
  const words = useWords(machineWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(bodyId, () => fetchHooks(bodyId), LOOK_MS);
  const [isAdding, setAdding] = useState(false);
  const [made, setMade] = useState<MadeWebhookSecret | null>(null);
  const show = (secret: MadeWebhookSecret) => {
    setAdding(false);
    setMade(secret);
    again();
  };
  return (
    <LookAgain.Provider value={again}>
      <section class="stack">
        <div class="row apart">
          <h2>{words.hooks}</h2>
          {body?.mayChange && (
            <button type="button" class="button tight" onClick={() => setAdding(true)}>
              {words.addHook}
            </button>
          )}
        </div>
        <p class="soft">{words.hooksText}</p>
        {trouble && <Problem trouble={trouble} onAgain={again} />}
        {!body && !trouble && <p class="soft">{ui.loading}</p>}
        {body?.items.length === 0 && <p class="empty soft">{words.noHooks}</p>}
        <ul class="stack">
          {body?.items.map((hook) => (
            <HookCard
              key={hook.subscriptionId}
              hook={hook}
              mayChange={body.mayChange && hook.state !== 'ended'}
              onSecret={show}
              onDone={again}
            />
          ))}
        </ul>
        {isAdding && <AddHook bodyId={bodyId} onMade={show} onClose={() => setAdding(false)} />}
        {made && <SecretDialog made={made} onClose={() => setMade(null)} />}
      </section>
    </LookAgain.Provider>
  );
};

type SecretProps = { readonly made: MadeWebhookSecret; readonly onClose: () => void };

/** The one time a secret is on a screen; Escape alone does not take it away. */
const SecretDialog = ({ made, onClose }: SecretProps) => {
  const words = useWords(machineWords);
  return (
    <Dialog title={words.secretTitle} onClose={() => {}}>
      <p>{words.secretText}</p>
      <CopyText name={words.secret} text={made.secret} />
      <p>
        <button type="button" class="button first" onClick={onClose}>
          {words.kept}
        </button>
      </p>
    </Dialog>
  );
};
