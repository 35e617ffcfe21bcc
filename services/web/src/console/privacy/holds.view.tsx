import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { type Hold, type HoldGround, liftHold, placeHold } from './privacy.client.ts';
import { privacyWords } from './privacy-words.ts';

const GROUNDS: readonly HoldGround[] = ['appeal', 'investigation', 'court', 'audit'];

type Props = {
  readonly personId: string;
  /** Those that stand. */
  readonly holds: readonly Hold[];
  readonly onChange: () => void;
};

/** What keeps somebody's data from being erased, and one more. */
export const Holds = ({ personId, holds, onChange }: Props) => {
  const words = useWords(privacyWords);
  const { isBusy, trouble, send } = useSending();
  const [ground, setGround] = useState<string>('appeal');
  const [documentNo, setDocumentNo] = useState('');
  const place = () =>
    send(
      () =>
        placeHold(personId, {
          // Safe: chosen from the list of grounds.
          ground: ground as HoldGround,
          ...(documentNo.trim() === '' ? {} : { documentNo: documentNo.trim() }),
        }),
      () => {
        setDocumentNo('');
        onChange();
      },
    );
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void place();
      }}
    >
      <h3>{words.hold}</h3>
      <p class="soft small">{words.holdText}</p>
      {holds.map((hold) => (
        <Line
          key={hold.holdId}
          hold={hold}
          isBusy={isBusy}
          onLift={() => void send(() => liftHold(hold), onChange)}
        />
      ))}
      <SelectField
        id="hold-ground"
        label={words.ground}
        value={ground}
        onValue={setGround}
        groups={[
          {
            label: '',
            choices: GROUNDS.map((value) => ({ value, label: words.holdGrounds[value] })),
          },
        ]}
      />
      <TextField
        id="hold-document"
        label={words.holdNo}
        value={documentNo}
        onValue={setDocumentNo}
        lengthMax={64}
      />
      <button type="submit" class="button" disabled={isBusy}>
        {words.holdPlace}
      </button>
      {trouble && <Problem trouble={trouble} />}
    </form>
  );
};

type LineProps = { readonly hold: Hold; readonly isBusy: boolean; readonly onLift: () => void };

const Line = ({ hold, isBusy, onLift }: LineProps) => {
  const words = useWords(privacyWords);
  const language = useLanguage();
  const { personId: ownId } = useWho();
  const isOwn = hold.placedBy === ownId;
  return (
    <div class="row apart">
      <span>
        <b>{words.holdGrounds[hold.ground]}</b> {hold.documentNo ?? ''}
        <span class="soft small under">
          {isOwn ? words.holdOwn : words.holdSince(dayText(hold.placedAt, language))}
        </span>
      </span>
      <button type="button" class="button tight" disabled={isBusy || isOwn} onClick={onLift}>
        {words.holdLift}
      </button>
    </div>
  );
};
