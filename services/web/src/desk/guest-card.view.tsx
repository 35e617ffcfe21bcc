import { useState } from 'preact/hooks';
import { Confirm } from '../ui/confirm.view.tsx';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { Sign } from '../ui/sign.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import type { Shown } from './acts.rules.ts';
import {
  type Decided,
  LATE_REASONS,
  type LateReason,
  type Line,
  type Times,
} from './desk.types.ts';
import { deskWords } from './desk-words.ts';
import { GuestPhoto } from './guest-photo.view.tsx';
import { GuestSign } from './guest-sign.view.tsx';
import { absentFrom, isLate, mayBeAbsent } from './people.rules.ts';

type Props = {
  readonly line: Line;
  readonly shown: Shown;
  readonly isScanned: boolean;
  readonly times: Times;
  readonly now: Date;
  readonly onDecide: (decided: Decided) => void;
};

/** Who stands there, in large; below it what can be done about them. */
export const GuestCard = (props: Props) => {
  const words = useWords(deskWords);
  const language = useLanguage();
  const { line, shown, isScanned } = props;
  return (
    <article class="card guest">
      <header class="guest-head">
        <GuestPhoto entryId={line.entryId} personId={line.personId} />
        <div class="guest-who">
          <p class="guest-number">{line.entryNo ?? '—'}</p>
          <h1 class="guest-name">{line.name ?? words.noName}</h1>
          <p>{line.organisation ? textOf(line.organisation, language) : '—'}</p>
          <p class="soft">
            {words.lastFour} <b class="guest-digits">{line.idLastFour ?? '—'}</b>
          </p>
          {line.startsAt && (
            <p class="small soft">{words.due(minuteText(line.startsAt, language))}</p>
          )}
          {isScanned && (
            <p class="small toned tone-good">
              <Sign name="good" /> {words.scanned}
            </p>
          )}
        </div>
        <GuestSign shown={shown} />
      </header>
      {shown.place !== 'undecided' &&
        (shown.state === 'expected' ? <Checks {...props} /> : <Settled {...props} />)}
    </article>
  );
};

type SwitchProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

const Switch = ({ label, isOn, onTurn }: SwitchProps) => (
  <button
    type="button"
    class="big-switch"
    role="switch"
    aria-checked={isOn}
    onClick={() => onTurn(!isOn)}
  >
    <Sign name={isOn ? 'good' : 'wait'} /> {label}
  </button>
);

const Checks = ({ line, isScanned, times, now, onDecide }: Props) => {
  const words = useWords(deskWords);
  const [isDocument, setDocument] = useState(false);
  const [isFace, setFace] = useState(false);
  const [itemsChecked, setItems] = useState(false);
  const [reason, setReason] = useState<LateReason | null>(null);
  const late = isLate(line, times, now);
  const why = !(isDocument && isFace)
    ? words.presentNotYet
    : late && reason === null
      ? words.presentNeedsReason
      : null;
  const present = (): void =>
    onDecide({
      kind: 'present',
      means: isScanned ? 'id-document-and-badge' : 'id-document',
      faceMatched: true,
      itemsChecked,
      lateReason: late ? reason : null,
    });
  return (
    <div class="stack">
      <div class="switches-two">
        <Switch label={words.document} isOn={isDocument} onTurn={setDocument} />
        <Switch label={words.face} isOn={isFace} onTurn={setFace} />
      </div>
      <Switch label={words.items} isOn={itemsChecked} onTurn={setItems} />
      {late && <LateReasons reason={reason} onReason={setReason} />}
      <div>
        <button
          type="button"
          class="button first wide present-button"
          disabled={why !== null}
          aria-describedby="present-why"
          onClick={present}
        >
          {words.present}
        </button>
        <p id="present-why" class="small soft">
          {why ?? ''}
        </p>
      </div>
      <OtherWays line={line} times={times} now={now} onDecide={onDecide} />
    </div>
  );
};

type ReasonsProps = {
  readonly reason: LateReason | null;
  readonly onReason: (reason: LateReason) => void;
};

const LateReasons = ({ reason, onReason }: ReasonsProps) => {
  const words = useWords(deskWords);
  return (
    <fieldset class="late">
      <legend>{words.lateTitle}</legend>
      {LATE_REASONS.map((one) => (
        <label key={one} class="late-choice">
          <input
            type="radio"
            name="late"
            value={one}
            checked={reason === one}
            onChange={() => onReason(one)}
          />
          {words.late[one]}
        </label>
      ))}
    </fieldset>
  );
};

type OtherProps = Pick<Props, 'line' | 'times' | 'now' | 'onDecide'>;

const OtherWays = ({ line, times, now, onDecide }: OtherProps) => {
  const words = useWords(deskWords);
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const from = mayBeAbsent(line, times, now) ? null : absentFrom(line, times);
  const name = line.name ?? words.noName;
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={from !== null}
          aria-describedby="absent-why"
          onClick={() => onDecide({ kind: 'absent' })}
        >
          {words.absent}
        </button>
        <button type="button" class="button plain" onClick={() => setAsking(true)}>
          {words.wrongPerson}
        </button>
      </div>
      <p id="absent-why" class="small soft">
        {from === null ? '' : words.absentNotYet(minuteText(from, language))}
      </p>
      {isAsking && (
        <Confirm
          title={words.wrongPerson}
          yes={words.wrongPerson}
          no={words.cancel}
          isBusy={false}
          trouble={null}
          onYes={() => {
            setAsking(false);
            onDecide({ kind: 'wrong-person', faceMatched: false });
          }}
          onNo={() => setAsking(false)}
        >
          <p>{words.wrongPersonText(name)}</p>
        </Confirm>
      )}
    </>
  );
};

/** Present or absent: it can be taken back. */
const Settled = ({ onDecide }: Props) => {
  const words = useWords(deskWords);
  return (
    <p>
      <button type="button" class="button" onClick={() => onDecide({ kind: 'undone' })}>
        {words.undo}
      </button>
    </p>
  );
};
