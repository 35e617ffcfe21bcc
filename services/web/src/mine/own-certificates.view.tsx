import type {
  OwnCertificate,
  OwnCertificates,
  OwnCopy,
  OwnDecision,
} from '@jinbang/contracts/http/own-certificates';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { Badge } from '../ui/badge.view.tsx';
import { type Bilingual, textOf, useLanguage, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { QrCode } from '../ui/qr-code.view.tsx';
import { saveText } from '../ui/save-text.ts';
import type { SignName } from '../ui/sign.view.tsx';
import { dayText } from '../ui/time-text.ts';
import { decisionWords } from './decision-words.ts';
import { askPack } from './mine.client.ts';
import { mineWords } from './mine-words.ts';
import { titleWords } from './title-words.ts';

type TakeCopy = (certificateId: string) => Promise<Answer<OwnCopy>>;
type Props = { readonly own: OwnCertificates; readonly onCopy: TakeCopy };

const SIGNS: Readonly<Record<OwnDecision['state'], SignName>> = {
  waiting: 'wait',
  granted: 'good',
  refused: 'doubt',
  nominable: 'up',
};

const STATE_SIGNS: Readonly<Record<OwnCertificate['state'], SignName>> = {
  live: 'good',
  suspended: 'frozen',
  revoked: 'bad',
};

/** What was decided, each with its reason, and the certificates that follow from it. */
export const OwnCertificatesView = ({ own, onCopy }: Props) => {
  const words = useWords(mineWords);
  return (
    <>
      <section class="card stack">
        <h2>{words.levels}</h2>
        {own.decisions.length === 0 && <p class="soft">{words.noDecisions}</p>}
        {own.decisions.map((decision) => (
          <Decision key={decision.decisionId} decision={decision} />
        ))}
      </section>
      {own.certificates.map((certificate) => (
        <CertificateCard
          key={certificate.certificateId}
          certificate={certificate}
          onCopy={onCopy}
        />
      ))}
    </>
  );
};

type Rule = { readonly clause: Bilingual; readonly title: Bilingual };

/** The rule of a decision in words; null while it is not read, or when it cannot be. */
const useRule = ({ ruleId, packId, packVersion }: OwnDecision): Rule | null => {
  const [rule, setRule] = useState<Rule | null>(null);
  useEffect(() => {
    if (ruleId === null) return;
    void askPack(packId, packVersion).then((pack) => {
      const found = pack.ok ? pack.body.rules.find(({ id }) => id === ruleId) : undefined;
      if (pack.ok && found) setRule({ clause: found.clause, title: pack.body.title });
    });
  }, [ruleId, packId, packVersion]);
  return rule;
};

const Decision = ({ decision }: { readonly decision: OwnDecision }) => {
  const words = useWords(mineWords);
  const language = useLanguage();
  const title = useWords(titleWords);
  const ends = useWords(decisionWords);
  const { kind, state, sentence, ruleId, nomination } = decision;
  const rule = useRule(decision);
  return (
    <div class="decision">
      <p class="row">
        <strong>{words.kind[kind]}</strong>
        <Badge sign={SIGNS[state]} word={ends[kind][state]} outlined={state !== 'granted'} />
      </p>
      <p>{sentence ? sentence[language] : words.waiting}</p>
      {nomination && (
        <p>
          <b>{title.state[nomination.state]}</b>
          {nomination.documentNo !== null &&
            title.document(nomination.documentNo, nomination.awardedOn ?? '')}
        </p>
      )}
      {ruleId !== null && (
        <p class="soft small">
          {rule
            ? words.rule(textOf(rule.clause, language), textOf(rule.title, language))
            : words.ruleUnread}
        </p>
      )}
    </div>
  );
};

type CardProps = { readonly certificate: OwnCertificate; readonly onCopy: TakeCopy };

const useCopy = ({ certificate, onCopy }: CardProps) => {
  const [copy, setCopy] = useState<OwnCopy | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fetchCopy = async (): Promise<OwnCopy | null> => {
    setBusy(true);
    const answer = await onCopy(certificate.certificateId);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    return answer.ok ? answer.body : null;
  };
  const download = async () => {
    const found = copy ?? (await fetchCopy());
    if (found) saveText(`${found.number}.json`, found.credential, 'application/vc+json');
  };
  const show = async () => setCopy(await fetchCopy());
  return { copy, trouble, isBusy, download, show };
};

const CertificateCard = (props: CardProps) => {
  const { certificate } = props;
  const words = useWords(mineWords);
  const language = useLanguage();
  const { copy, trouble, isBusy, download, show } = useCopy(props);
  const state =
    certificate.revokedAt === null
      ? words.certificateState[certificate.state]
      : words.revoked(dayText(certificate.revokedAt, language));
  return (
    <section class="card stack certificate">
      <div class="row apart">
        <h2>{words.certificate}</h2>
        <Badge sign={STATE_SIGNS[certificate.state]} word={state} />
      </div>
      {certificate.state === 'suspended' && <p>{words.suspendedHint}</p>}
      {certificate.isCorrected === true && <p class="soft">{words.correctedHint}</p>}
      <div class="certificate-body">
        <dl class="facts">
          <dt>{words.occupation}</dt>
          <dd>{textOf(certificate.occupation, language)}</dd>
          <dt>{words.level}</dt>
          <dd>{textOf(certificate.levelName, language)}</dd>
          <dt>{words.number}</dt>
          <dd class="code">{certificate.numberText}</dd>
          <dt>{words.issued}</dt>
          <dd>{dayText(certificate.issuedAt, language)}</dd>
        </dl>
        <figure class="qr">
          <QrCode text={copy?.qrUrl ?? certificate.verifyUrl} name={words.qr} />
          <figcaption class="soft small">{copy ? words.holderHint : words.qrHint}</figcaption>
        </figure>
      </div>
      {trouble && <Problem trouble={trouble} />}
      <p class="row no-print">
        <button type="button" class="button first" onClick={download} disabled={isBusy}>
          {isBusy ? words.taking : words.take}
        </button>
        <a class="button" href={new URL(certificate.verifyUrl).pathname}>
          {words.check}
        </a>
        {copy === null && (
          <button type="button" class="button plain" onClick={show} disabled={isBusy}>
            {words.showHolder}
          </button>
        )}
      </p>
      {copy && (
        <p class="holder-link">
          <strong>{words.holder}</strong>
          <br />
          <span class="code">{copy.verifyUrl}</span>
        </p>
      )}
    </section>
  );
};
