import { type DrawKeys, makeDrawKeys } from '@jinbang/draws/draw-keys';
import { PAPERS_NEEDED } from '@jinbang/draws/recovery-papers';
import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useHouse } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchKeyless } from './draw.client.ts';
import type { DrawEvent } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import { orNotKept } from './kept-answer.ts';
import { SaveKey } from './key-file.view.tsx';
import { eventsText, KeysForAll, registerAll } from './keys-for-all.view.tsx';
import { keyNameOf } from './lots.rules.ts';
import { PrintPaper } from './print-paper.view.tsx';
import { keepKey } from './vault.ts';

type Props = {
  readonly event: DrawEvent;
  readonly needsReason: boolean;
  readonly onDone: (news: News) => void;
};

/** Makes the keys on this device, has the papers printed one by one, and registers the public halves. */
export const MakeKeys = ({ event, needsReason, onDone }: Props) => {
  const words = useWords(drawWords);
  const [keys, setKeys] = useState<DrawKeys | null>(null);
  const [given, setGiven] = useState<readonly number[]>([]);
  const [reason, setReason] = useState('');
  const others = useAnswer(event.eventId, () => fetchKeyless(event));
  const [isForAll, setForAll] = useState(false);
  const [registered, setRegistered] = useState<ReadonlySet<string>>(new Set());
  const events = [event, ...(isForAll ? (others.body ?? []) : [])];
  const { isBusy, trouble, send } = useSending();
  useEffect(() => {
    let isLeft = false;
    void makeDrawKeys().then((made) => {
      if (!isLeft) setKeys(made);
    });
    return () => {
      isLeft = true;
    };
  }, []);
  if (keys === null) return <p class="soft">{words.working}</p>;
  const { identity, judgeRecipient, recoveryRecipient, papers } = keys;
  const lacks =
    given.length < papers.length
      ? words.key.printFirst
      : needsReason && reason.trim() === ''
        ? words.reasonFirst
        : undefined;
  const register = () =>
    send(
      () =>
        orNotKept(async () => {
          // On the disk before anything is sealed to it: a registered key nobody has opens nothing.
          await keepKey({ recipient: judgeRecipient, identity });
          const publicHalves = { judgeRecipient, recoveryRecipient };
          const keys = needsReason ? { ...publicHalves, reason } : publicHalves;
          return registerAll(events, keys, registered, setRegistered);
        }, words.key.notKept),
      () => onDone(inBoth(drawWords, (words) => words.key.registered)),
    );
  return (
    <section class="stack">
      <KeysForAll
        others={others.body ?? []}
        isOn={isForAll}
        isSettled={given.length > 0}
        onTurn={setForAll}
      />
      <Papers {...{ event, keys, given, onGiven: setGiven }} others={events.length - 1} />
      <SaveKey identity={identity} name={keyNameOf(judgeRecipient)} />
      {needsReason && (
        <TextField
          id="key-reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onValue={setReason}
          lengthMax={500}
        />
      )}
      {trouble && <Problem trouble={trouble} />}
      {isBusy && events.length > 1 && (
        <progress max={events.length} value={registered.size} aria-label={words.key.register} />
      )}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={lacks !== undefined || isBusy}
          onClick={() => void register()}
        >
          {isBusy ? words.working : words.key.register}
        </button>
        {lacks && <span class="soft small">{lacks}</span>}
      </p>
    </section>
  );
};

type PapersProps = {
  readonly event: DrawEvent;
  /** How many more events the keys are for. */
  readonly others: number;
  readonly keys: DrawKeys;
  readonly given: readonly number[];
  readonly onGiven: (given: readonly number[]) => void;
};

/** The papers, one to print at a time; the next comes when the one before is with its keeper. */
const Papers = ({ event, others, keys, given, onGiven }: PapersProps) => {
  const words = useWords(drawWords);
  const { house } = useHouse();
  const competition = house.competitions.find(
    ({ competitionId }) => competitionId === event.competitionId,
  )?.name ?? { zh: '' };
  const next = given.length;
  return (
    <section class="stack">
      <h3>{words.key.printTitle}</h3>
      <p class="soft small">{words.key.printHint}</p>
      {keys.papers.map((share, place) => {
        const no = place + 1;
        const isGiven = given.includes(no);
        return (
          <div key={no} class="row">
            <PrintPaper
              about={{
                competition,
                event: eventsText(event.name, others),
                keyName: keyNameOf(keys.judgeRecipient),
                needed: PAPERS_NEEDED,
                total: keys.papers.length,
              }}
              share={share}
              no={no}
              isOpen={place === next}
            />
            <label class="choice">
              <input
                type="checkbox"
                checked={isGiven}
                disabled={place !== next}
                onChange={() => onGiven([...given, no])}
              />
              {words.key.printed(no)}
            </label>
          </div>
        );
      })}
    </section>
  );
};
