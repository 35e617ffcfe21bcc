import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { lockModule } from '../judging/judging.client.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { lockDay } from './lock.client.ts';
import { type Hindered, hindersDay, hindersModule, wayOf } from './lock.rules.ts';
import './lock.css';
import { lockWords } from './lock-words.ts';

/** A day or a module, as far as its lock goes. */
type Lockable = {
  readonly key: string;
  readonly name: string;
  readonly locked: boolean;
  readonly expected: number;
  readonly settled: number;
  readonly sheets: number;
  readonly signedSheets: number;
  readonly hinders: readonly Hindered[];
  /** What is asked before it is locked. */
  readonly asks: string;
  readonly lock: () => Promise<Answer<unknown>>;
};

const useLockables = ({ eventId, days, modules }: JudgingProgress): readonly Lockable[] => {
  const words = useWords(lockWords);
  const language = useLanguage();
  return [
    ...days.map((day) => ({
      ...{ ...day, key: `day ${day.day}`, name: words.day(day.day) },
      ...{ hinders: hindersDay(day), asks: words.askDay(day.sheets) },
      lock: () => lockDay(eventId, day),
    })),
    ...modules.map((module) => ({
      ...{ ...module, key: module.moduleId, name: textOf(module.name, language) },
      ...{ hinders: hindersModule(module), asks: words.askModule(module.sheets) },
      lock: () => lockModule(eventId, module),
    })),
  ];
};

type Props = {
  readonly progress: JudgingProgress;
  /** Of its heading on the page around. */
  readonly level: 2 | 3;
  readonly onDone: (sentence: string) => void;
};

/** Days and modules with their locks, or with all that still hinders them and the way there. */
export const Locks = ({ progress, level, onDone }: Props) => {
  const words = useWords(lockWords);
  const all = useLockables(progress);
  const [asked, setAsked] = useState<string | null>(null);
  const open = all.find(({ key }) => key === asked);
  return (
    <section class="stack-tight">
      {level === 2 ? <h2>{words.title}</h2> : <h3>{words.title}</h3>}
      <p class="soft small">{words.lead}</p>
      <ul class="lines locks">
        {all.map((one) => (
          <Line
            key={one.key}
            eventId={progress.eventId}
            one={one}
            onLock={() => setAsked(one.key)}
          />
        ))}
      </ul>
      {open && (
        <AskLock
          one={open}
          onNo={() => setAsked(null)}
          onDone={(sentence) => {
            setAsked(null);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
};

type LineProps = {
  readonly eventId: string;
  readonly one: Lockable;
  readonly onLock: () => void;
};

const Line = ({ eventId, one, onLock }: LineProps) => {
  const words = useWords(lockWords);
  const { offices } = useWho();
  const mayLead = offices.has('chief-judge');
  const { key, name, locked, expected, settled, sheets, signedSheets, hinders } = one;
  const whyId = `lock-why-${key.replace(' ', '-')}`;
  return (
    <li class="line">
      <b>{name}</b>
      <span class="lock-progress">
        <progress
          max={Math.max(1, expected)}
          value={settled}
          aria-label={`${name}: ${words.marks(settled, expected)}`}
        />
        <span class="small number">
          {words.marks(settled, expected)} · {words.signed(signedSheets, sheets)}
        </span>
      </span>
      {locked ? (
        <Badge sign="lock" word={words.locked} tone="final" />
      ) : (
        <button
          type="button"
          class="button tight"
          aria-label={words.lockOf(name)}
          aria-describedby={whyId}
          disabled={!mayLead || hinders.length > 0}
          onClick={onLock}
        >
          {words.lock}
        </button>
      )}
      {!locked && (
        <span id={whyId} class="small lock-why">
          {hinders.length === 0 && !mayLead && <span class="soft">{words.notChief}</span>}
          {hinders.map(({ what, count }) => {
            const { screen, chosen } = wayOf(what, eventId);
            return (
              <a key={what} href={addressOf(screen, chosen)} onClick={followLink(screen, chosen)}>
                {words.hinders[what](count)}
              </a>
            );
          })}
        </span>
      )}
    </li>
  );
};

type AskProps = {
  readonly one: Lockable;
  readonly onNo: () => void;
  readonly onDone: (sentence: string) => void;
};

const AskLock = ({ one: { name, asks, lock }, onNo, onDone }: AskProps) => {
  const words = useWords(lockWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.askTitle(name)}
      yes={words.lock}
      no={words.no}
      isBusy={isBusy}
      trouble={trouble}
      onNo={onNo}
      onYes={() => void send(lock, () => onDone(words.done(name)))}
    >
      <p>{asks}</p>
    </Confirm>
  );
};
