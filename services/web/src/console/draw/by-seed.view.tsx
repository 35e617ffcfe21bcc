import { sealTo } from '@jinbang/draws/sealed-text';
import { commitmentOf, drawBySeed, inOrder, newSecret } from '@jinbang/draws/seeded-draw';
import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { ReasonField, sealedText } from './by-hand.view.tsx';
import { presentKey } from './ceremony.rules.ts';
import { CommitmentText } from './commitment.view.tsx';
import type { DrawPlace } from './draw-place.ts';
import { drawWords } from './draw-words.ts';
import { orNotKept } from './kept-answer.ts';
import { LookUp } from './look-up.view.tsx';
import type { Taken } from './lots.rules.ts';
import { NumberList } from './number-list.view.tsx';
import { base64Of } from './open-layer.ts';
import type { Room } from './room.ts';
import { RosterChoice } from './roster-choice.view.tsx';
import { dropSeed, findSeed, type KeptSeed, keepSeed } from './vault.ts';

type Props = Room & { readonly draw: DrawPlace };

/** Commitment, dice, draw; then each may look up their own number while this page stays open. */
export const BySeed = (props: Props & { readonly isSealed: boolean }) => {
  const { draw, isSealed } = props;
  const [seed, setSeed] = useState<KeptSeed | undefined | null>(null);
  const [drawn, setDrawn] = useState<readonly Taken[] | null>(null);
  useEffect(() => {
    findSeed(draw.place).then(setSeed, () => setSeed(undefined));
  }, [draw.place]);
  if (drawn !== null) {
    return draw.what === 'number' ? (
      <NumberList drawn={drawn} />
    ) : (
      <LookUp {...props} drawn={drawn} />
    );
  }
  if (seed === null || isSealed) return null;
  if (seed === undefined) return <Commit {...props} onCommitted={setSeed} />;
  return <Dice {...props} seed={seed} onAnew={() => setSeed(undefined)} onDrawn={setDrawn} />;
};

const Commit = ({
  given,
  draw,
  stage,
  onCommitted,
}: Props & { readonly onCommitted: (seed: KeptSeed) => void }) => {
  const words = useWords(drawWords);
  const [takers, setTakers] = useState<readonly string[]>(
    draw.ground.takers.slice(0, draw.items.length).map(({ id }) => id),
  );
  const { isBusy, trouble, send } = useSending();
  const { place, items } = draw;
  const key = presentKey(given.keys);
  const lacks =
    takers.length === 0
      ? words.seed.noneChosen
      : takers.length > items.length
        ? words.seed.tooMany
        : key === undefined && draw.what !== 'number'
          ? words.wait['no-key']
          : undefined;
  const commit = () =>
    send(
      () =>
        orNotKept(async () => {
          const secret = newSecret();
          const commitment = commitmentOf({ place, secret, takers, items });
          const recipients = key ? [key.judgeRecipient, key.recoveryRecipient] : [];
          // Draw 1 is revealed as it is drawn: nothing of it is sealed.
          const sealed =
            draw.what === 'number'
              ? {}
              : { sealedSecret: base64Of(await sealTo(recipients, secret)) };
          const seed = { place, commitment, secret, takers: inOrder(takers), items };
          // Kept before it is shown to anybody: a commitment nobody can reveal would stop the draw.
          await keepSeed({ ...seed, commitmentId: '' });
          const answer = await draw.commit({ takers, items, commitment, ...sealed });
          if (!answer.ok) return answer;
          const kept = { ...seed, commitmentId: answer.body.commitmentId };
          await keepSeed(kept);
          return { ok: true as const, body: kept };
        }, words.key.notKept),
      (kept) => {
        stage({
          ...{ event: given.event.name, place: draw.name, kind: 'commitment' },
          ...{ commitment: kept.commitment, takers: takers.length, items: items.length },
        });
        onCommitted(kept);
      },
    );
  return (
    <section class="stack">
      {draw.what === 'number' ? (
        <p>{words.seed.roster(takers.length, items.length)}</p>
      ) : (
        <RosterChoice
          takers={draw.ground.takers}
          chosen={takers}
          items={items.length}
          onChosen={setTakers}
        />
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={lacks !== undefined || isBusy}
          onClick={() => void commit()}
        >
          {isBusy ? words.working : words.seed.commit}
        </button>
        {lacks && <span class="soft small">{lacks}</span>}
      </p>
    </section>
  );
};

type DiceProps = Props & {
  readonly seed: KeptSeed;
  readonly onAnew: () => void;
  readonly onDrawn: (drawn: readonly Taken[]) => void;
};

const Dice = ({ given, draw, seed, stage, onDone, onAnew, onDrawn }: DiceProps) => {
  const words = useWords(drawWords);
  const [publicValue, setPublicValue] = useState('');
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const about = { event: given.event.name, place: draw.name };
  const { commitmentId, secret, takers, items, commitment } = seed;
  useEffect(() => {
    stage({
      ...{ ...about, kind: 'commitment', commitment },
      ...{ takers: takers.length, items: items.length },
    });
  }, [commitment]);
  const value = publicValue.trim();
  // Draw 1 is revealed as it is drawn.
  const isOpen = draw.what === 'number';
  const lacks =
    value === ''
      ? words.seed.diceFirst
      : draw.wasDrawn && reason.trim() === ''
        ? words.reasonFirst
        : undefined;
  const drawNow = (event: Event) => {
    event.preventDefault();
    return send(
      () =>
        draw.seed({ commitmentId, secret, publicValue: value }, draw.wasDrawn ? reason : undefined),
      async ({ sealHash }) => {
        const lots = drawBySeed({ place: draw.place, secret, takers, items, publicValue: value });
        const nameOf = new Map(draw.ground.takers.map(({ id, text }) => [id, text]));
        onDrawn(
          lots.map(({ taker, item }) => ({
            takerId: taker,
            taker: nameOf.get(taker) ?? taker,
            lot: item,
          })),
        );
        stage(
          isOpen
            ? { ...about, kind: 'waiting', done: lots.length, of: lots.length }
            : { ...about, kind: 'sealed', lots: lots.length, hash: sealHash },
        );
        await dropSeed(draw.place);
        onDone(inBoth(drawWords, (words) => sealedText(words, draw, lots.length)));
      },
    );
  };
  if (commitmentId === '') return <NotSent onAnew={onAnew} place={draw.place} />;
  return (
    <form class="stack" onSubmit={drawNow}>
      <CommitmentText commitment={commitment} />
      <p class="soft">{words.seed.committedHint}</p>
      <TextField
        id="public-value"
        label={words.seed.dice}
        hint={words.seed.diceHint}
        value={publicValue}
        onValue={setPublicValue}
        lengthMax={200}
      />
      {draw.wasDrawn && <ReasonField value={reason} onValue={setReason} />}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={lacks !== undefined || isBusy}>
          {isBusy ? words.working : isOpen ? words.seed.drawNumbers : words.seed.draw}
        </button>
        {lacks && <span class="soft small">{lacks}</span>}
      </p>
      <p class="soft small">
        {words.seed.proof1} {isOpen ? words.seed.proofNumbers : words.seed.proof2}
      </p>
      <Anew onAnew={onAnew} place={draw.place} />
    </form>
  );
};

type AnewProps = { readonly onAnew: () => void; readonly place: string };

const Anew = ({ onAnew, place }: AnewProps) => {
  const words = useWords(drawWords);
  return (
    <p>
      <button
        type="button"
        class="button tight plain"
        onClick={() => void dropSeed(place).then(onAnew)}
      >
        {words.seed.anew}
      </button>
    </p>
  );
};

/** The answer to a commitment never came: whether it stands is unknown, so another one is made. */
const NotSent = (props: AnewProps) => {
  const words = useWords(drawWords);
  return (
    <>
      <p class="notice">{words.seed.lost}</p>
      <Anew {...props} />
    </>
  );
};
