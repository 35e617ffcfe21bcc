import { stationText } from '@jinbang/draws/sealed-lots';
import { useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import type { Work } from './ceremony.rules.ts';
import { drawWords } from './draw-words.ts';
import { readLot } from './lots.rules.ts';

type Props = {
  readonly works: readonly Work[];
  readonly seal: (work: Work, code: string, reason: string) => Promise<Answer<unknown>>;
  readonly onDone: (news: News) => void;
};

/** Work that came in after the draw gets a code nobody had. */
export const LateCode = ({ works, seal, onDone }: Props) => {
  const words = useWords(drawWords);
  const [taker, setTaker] = useState('');
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const work = works.find((one) => stationText(one) === taker);
  const give = (event: Event) => {
    event.preventDefault();
    if (!work) return undefined;
    return send(
      () => seal(work, readLot(code), reason),
      () => {
        setTaker('');
        setCode('');
        setReason('');
        onDone(inBoth(drawWords, (words) => words.codes.sealed(1)));
      },
    );
  };
  const choices = works.map((one) => ({ value: stationText(one), label: one.text }));
  return (
    <form class="stack" onSubmit={give}>
      <p class="soft small">{words.codes.lateHint}</p>
      <div class="columns">
        <SelectField
          id="late-work"
          label={words.codes.taker}
          value={taker}
          onValue={setTaker}
          none="–"
          groups={[{ label: '', choices }]}
        />
        <TextField id="late-code" label={words.codes.lot} value={code} onValue={setCode} />
      </div>
      <TextField
        id="late-code-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={500}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="submit"
          class="button"
          disabled={!work || readLot(code) === '' || reason.trim() === '' || isBusy}
        >
          {words.stations.lateSeal}
        </button>
        <Lack when={!work || readLot(code) === '' || reason.trim() === ''} why="fill" />
      </p>
    </form>
  );
};
