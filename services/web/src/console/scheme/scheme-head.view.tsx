import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { SchemeOfModule } from '@jinbang/contracts/http/judging-scheme-versions';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { PublishDialog } from './publish-dialog.view.tsx';
import { type SchemeView, saveScheme, type Where } from './scheme.client.ts';
import { mayPrepare, type Shown, whyNotPublish } from './scheme-state.rules.ts';
import { schemeWords } from './scheme-words.ts';

type Props = {
  readonly where: Where;
  readonly module: SchemeOfModule;
  readonly view: SchemeView;
  readonly shown: Shown;
  readonly scheme: SchemeContent;
  readonly onChanged: (sentence: string) => void;
};

/** What a scheme is called, which version it is, and what can be done with all of it. */
export const SchemeHead = ({ where, module, view, shown, scheme, onChanged }: Props) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const { offices } = useWho();
  const { isBusy, trouble, send } = useSending();
  const [isPublishing, setPublishing] = useState(false);
  const whyNot = whyNotPublish(view, module, offices);
  const isDraft = shown === 'draft';
  const name = `${textOf(scheme.title, language).slice(0, 60)} ${isDraft ? words.draft : `v${shown}`}`;
  const save = (kind: 'xlsx' | 'csv') => () =>
    void send(
      () => saveScheme(where, isDraft ? null : shown, kind, name),
      () => {},
    );
  return (
    <section id="scheme-head" class="stack-tight scheme-head">
      <div class="head">
        <div>
          <h2>{textOf(scheme.title, language)}</h2>
          <p class="soft number">{isDraft ? words.draft : words.version(shown)}</p>
        </div>
        <p class="head-acts">
          {mayPrepare(offices) && isDraft && (
            <button
              type="button"
              class="button first"
              disabled={whyNot !== null}
              aria-describedby="why-not-publish"
              onClick={() => setPublishing(true)}
            >
              {words.publish}
            </button>
          )}
          <button type="button" class="button tight" disabled={isBusy} onClick={save('xlsx')}>
            {words.exportXlsx}
          </button>
          <button type="button" class="button tight" disabled={isBusy} onClick={save('csv')}>
            {words.exportCsv}
          </button>
        </p>
      </div>
      {isDraft && whyNot !== null && (
        <p id="why-not-publish" class="soft small">
          {words.whyNot[whyNot]}
        </p>
      )}
      {trouble && <Problem trouble={trouble} />}
      {isPublishing && (
        <PublishDialog
          where={where}
          view={view}
          onClose={() => setPublishing(false)}
          onDone={({ schemeVersion }) => {
            setPublishing(false);
            onChanged(words.published(schemeVersion));
          }}
        />
      )}
    </section>
  );
};
