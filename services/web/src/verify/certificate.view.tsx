import { useLanguage, useWords } from '../ui/language.ts';
import { dayText } from '../ui/time-text.ts';
import { CertifiedLevel } from './certified-level.view.tsx';
import { type Claims, resultPageOf } from './claims.rules.ts';
import type { Grounds } from './grounds.rules.ts';
import { Line } from './line.view.tsx';
import { verifyWords } from './verify-words.ts';

type Props = {
  readonly claims: Claims;
  /** Null while no signature was seen to hold. */
  readonly grounds: Grounds | null;
};

/** What the certificate says, without a whole name or an identity number. */
export const Certificate = ({ claims, grounds }: Props) => {
  const words = useWords(verifyWords);
  const language = useLanguage();
  const day = (instant: string | null) =>
    instant && <time dateTime={instant}>{dayText(instant, language)}</time>;
  const isLevel = claims.kind !== 'other';
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
        <Line label={isLevel ? words.certified : words.award}>{claims.certified}</Line>
        <Line label={words.level}>{claims.level && <CertifiedLevel level={claims.level} />}</Line>
        <Line label={isLevel ? words.issuer : words.awardIssuer}>{claims.issuer}</Line>
        <Line label={words.validFrom}>{day(claims.validFrom)}</Line>
        <Line label={words.validUntil}>{day(claims.validUntil)}</Line>
        <Line label={words.endedAt}>{day(claims.endedAt)}</Line>
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
