import type { WebhookDeliveryView, WebhookView } from '@jinbang/contracts/http/webhook';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchDeliveries, replay } from './machine.client.ts';
import { machineWords } from './machine-words.ts';

const SIGNS: Readonly<Record<WebhookDeliveryView['state'], SignName>> = {
  waiting: 'wait',
  delivered: 'good',
  parked: 'bad',
};

type Props = { readonly hook: WebhookView; readonly mayChange: boolean };

/** The last messages of one address: whether they arrived, and what came back as a number. */
export const HookLog = ({ hook, mayChange }: Props) => {
  const words = useWords(machineWords);
  const language = useLanguage();
  const { subscriptionId, lastDeliveredAt, waitingCount, parkedCount } = hook;
  // Looked at again whenever something moved.
  const key = [subscriptionId, lastDeliveredAt, waitingCount, parkedCount].join('/');
  const { body, trouble, again } = useAnswer(key, () => fetchDeliveries(subscriptionId));
  const sending = useSending();
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return null;
  if (body.items.length === 0) return <p class="soft small">{words.noLog}</p>;
  return (
    <details>
      <summary>{words.log}</summary>
      {sending.trouble && <Problem trouble={sending.trouble} />}
      <ScrollArea name={`${words.log} ${hook.label}`}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.message}</th>
              <th scope="col">{words.state}</th>
              <th scope="col" class="right">
                {words.tries}
              </th>
              <th scope="col">{words.answer}</th>
            </tr>
          </thead>
          <tbody>
            {body.items.map(({ messageId, kind, state, occurredAt, attemptCount, last }) => (
              <tr key={messageId}>
                <th scope="row">
                  {words.kind[kind]}
                  <span class="under soft">{momentText(occurredAt, language, new Date())}</span>
                </th>
                <td>
                  <Badge sign={SIGNS[state]} word={words.deliveryState[state]} outlined={true} />{' '}
                  {mayChange && state === 'parked' && (
                    <button
                      type="button"
                      class="button tight"
                      disabled={sending.isBusy}
                      onClick={() =>
                        void sending.send(() => replay(subscriptionId, messageId), again)
                      }
                    >
                      {words.replay}
                    </button>
                  )}
                </td>
                <td class="number right">{attemptCount}</td>
                <td>
                  {last && (
                    <>
                      {words.outcome[last.outcome] ?? last.outcome}
                      {last.status !== null && <span class="number"> {last.status}</span>}
                      <span class="under soft">
                        {momentText(last.triedAt, language, new Date())}
                      </span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
};
