import type { JsonObject } from '@jinbang/credentials/json';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Sign, type SignName } from '../../ui/sign.view.tsx';
import { resultPageOf } from '../claims.rules.ts';
import type { Grounds } from '../grounds.rules.ts';
import './way.css';
import { walkDown } from './way.client.ts';
import { type Found, STEPS, type StepName, type StepState, statesOf } from './way.rules.ts';
import { wayWords } from './way-words.ts';

const LOOKS: Readonly<Record<StepState, { readonly sign: SignName; readonly tone: string }>> = {
  checked: { sign: 'good', tone: 'good' },
  stated: { sign: 'notice', tone: 'notice' },
  failed: { sign: 'bad', tone: 'bad' },
  away: { sign: 'doubt', tone: 'doubt' },
  absent: { sign: 'doubt', tone: 'doubt' },
};

type Props = {
  readonly credential: JsonObject;
  readonly evidenceUrl: string;
  readonly grounds: Grounds;
  readonly isProven: boolean;
  readonly isAward: boolean;
};

type StepProps = {
  readonly name: StepName;
  readonly isAward: boolean;
  readonly state: StepState;
  readonly children: ComponentChildren;
};

const Step = ({ name, isAward, state, children }: StepProps) => {
  const words = useWords(wayWords);
  const isAwarded = isAward && name === 'decision';
  const { sign, tone } = LOOKS[state];
  return (
    <li class={`toned tone-${tone}`} data-step={name} data-state={state}>
      <Sign name={sign} />
      <h3>
        {isAwarded ? words.awarded.step : words.step[name]}{' '}
        <span class="state">{words.state[state]}</span>
      </h3>
      <p>{isAwarded ? words.awarded.says : words.says[name][state]}</p>
      {children}
    </li>
  );
};

const useWay = ({ credential, evidenceUrl, grounds, isProven }: Props): Found | null => {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isWanted = true;
    void walkDown(credential, { evidenceUrl, grounds, isProven }).then((way) => {
      if (isWanted) setFound(way);
    });
    return () => {
      isWanted = false;
    };
  }, [credential]);
  return found;
};

/** What stands beside a step: the clause itself, the page, the count of marks, the check letters. */
const Beside = ({ name, found, ...props }: Props & { name: StepName; found: Found }) => {
  const words = useWords(wayWords);
  const { clause, clauseUrl, evidenceSha256 } = props.grounds;
  const { result, locks, log } = found;
  if (name === 'decision' && clause) {
    return (
      <>
        <p lang="zh-CN">
          <b>{clause}</b>
        </p>
        {clauseUrl && !props.isAward && <a href={clauseUrl}>{words.ruleLink}</a>}
      </>
    );
  }
  if (name === 'result') {
    return (
      <>
        <p>
          <a href={resultPageOf(props.evidenceUrl)}>{words.resultLink}</a>
          {result && ` · ${words.version(result.version)}`}
        </p>
        {evidenceSha256 && <p class="code hash soft">{evidenceSha256}</p>}
      </>
    );
  }
  if (name === 'locks' && result && locks !== 'away' && locks.length > 0) {
    const marks = locks.reduce((sum, lock) => sum + lock.marks, 0);
    return <p>{words.locked(marks, locks.length, result.moduleIds.length)}</p>;
  }
  if (name === 'log' && log) {
    return (
      <p>
        {words.head(log.size, log.short)} <a href="/verify/log">{words.logLink}</a>
      </p>
    );
  }
  return name === 'marks' && result ? <a href="/mine/">{words.mineLink}</a> : null;
};

/** The way from the certificate down to the marks as one line, each step with how far it holds. */
export const Way = (props: Props) => {
  const words = useWords(wayWords);
  const found = useWay(props);
  const states = found && statesOf(found);
  return (
    <section class="card stack" aria-labelledby="way-title">
      <h2 id="way-title">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {found && states ? (
        <ol class="way">
          {STEPS.map((name) => (
            <Step key={name} name={name} isAward={props.isAward} state={states[name]}>
              <Beside {...props} name={name} found={found} />
            </Step>
          ))}
        </ol>
      ) : (
        <p role="status">{words.walking}</p>
      )}
    </section>
  );
};
