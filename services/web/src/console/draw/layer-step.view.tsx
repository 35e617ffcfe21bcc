import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { AskOpening } from './ask-opening.view.tsx';
import { stepsOf, turnOf } from './ceremony.rules.ts';
import type { Opening } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import { LoadKey } from './key-file.view.tsx';
import { NotYours } from './not-yours.view.tsx';
import { keptIdentities, openTexts } from './open-layer.ts';
import { confirmLayer, fetchSealed, type Presented, presentLayer } from './opening.client.ts';
import { type Room, useHolds } from './room.ts';
import { type Recovered, TwoPapers } from './two-papers.view.tsx';

type Props = Room & { readonly layer: 2 | 3 };

/** One layer: opened on this device, compared by the service, confirmed by who watched. */
export const LayerStep = (props: Props) => {
  const { given, layer } = props;
  const words = useWords(drawWords);
  const holds = useHolds();
  const steps = stepsOf(given);
  const step = steps.find(({ name }) => name === `layer-${layer}`);
  const before = steps.slice(0, step ? steps.indexOf(step) : 0);
  const opening = given.record?.opening ?? null;
  const presented = opening?.layers.find((one) => one.layer === layer);
  const title = (
    <>
      <h2>{words.open.title(layer)}</h2>
      <p class="soft">{words.open.what[layer]}</p>
    </>
  );
  if (!step) return title;
  if (step.isDone) {
    return (
      <>
        {title}
        {presented && <p>{words.open.presented(presented.seals)}</p>}
        <p class="news">{words.open.confirmed}</p>
      </>
    );
  }
  const isMarks = before.some(({ name, isDone }) => name === 'marks' && !isDone);
  const isLater = before.some(({ name, isDone }) => name.startsWith('layer') && !isDone);
  if (isMarks || isLater) {
    return (
      <>
        {title}
        <p class="notice">{isMarks ? words.open.beforeMarks : words.open.before}</p>
      </>
    );
  }
  return (
    <>
      {title}
      {presented && <p>{words.open.presented(presented.seals)}</p>}
      {!holds(turnOf(step)) && <NotYours office={turnOf(step)} />}
      {holds(turnOf(step)) && step.act === 'ask' && <AskOpening {...props} />}
      {holds(turnOf(step)) && step.act === 'open' && opening && (
        <OpenLayer {...props} opening={opening} />
      )}
      {holds(turnOf(step)) && step.act === 'confirm-layer' && opening && (
        <ConfirmLayer {...props} opening={opening} seals={presented?.seals ?? 0} />
      )}
    </>
  );
};

type OpeningProps = Props & { readonly opening: Opening };
type Means =
  | { readonly means: 'judge-key' }
  | {
      readonly means: 'recovery-papers';
      readonly papers: readonly number[];
      readonly reason: string;
    };

/** Decrypts here; what stays closed is said, and nothing has changed then. */
const useOpenLayer = ({ given, opening, layer, onDone }: OpeningProps) => {
  const { isBusy, trouble, send } = useSending();
  const [progress, setProgress] = useState<readonly [number, number] | null>(null);
  const [isClosed, setClosed] = useState(false);
  const open = async (extra: readonly string[], means: Means) => {
    setClosed(false);
    await send(
      async () => {
        const answer = await fetchSealed(given.event.eventId);
        if (!answer.ok) return answer;
        const sealed = answer.body.items.filter((one) => one.layer === layer && one.stands);
        const identities = [...extra, ...(await keptIdentities(given.keys))];
        const opened = await openTexts(sealed, identities, (done) =>
          setProgress([done, sealed.length]),
        );
        if (opened === undefined) return { ok: true as const, body: null };
        const body: Presented = { ...means, opened };
        const presented = await presentLayer(opening, layer, body);
        return presented.ok ? { ok: true as const, body: opened.length } : presented;
      },
      (count) => {
        setProgress(null);
        if (count === null) setClosed(true);
        else onDone(inBoth(drawWords, (words) => words.open.presented(count)));
      },
    );
  };
  return { isBusy, trouble, progress, isClosed, open };
};

const OpenLayer = (props: OpeningProps) => {
  const { given } = props;
  const words = useWords(drawWords);
  const { isBusy, trouble, progress, isClosed, open } = useOpenLayer(props);
  const [hasKey, setHasKey] = useState<boolean | null>(null);
  const look = () => void keptIdentities(given.keys).then((all) => setHasKey(all.length > 0));
  if (hasKey === null) {
    look();
    return null;
  }
  return (
    <section class="stack">
      {hasKey ? (
        <p>
          <button
            type="button"
            class="button first"
            disabled={isBusy}
            onClick={() => void open([], { means: 'judge-key' })}
          >
            {isBusy ? words.working : words.open.withKey}
          </button>
        </p>
      ) : (
        <>
          <p class="notice">{words.open.noKey}</p>
          <LoadKey keys={given.keys} onLoaded={look} />
        </>
      )}
      {progress && (
        <label>
          {words.open.progress(...progress)}
          <progress max={progress[1]} value={progress[0]} />
        </label>
      )}
      {isClosed && (
        <p class="flaw" role="alert">
          {words.open.closed}
        </p>
      )}
      {trouble && <Problem trouble={trouble} />}
      <details class="papers">
        <summary>{words.open.withPapers}</summary>
        <ByPapers
          recipients={given.keys.map(({ recoveryRecipient }) => recoveryRecipient)}
          onRecovered={({ identity, papers }, reason) =>
            void open([identity], { means: 'recovery-papers', papers, reason })
          }
        />
      </details>
    </section>
  );
};

type PapersProps = {
  readonly recipients: readonly string[];
  readonly onRecovered: (recovered: Recovered, reason: string) => void;
};

const ByPapers = ({ recipients, onRecovered }: PapersProps) => {
  const words = useWords(drawWords);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <div class="stack">
      <TextField
        id="paper-reason"
        label={words.open.paperReason}
        hint={words.reasonHint}
        flaw={isMissing && reason.trim() === '' ? words.reasonFirst : undefined}
        value={reason}
        onValue={setReason}
        lengthMax={500}
      />
      <TwoPapers
        id="opening-paper"
        recipients={recipients}
        yes={words.open.withPapers}
        onRecovered={(recovered) => {
          setMissing(reason.trim() === '');
          if (reason.trim() !== '') onRecovered(recovered, reason.trim());
        }}
      />
    </div>
  );
};

const ConfirmLayer = ({
  given,
  opening,
  layer,
  seals,
  stage,
  onDone,
}: OpeningProps & { readonly seals: number }) => {
  const words = useWords(drawWords);
  const { isBusy, trouble, send } = useSending();
  const place = { zh: words.open.title(layer) };
  const confirm = () =>
    send(
      () => confirmLayer(opening, layer),
      () => {
        stage({ kind: 'opened', event: given.event.name, place, layer, seals });
        onDone(inBoth(drawWords, (words) => words.open.confirmed));
      },
    );
  return (
    <>
      <p class="soft">{words.open.confirmHint}</p>
      {trouble && <Problem trouble={trouble} />}
      <p>
        <button type="button" class="button first" disabled={isBusy} onClick={() => void confirm()}>
          {isBusy ? words.working : words.open.confirm(layer)}
        </button>
      </p>
    </>
  );
};
