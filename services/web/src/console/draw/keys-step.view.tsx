import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { presentKey, waitingKey } from './ceremony.rules.ts';
import type { DrawKey } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import { LoadKey, SaveKey } from './key-file.view.tsx';
import { KeyTest } from './key-test.view.tsx';
import { keyNameOf } from './lots.rules.ts';
import { MakeKeys } from './make-keys.view.tsx';
import { NotYours } from './not-yours.view.tsx';
import { type Room, useHolds } from './room.ts';
import { useKeptKey } from './use-kept-key.ts';

/** The keys of an event: made here, tried before the supervisor, kept. */
export const KeysStep = ({ given, onDone }: Room) => {
  const words = useWords(drawWords);
  const holds = useHolds();
  const [isMaking, setMaking] = useState(false);
  const inUse = presentKey(given.keys);
  const waiting = waitingKey(given.keys);
  const isJudge = holds('encryption-judge');
  return (
    <>
      <h2>{words.step.keys}</h2>
      {given.keys.length === 0 && !isMaking && (
        <div class="empty">
          <h3>{words.key.none}</h3>
          <p class="soft">{words.key.noneHint}</p>
        </div>
      )}
      {inUse && <KeyCard key={inUse.keyId} one={inUse} isJudge={isJudge} isWaiting={false} />}
      {waiting && <KeyCard key={waiting.keyId} one={waiting} isJudge={isJudge} isWaiting={true} />}
      {!isJudge && given.keys.length === 0 && <NotYours office="encryption-judge" />}
      {isMaking && (
        <MakeKeys
          event={given.event}
          needsReason={given.keys.length > 0}
          onDone={(news) => {
            setMaking(false);
            onDone(news);
          }}
        />
      )}
      {isJudge && !isMaking && (
        <div class="stack-tight">
          <button
            type="button"
            class={given.keys.length === 0 ? 'button first' : 'button tight'}
            onClick={() => setMaking(true)}
          >
            {given.keys.length === 0 ? words.key.make : words.key.again}
          </button>
          {given.keys.length > 0 && <p class="soft small">{words.key.againHint}</p>}
        </div>
      )}
    </>
  );
};

type CardProps = {
  readonly one: DrawKey;
  readonly isJudge: boolean;
  readonly isWaiting: boolean;
};

const KeyCard = ({ one, isJudge, isWaiting }: CardProps) => {
  const words = useWords(drawWords);
  const language = useLanguage();
  const { identity, look } = useKeptKey(one);
  return (
    <section class="stack draw-key">
      <p class="row">
        <b class="code">{keyNameOf(one.judgeRecipient)}</b>
        <span class="soft small">
          {words.key.madeAt(momentText(one.registeredAt, language, new Date()))}
        </span>
        <Badge
          sign={isWaiting ? 'provisional' : 'good'}
          word={isWaiting ? words.key.waiting : words.key.inUse}
          outlined
        />
      </p>
      {isJudge && identity !== null && (
        <>
          <p class="row">
            <Badge
              sign={identity ? 'lock' : 'doubt'}
              word={identity ? words.key.here : words.key.notHere}
              tone={identity ? 'good' : 'doubt'}
              outlined
            />
          </p>
          {identity === undefined && <LoadKey keys={[one]} onLoaded={look} />}
          {isWaiting && <KeyTest one={one} identity={identity} />}
          {identity !== undefined && (
            <SaveKey identity={identity} name={keyNameOf(one.judgeRecipient)} />
          )}
        </>
      )}
    </section>
  );
};
