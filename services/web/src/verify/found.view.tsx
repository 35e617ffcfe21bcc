import type { JsonObject } from '@jinbang/credentials/json';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { Certificate } from './certificate.view.tsx';
import { Checks } from './checks.view.tsx';
import { type Claims, claimsOfCredential, claimsOfServer } from './claims.rules.ts';
import { groundsOf } from './grounds.rules.ts';
import { type Comparison, Holder } from './holder.view.tsx';
import { Keep } from './keep.view.tsx';
import { NationalRegister } from './national-register.view.tsx';
import { PocketLines } from './pocket.view.tsx';
import { type Findings, isProvenHere, linesOf, outcomeShown } from './verdict.rules.ts';
import { FoundVerdict } from './verdict.view.tsx';
import { verifyWords } from './verify-words.ts';

type Props = {
  readonly findings: Findings;
  /** The credential itself, where this browser has it. */
  readonly text: string | null;
  readonly hasCode: boolean;
  readonly onCompare: (
    credential: JsonObject,
    typed: { code: string; value: string },
  ) => Promise<Comparison>;
};

type WayView = typeof import('./way/way.view.tsx').Way;

/** The way down comes when the answer is there: who only wants the answer does not wait for it. */
const useWayView = (): WayView | null => {
  const [view, setView] = useState<{ readonly Way: WayView } | null>(null);
  useEffect(() => {
    // Without a network there is no way to walk; everything else on the page stands.
    import('./way/way.view.tsx').then(setView, () => undefined);
  }, []);
  return view?.Way ?? null;
};

/** What a document says of itself is shown only where somebody vouches for it. */
const claimsIn = (findings: Findings): Claims | null => {
  const { server, browser } = findings;
  const outcome = outcomeShown(findings);
  if (outcome === 'forged' || outcome === 'not-ours') return null;
  if (server?.certificate) return claimsOfServer(server.certificate);
  const credential = browser?.credential;
  return credential && isProvenHere(browser) ? claimsOfCredential(credential) : null;
};

/** A file that only the issuing system reads has no way down here; what is on record under its number has. */
const ByNumber = ({ number }: { readonly number: string }) => {
  const words = useWords(verifyWords);
  return (
    <section class="card stack no-print">
      <p>
        <a class="button" href={`/v/${encodeURIComponent(number)}`}>
          {words.byNumber}
        </a>
      </p>
      <p class="hint">{words.byNumberHint}</p>
    </section>
  );
};

/** Everything there is to say of one certificate, the answer first. */
export const Found = ({ findings, text, hasCode, onCompare }: Props) => {
  const { browser, kept, pocket } = findings;
  const credential = browser?.credential;
  const Way = useWayView();
  const claims = claimsIn(findings);
  const isProven = isProvenHere(browser);
  const grounds = credential && isProven ? groundsOf(credential) : null;
  return (
    <>
      <FoundVerdict findings={findings} />
      {claims && <Certificate claims={claims} grounds={grounds} />}
      {claims && claims.kind !== 'other' && <NationalRegister upload={claims.upload} />}
      {claims && pocket?.state === 'holds' && <PocketLines words={pocket.words} />}
      {claims && credential && (
        <Holder hasCode={hasCode} onCompare={(typed) => onCompare(credential, typed)} />
      )}
      {Way && !kept && credential && grounds?.evidenceSha256 && claims?.evidenceUrl && (
        <Way
          credential={credential}
          evidenceUrl={claims.evidenceUrl}
          grounds={grounds}
          isProven={isProven}
          isAward={claims.kind === 'other'}
        />
      )}
      {claims?.number && text === null && <ByNumber number={claims.number} />}
      {claims && text !== null && !kept && <Keep credential={text} />}
      <Checks lines={linesOf(findings)} />
    </>
  );
};
