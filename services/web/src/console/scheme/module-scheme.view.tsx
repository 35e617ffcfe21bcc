import type { SchemeOfModule } from '@jinbang/contracts/http/judging-scheme-versions';
import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { AmendDialog } from './amend-dialog.view.tsx';
import { amendWords } from './amend-words.ts';
import { Amendments } from './amendments.view.tsx';
import { type Gathered, gather } from './gathered.rules.ts';
import { ImportPart } from './import-part.view.tsx';
import {
  fetchAmendments,
  fetchScheme,
  fetchVersions,
  type SchemeView,
  type Where,
} from './scheme.client.ts';
import type { SchemeAspect } from './scheme.types.ts';
import {
  hasOtherDraft,
  mayPrepare,
  type Shown,
  shownFirst,
  whyNotAnother,
} from './scheme-state.rules.ts';
import { schemeWords } from './scheme-words.ts';
import { ShownScheme } from './shown-scheme.view.tsx';
import { Versions } from './versions.view.tsx';

type Props = {
  readonly eventId: string;
  readonly module: SchemeOfModule;
  readonly onChanged: (sentence: string) => void;
};

/** One module's scheme: what is shown of it, and everything that can be done. */
export const ModuleScheme = ({ eventId, module, onChanged }: Props) => {
  const ui = useWords(uiWords);
  const where = { eventId, moduleId: module.moduleId };
  // Warnings come as sentences, in the language they were asked in.
  const language = useLanguage();
  const scheme = useAnswer(`${module.moduleId} ${language}`, () => fetchScheme(where));
  if (scheme.trouble) return <Problem trouble={scheme.trouble} onAgain={scheme.again} />;
  if (!scheme.body) return <p class="soft">{ui.loading}</p>;
  return (
    <LookAgain.Provider value={scheme.again}>
      <Present
        where={where}
        module={module}
        view={scheme.body}
        onChanged={(sentence) => {
          scheme.again();
          onChanged(sentence);
        }}
      />
    </LookAgain.Provider>
  );
};

type PresentProps = Omit<Props, 'eventId'> & { readonly where: Where; readonly view: SchemeView };

const Present = ({ where, module, view, onChanged }: PresentProps) => {
  const [chosen, setChosen] = useState<Shown | null>(null);
  const [amended, setAmended] = useState<SchemeAspect | null>(null);
  const [gathered, setGathered] = useState<readonly Gathered[]>([]);
  const { offices } = useWho();
  const isEmpty = view.draft === null && view.published === null;
  const key = view.publishedVersion === 0 ? null : `${where.moduleId} ${view.publishedVersion}`;
  const amendments = useAnswer(key, () => fetchAmendments(where));
  const done = (sentence: string) => {
    setChosen(null);
    setAmended(null);
    setGathered([]);
    amendments.again();
    onChanged(sentence);
  };
  const isWaiting = amendments.body?.items.some(({ state }) => state === 'open') ?? false;
  const amending = view.publishedVersion > 0 && (
    <Amendments where={where} amendments={amendments} onChanged={done} />
  );
  return (
    <div class="stack">
      {isWaiting && amending}
      {gathered.length > 0 && !amended && (
        <GatheredNotice gathered={gathered} onClear={() => setGathered([])} />
      )}
      {isEmpty ? (
        <Begin isPreparer={mayPrepare(offices)} />
      ) : (
        <ShownScheme
          where={where}
          module={module}
          view={view}
          shown={chosen ?? shownFirst(view)}
          onChanged={done}
          onAmend={setAmended}
        />
      )}
      {!isWaiting && amending}
      <Import where={where} module={module} view={view} isFirst={isEmpty} onChanged={done} />
      <Older where={where} view={view} onShow={setChosen} />
      {amended && (
        <AmendDialog
          where={where}
          publishedVersion={view.publishedVersion}
          aspect={amended}
          isLocked={module.isLocked}
          gathered={gathered.filter(({ change }) => change.aspectId !== amended.aspectId)}
          onGather={(one) => {
            setGathered(gather(gathered, one));
            setAmended(null);
          }}
          onClose={() => setAmended(null)}
          onDone={done}
        />
      )}
    </div>
  );
};

type NoticeProps = { readonly gathered: readonly Gathered[]; readonly onClear: () => void };

/** Changes that wait for the next aspect, to be proposed in one. */
const GatheredNotice = ({ gathered, onClear }: NoticeProps) => {
  const words = useWords(amendWords);
  return (
    <div class="notice row apart" role="status">
      <span>{words.gathered(gathered.map(({ code }) => code).join(', '))}</span>
      <button type="button" class="button tight" onClick={onClear}>
        {words.clear}
      </button>
    </div>
  );
};

/** Another draft, as long as one could still be published. */
const Import = ({
  where,
  module,
  view,
  isFirst,
  onChanged,
}: PresentProps & { readonly isFirst: boolean }) => {
  const words = useWords(schemeWords);
  const { offices } = useWho();
  if (!mayPrepare(offices) || module.isLocked) return null;
  const whyNot = whyNotAnother(module);
  if (whyNot !== null) {
    return (
      <p class="soft">
        {words.whyNot[whyNot]} {words.importOver}
      </p>
    );
  }
  return (
    <ImportPart
      where={where}
      draftVersion={view.version}
      isFirst={isFirst}
      onDone={({ summary }) => onChanged(words.taken(summary.aspects, summary.total))}
    />
  );
};

type OlderProps = Pick<PresentProps, 'where' | 'view'> & {
  readonly onShow: (shown: Shown) => void;
};

const Older = ({ where, view, onShow }: OlderProps) => {
  const key = `${where.moduleId} ${view.publishedVersion} ${view.version}`;
  const { body } = useAnswer(key, () => fetchVersions(where));
  if (!body || body.items.length === 0) return null;
  return (
    <Versions
      where={where}
      versions={body.items}
      hasDraft={hasOtherDraft(view)}
      onShow={(shown) => {
        onShow(shown);
        document.getElementById('scheme-head')?.scrollIntoView();
      }}
    />
  );
};

/** No scheme yet: how to begin. */
const Begin = ({ isPreparer }: { readonly isPreparer: boolean }) => {
  const words = useWords(schemeWords);
  return (
    <div class="empty">
      <h2>{words.none}</h2>
      {isPreparer ? (
        <>
          <p class="soft">{words.noneHint}</p>
          <ol class="begin-steps">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      ) : (
        <p class="soft">{words.noneReader}</p>
      )}
    </div>
  );
};
