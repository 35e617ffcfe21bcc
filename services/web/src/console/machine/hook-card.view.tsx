import type { MadeWebhookSecret, WebhookView } from '@jinbang/contracts/http/webhook';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useSending } from '../use-sending.ts';
import { HookLog } from './hook-log.view.tsx';
import { changeHook, endSecret, makeSecret } from './machine.client.ts';
import { machineWords } from './machine-words.ts';

const LOOKS: Readonly<
  Record<WebhookView['state'], { readonly sign: SignName; readonly tone: string }>
> = {
  active: { sign: 'good', tone: 'good' },
  paused: { sign: 'wait', tone: 'provisional' },
  ended: { sign: 'bad', tone: 'doubt' },
};

type Props = {
  readonly hook: WebhookView;
  readonly mayChange: boolean;
  readonly onSecret: (made: MadeWebhookSecret) => void;
  readonly onDone: () => void;
};

export const HookCard = ({ hook, mayChange, onSecret, onDone }: Props) => {
  const words = useWords(machineWords);
  const language = useLanguage();
  const { label, url, state, kinds, waitingCount, parkedCount, lastDeliveredAt, tryAfter } = hook;
  return (
    <li class={state === 'ended' ? 'card stack-tight faded' : 'card stack-tight'}>
      <div class="row apart">
        <h3>{label}</h3>
        <Badge {...LOOKS[state]} word={words.hookState[state]} outlined={true} />
      </div>
      <p class="soft small code">{url}</p>
      <p class="soft small">
        {lastDeliveredAt === null
          ? words.neverDelivered
          : words.lastDelivered(momentText(lastDeliveredAt, language, new Date()))}
        {waitingCount > 0 && ` · ${words.waiting(waitingCount)}`}
        {state !== 'ended' && ` · ${words.secretsOf(hook.secrets.length)}`}
      </p>
      {(parkedCount > 0 || tryAfter !== null) && (
        <p class="row hook-state">
          {parkedCount > 0 && <Badge sign="bad" word={words.parked(parkedCount)} />}
          {tryAfter !== null && (
            <Badge
              sign="wait"
              tone="doubt"
              word={words.nextTry(momentText(tryAfter, language, new Date()))}
            />
          )}
        </p>
      )}
      <p class="small">{kinds.map((kind) => words.kind[kind]).join(' · ')}</p>
      {mayChange && <Acts hook={hook} onSecret={onSecret} onDone={onDone} />}
      <HookLog hook={hook} mayChange={mayChange} />
    </li>
  );
};

const Acts = ({ hook, onSecret, onDone }: Omit<Props, 'mayChange'>) => {
  const words = useWords(machineWords);
  const [asking, setAsking] = useState<'end' | 'secret' | null>(null);
  const { isBusy, trouble, send } = useSending();
  const { subscriptionId, secrets, state, label } = hook;
  const oldest = secrets.toSorted((left, right) => left.madeAt.localeCompare(right.madeAt))[0];
  const finish = () => {
    setAsking(null);
    onDone();
  };
  const isTwo = secrets.length > 1;
  const goOn = state === 'active' ? 'paused' : 'active';
  return (
    <>
      <p class="row">
        <button
          type="button"
          class="button tight"
          disabled={isBusy}
          aria-label={`${state === 'active' ? words.pause : words.resume} ${label}`}
          onClick={() => void send(() => changeHook(hook, goOn), onDone)}
        >
          {state === 'active' ? words.pause : words.resume}
        </button>
        <button
          type="button"
          class="button tight"
          disabled={isBusy}
          aria-label={`${isTwo ? words.endOldSecret : words.newSecret} ${label}`}
          onClick={() =>
            isTwo ? setAsking('secret') : void send(() => makeSecret(subscriptionId), onSecret)
          }
        >
          {isTwo ? words.endOldSecret : words.newSecret}
        </button>
        <button
          type="button"
          class="button tight"
          disabled={isBusy}
          aria-label={`${words.end} ${label}`}
          onClick={() => setAsking('end')}
        >
          {words.end}
        </button>
      </p>
      {trouble && asking === null && <Problem trouble={trouble} />}
      {asking === 'end' && (
        <Confirm
          title={words.endTitle(label)}
          yes={words.end}
          no={words.keep}
          isBusy={isBusy}
          trouble={trouble}
          onYes={() => void send(() => changeHook(hook, 'ended'), finish)}
          onNo={() => setAsking(null)}
        >
          <p>{words.endText}</p>
        </Confirm>
      )}
      {asking === 'secret' && oldest && (
        <Confirm
          title={words.endOldSecret}
          yes={words.endIt}
          no={words.keep}
          isBusy={isBusy}
          trouble={trouble}
          onYes={() => void send(() => endSecret(subscriptionId, oldest.secretId), finish)}
          onNo={() => setAsking(null)}
        >
          <p>{words.endOldSecretText}</p>
        </Confirm>
      )}
    </>
  );
};
