import type { DocumentKind } from '@jinbang/credentials/document-kind';
import type { ComponentChildren } from 'preact';
import { useLanguage, useWords } from '../ui/language.ts';
import { dayText } from '../ui/time-text.ts';
import { type Claims, resultPageOf } from './claims.rules.ts';
import type { Grounds } from './grounds.rules.ts';
import { verifyWords } from './verify-words.ts';

type LineProps = { readonly label: string; readonly children: ComponentChildren };

const Line = ({ label, children }: LineProps) =>
  children === null ? null : (
    <div class="line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );

type Props = {
  readonly claims: Claims;
  readonly kind: DocumentKind | null;
  /** Null while no signature was seen to hold. */
  readonly grounds: Grounds | null;
};

/** S20: the level stands as certified; English beside it is ours and says so. */
const Level = ({ level }: { readonly level: string }) => {
  const words = useWords(verifyWords);
  const translated = words.levelTranslation[level];
  return (
    <>
      <span lang="zh-CN">{level}</span>
      {translated !== undefined && <span class="soft translated">{translated}</span>}
    </>
  );
};

/** What the certificate says, without a whole name or an identity number. */
export const Certificate = ({ claims, kind, grounds }: Props) => {
  const words = useWords(verifyWords);
  const language = useLanguage();
  const isLevel = kind !== 'other';
  return (
    <section class="card stack">
      <h2 lang={language === 'en' ? 'zh-CN' : undefined} class={isLevel ? '' : 'not-a-level'}>
        {isLevel ? words.kindLevel : words.kindOther}
      </h2>
      <p class="soft small">{isLevel && words.kindLevelHint}</p>
      <dl class="lines">
        <Line label={words.certificateNumber}>
          {claims.number && <span class="code">{claims.number}</span>}
        </Line>
        <Line label={words.maskedName}>{claims.maskedName}</Line>
        <Line label={words.certified}>{claims.certified}</Line>
        <Line label={words.level}>{claims.level && <Level level={claims.level} />}</Line>
        <Line label={words.issuer}>{claims.issuer}</Line>
        <Line label={words.validFrom}>
          {claims.validFrom && (
            <time dateTime={claims.validFrom}>{dayText(claims.validFrom, language)}</time>
          )}
        </Line>
        <Line label={words.competition}>{claims.competition}</Line>
        <Line label={words.evidence}>
          {claims.evidenceUrl && (
            <a href={resultPageOf(claims.evidenceUrl)}>{words.evidenceLink}</a>
          )}
        </Line>
        <Line label={words.rank}>{grounds?.rank && words.ranked(grounds.rank)}</Line>
      </dl>
      {words.translation !== '' && <p class="soft small">{words.translation}</p>}
    </section>
  );
};

/** S11: the national register comes first for an employer; whether it knows is said, not guessed. */
export const NationalRegister = () => {
  const words = useWords(verifyWords);
  return (
    <section class="card stack">
      <h2>{words.national}</h2>
      <p>{words.nationalText}</p>
      <p>
        <a href="https://zscx.osta.org.cn/" rel="noreferrer">
          {words.nationalLink} (zscx.osta.org.cn)
        </a>
      </p>
    </section>
  );
};
