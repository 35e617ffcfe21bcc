import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { fetchBodies } from '../handing-out/handing-out.client.ts';
import { BODY_READERS, holdsFor } from '../issuing/issuing.rules.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink, go, usePlace } from '../use-place.ts';
import { HooksPart } from './hooks-part.view.tsx';
import './machine.css';
import { machineWords } from './machine-words.ts';
import { UploadsPart } from './uploads-part.view.tsx';

/** What a body's own machines may do and are told, and what the register was sent and answered. */
export const MachinesScreen = () => {
  const words = useWords(machineWords);
  const ui = useWords(uiWords);
  const { held } = useWho();
  const { chosen } = usePlace();
  const { body, trouble, again } = useAnswer('machines', () =>
    fetchBodies(holdsFor(held, BODY_READERS, new Date())),
  );
  const own = body?.find(({ bodyId }) => bodyId === chosen.get('body')) ?? body?.[0];
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && !own && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {body && body.length > 1 && own && (
        <SelectField
          id="machine-body"
          label={words.body}
          value={own.bodyId}
          onValue={(value) => go('machines', { body: value }, 'instead')}
          groups={[
            { label: '', choices: body.map((one) => ({ value: one.bodyId, label: one.name })) },
          ]}
        />
      )}
      {own && (
        <div key={own.bodyId} class="loose">
          <HooksPart bodyId={own.bodyId} />
          <UploadsPart bodyId={own.bodyId} />
          <section class="stack">
            <h2>{words.keys}</h2>
            <p class="soft">{words.keysText}</p>
            <p>
              <a class="button tight" href={addressOf('keys')} onClick={followLink('keys')}>
                {words.toKeys}
              </a>
            </p>
          </section>
        </div>
      )}
    </>
  );
};
