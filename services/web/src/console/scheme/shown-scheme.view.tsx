import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { SchemeOfModule } from '@jinbang/contracts/http/judging-scheme-versions';
import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { amendWords } from './amend-words.ts';
import { AspectDialog } from './aspect-dialog.view.tsx';
import { findingsOfDraft } from './findings.rules.ts';
import { FindingReport } from './findings.view.tsx';
import { PenaltyKinds } from './penalty-kinds.view.tsx';
import { fetchVersion, type SchemeView, type Warning, type Where } from './scheme.client.ts';
import type { SchemeAspect } from './scheme.types.ts';
import { SchemeHead } from './scheme-head.view.tsx';
import type { Shown } from './scheme-state.rules.ts';
import { SchemeTree } from './scheme-tree.view.tsx';
import { Sums } from './sums.view.tsx';

type ShownProps = {
  readonly where: Where;
  readonly module: SchemeOfModule;
  readonly view: SchemeView;
  readonly onChanged: (sentence: string) => void;
  readonly shown: Shown;
  readonly onAmend: (aspect: SchemeAspect) => void;
};

/** A draft or a version, whole: its head, what warns, its sums, its aspects. */
export const ShownScheme = (props: ShownProps) => {
  const { where, view, shown } = props;
  const ui = useWords(uiWords);
  const isOlder = shown !== 'draft' && shown !== view.publishedVersion;
  const language = useLanguage();
  const older = useAnswer(isOlder ? `${where.moduleId} ${shown} ${language}` : null, () =>
    fetchVersion(where, Number(shown)),
  );
  if (older.trouble) return <Problem trouble={older.trouble} onAgain={older.again} />;
  const scheme = {
    draft: () => view.draft,
    present: () => view.published,
    older: () => older.body?.content ?? null,
  }[shown === 'draft' ? 'draft' : isOlder ? 'older' : 'present']();
  if (!scheme) return <p class="soft">{ui.loading}</p>;
  const warnings = shown === 'draft' ? view.draftWarnings : (older.body?.warnings ?? []);
  return <SchemeParts {...props} scheme={scheme} warnings={warnings} />;
};

type PartsProps = ShownProps & {
  readonly scheme: SchemeContent;
  readonly warnings: readonly Warning[];
};

const SchemeParts = ({ scheme, warnings, onAmend, ...props }: PartsProps) => {
  const { view, shown } = props;
  const amend = useWords(amendWords);
  const { offices } = useWho();
  const [looked, setLooked] = useState<SchemeAspect | null>(null);
  const isAmendable = shown === view.publishedVersion && offices.has('chief-judge');
  return (
    <>
      <SchemeHead {...props} scheme={scheme} />
      {warnings.length > 0 && (
        <section class="card">
          <FindingReport findings={findingsOfDraft(warnings.map(withoutPath))} />
        </section>
      )}
      <Sums scheme={scheme} />
      <SchemeTree scheme={scheme} onLook={setLooked} />
      {scheme.penalties && scheme.penalties.length > 0 && <PenaltyKinds kinds={scheme.penalties} />}
      {looked && (
        <AspectDialog aspect={looked} onClose={() => setLooked(null)}>
          {isAmendable && looked.void === undefined && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setLooked(null);
                onAmend(looked);
              }}
            >
              {amend.amend}
            </button>
          )}
        </AspectDialog>
      )}
    </>
  );
};

/** A scheme that stands has no cells; where each thing is, its sentence says. */
const withoutPath = (warning: Warning): Warning => ({
  ...warning,
  sheet: null,
  row: null,
  column: null,
});
