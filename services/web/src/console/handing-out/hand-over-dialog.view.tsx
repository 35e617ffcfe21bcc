import { type HandOverWay, handOverWay, type PaperRow } from '@jinbang/contracts/http/handing-out';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { handOver } from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';

type Props = {
  readonly bodyId: string;
  readonly papers: readonly PaperRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Today where the body is: lists bear the day of the place. */
const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** Giving papers out of hand: how, on which day, and to whom where it is not the holder. */
export const HandOverDialog = ({ bodyId, papers, onClose, onDone }: Props) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const isMany = papers.length > 1;
  const [way, setWay] = useState<HandOverWay>(isMany ? 'unit' : 'self');
  const [handedOn, setHandedOn] = useState(today);
  const [told, setTold] = useState('');
  const needsWords = way !== 'self';
  const [first] = papers;
  const give = () =>
    handOver(bodyId, {
      ...{ certificateIds: papers.map(({ certificateId }) => certificateId), way, handedOn },
      ...(way === 'proxy' || way === 'unit' ? { receiver: told.trim() } : {}),
      ...(way === 'post' ? { tracking: told.trim() } : {}),
    });
  const isShort = handedOn === '' || (needsWords && told.trim().length < (way === 'post' ? 4 : 1));
  return (
    <Confirm
      title={words.handOver}
      yes={isMany ? words.handOverAll(papers.length) : words.handOver}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isShort ? 'fill' : undefined}
      trouble={trouble}
      onYes={() => void send(give, onDone)}
      onNo={onClose}
    >
      <p lang="zh-CN">
        <b>{isMany ? (first?.unit ?? words.noUnit) : (first?.name ?? words.nameless)}</b>
        {!isMany && <span class="under soft number">{first?.numberText}</span>}
        {!isMany && <span class="under soft number">{first?.serial}</span>}
      </p>
      <SelectField
        id="hand-way"
        label={words.wayOf}
        value={way}
        onValue={(value) => setWay(handOverWay.options.find((one) => one === value) ?? 'self')}
        groups={[
          {
            label: '',
            choices: handOverWay.options.map((value) => ({ value, label: words.way[value] })),
          },
        ]}
      />
      <TextField
        id="hand-day"
        type="date"
        label={words.handedOn}
        value={handedOn}
        onValue={setHandedOn}
      />
      {needsWords && (
        <TextField
          id="hand-told"
          label={way === 'post' ? words.tracking : words.receiver}
          hint={words.receiverHint}
          value={told}
          onValue={setTold}
          lengthMax={60}
        />
      )}
    </Confirm>
  );
};
