import type { RegisterAct, RegisterHistory } from '@jinbang/contracts/http/register';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { addressOf } from '../place.rules.ts';
import { levelNames } from '../standard/level-names.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { AskDialog } from './ask-dialog.view.tsx';
import { LifeLine } from './life-line.view.tsx';
import { fetchLife } from './register.client.ts';
import { shownState } from './register.rules.ts';
import { StateBadge } from './register-table.view.tsx';
import { registerWords } from './register-words.ts';
import { VersionList } from './version-list.view.tsx';
import { WaitingLine } from './waiting-line.view.tsx';

type Props = { readonly certificateId: string; readonly onNews: (news: string) => void };

const WATCH_MS = 5_000;

/** One certificate: what it says, what waits, what may be done, and its life drawn as a line. */
export const CertificatePage = ({ certificateId, onNews }: Props) => {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(
    certificateId,
    () => fetchLife(certificateId),
    WATCH_MS,
  );
  return (
    <LookAgain.Provider value={again}>
      <p>
        <a
          class="button tight plain"
          href={addressOf('certificates')}
          onClick={followLink('certificates')}
        >
          {words.back}
        </a>
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && (
        <div class="stack">
          <Facts life={body} />
          {body.waiting.map((act) => (
            <WaitingLine key={act.actId} act={act} />
          ))}
          <Acts
            life={body}
            onDone={() => {
              onNews(words.saidAsked);
              again();
            }}
          />
          <section class="stack">
            <h3>{words.life}</h3>
            <LifeLine moments={body.moments} />
          </section>
          <VersionList versions={body.versions} />
        </div>
      )}
    </LookAgain.Provider>
  );
};

const Facts = ({ life: { certificate } }: { readonly life: RegisterHistory }) => {
  const words = useWords(registerWords);
  const levels = useWords(levelNames);
  const language = useLanguage();
  const { occupation, occupationCode, level, validUntil } = certificate;
  const kind = occupation ? textOf(occupation, language) : occupationCode;
  return (
    <section class="card stack register-card">
      <div class="row apart">
        <h2 class="number">{certificate.numberText}</h2>
        <StateBadge row={certificate} />
      </div>
      <p>{words.stateMeans[shownState(certificate)]}</p>
      <dl class="register-facts">
        <div>
          <dt>{words.columns.holder}</dt>
          <dd>{certificate.name ?? words.erased}</dd>
        </div>
        <div>
          <dt>{words.columns.what}</dt>
          <dd>
            {kind} {levels[level]}
          </dd>
        </div>
        <div>
          <dt>{words.columns.body}</dt>
          <dd>{certificate.bodyName}</dd>
        </div>
        <div>
          <dt>{words.columns.issued}</dt>
          <dd class="number">
            {dayText(certificate.issuedAt, language)}
            {validUntil !== null && ` · ${words.until(dayText(validUntil, language))}`}
          </dd>
        </div>
      </dl>
      <p class="row">
        <a class="button tight" href={`/v/${certificate.number}`}>
          {words.verify}
        </a>
        {certificate.credentialVersion > 1 && (
          <Badge sign="amended" word={words.version(certificate.credentialVersion)} outlined />
        )}
      </p>
    </section>
  );
};

type ActsProps = { readonly life: RegisterHistory; readonly onDone: () => void };

const Acts = ({ life, onDone }: ActsProps) => {
  const words = useWords(registerWords);
  const [asked, setAsked] = useState<RegisterAct | null>(null);
  const isAsked = (act: RegisterAct) => life.waiting.some((one) => one.act === act);
  const open = life.acts.filter((act) => !isAsked(act));
  return (
    <section class="stack">
      <h3>{words.whatActs}</h3>
      {open.length === 0 && <p class="soft">{words.noActs}</p>}
      <p class="row">
        {open.map((act) => (
          <button key={act} type="button" class="button" onClick={() => setAsked(act)}>
            {words.act[act]}
          </button>
        ))}
      </p>
      {asked && (
        <AskDialog
          act={asked}
          filter={{ certificateIds: [life.certificate.certificateId] }}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onDone();
          }}
        />
      )}
    </section>
  );
};
