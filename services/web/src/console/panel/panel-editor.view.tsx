import { useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { namesText } from '../judging/judging.rules.ts';
import type { SeatedPanels } from '../judging/seat.client.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { type EventJudge, fetchJudges, putPanels } from './panel.client.ts';
import './panel.css';
import { PanelCard, usePanelName } from './panel-card.view.tsx';
import {
  addPanel,
  bodyOf,
  type Draft,
  draftOf,
  lackOf,
  onePanel,
  panelForEach,
  placeOfIssue,
  uncovered,
} from './panel-draft.rules.ts';
import type { Part } from './panel-outline.rules.ts';
import { panelWords } from './panel-words.ts';

type Props = {
  readonly eventId: string;
  readonly moduleName: string;
  readonly seated: SeatedPanels;
  readonly parts: readonly Part[];
  readonly isPublished: boolean;
  /** Sub-criteria that have marks. */
  readonly begun: ReadonlySet<string>;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** The panels of a module put together: what each marks, and a judge for every seat. */
export const PanelEditor = (props: Props) => {
  const ui = useWords(uiWords);
  const judges = useAnswer(props.eventId, () => fetchJudges(props.eventId));
  if (judges.trouble) return <Problem trouble={judges.trouble} onAgain={judges.again} />;
  if (!judges.body) return <p class="soft">{ui.loading}</p>;
  return <Editor {...props} judges={judges.body.items} />;
};

type EditorProps = Props & { readonly judges: readonly EventJudge[] };

const Editor = ({ judges, ...props }: EditorProps) => {
  const { eventId, moduleName, seated, parts, isPublished, begun, onClose, onDone } = props;
  const words = useWords(panelWords);
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>(() => draftOf(seated, begun));
  const { isBusy, trouble, send, clear } = useSending();
  const open = uncovered(draft, parts);
  const change = (next: Draft) => {
    clear();
    setDraft(next);
  };
  const save = () =>
    void send(
      () => putPanels(eventId, seated, bodyOf(draft)),
      () => onDone(words.saved(moduleName)),
    );
  return (
    <section class="card stack" aria-labelledby="panel-editor">
      <h2 id="panel-editor">{words.title(moduleName)}</h2>
      <p class="soft">{words.lead}</p>
      {!isPublished && <p class="notice">{words.draftOnly}</p>}
      {judges.length === 0 && (
        <p class="notice">
          {words.noJudges}{' '}
          <a href={addressOf('people')} onClick={followLink('people')}>
            {words.toPeople}
          </a>
        </p>
      )}
      <p class="row">
        <b>{words.begin}</b>
        <button type="button" class="button tight" onClick={() => change(onePanel(draft, parts))}>
          {words.one}
        </button>
        <button
          type="button"
          class="button tight"
          onClick={() => change(panelForEach(draft, parts))}
        >
          {words.each}
        </button>
      </p>
      {draft.map((_, place) => (
        <PanelCard key={place} {...{ draft, place, parts, judges }} onDraft={change} />
      ))}
      <p class="row">
        <button type="button" class="button tight" onClick={() => change(addPanel(draft, parts))}>
          {words.add}
        </button>
      </p>
      {open.length > 0 && draft.length > 0 && (
        <p class="notice">{words.uncovered(namesText(open, language))}</p>
      )}
      {trouble && <Refused trouble={trouble} draft={draft} />}
      <Send {...{ draft, parts, judges, isBusy, onClose }} onSave={save} />
    </section>
  );
};

type SendProps = Pick<EditorProps, 'parts' | 'judges' | 'onClose'> & {
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly onSave: () => void;
};

const Send = ({ draft, parts, judges, isBusy, onClose, onSave }: SendProps) => {
  const words = useWords(panelWords);
  const nameOf = usePanelName();
  const found = lackOf(draft, parts, judges);
  const lack =
    found && words.lackIn(nameOf(draft[found.place], found.place), words.lack[found.lack]);
  const why = draft.length === 0 ? words.noPanels : lack;
  return (
    <p class="row">
      <button
        type="button"
        class="button first"
        disabled={isBusy || why !== null}
        aria-describedby="panel-why-not"
        onClick={onSave}
      >
        {words.save}
      </button>
      <button type="button" class="button" onClick={onClose}>
        {words.cancel}
      </button>
      <span id="panel-why-not" class="soft small">
        {why ?? ''}
      </span>
    </p>
  );
};

/** A refusal by panel and seat, as they stand on the page. */
const Refused = ({ trouble, draft }: { readonly trouble: Trouble; readonly draft: Draft }) => {
  const words = useWords(panelWords);
  const nameOf = usePanelName();
  if (trouble.kind !== 'refused' || trouble.code !== 'panel.refused') {
    return <Problem trouble={trouble} />;
  }
  const placeText = (at: string): string => {
    const place = placeOfIssue(at);
    if (!place) return '';
    const seat = place.seat === null ? null : place.seat + 1;
    return words.placeOf(nameOf(draft[place.panel], place.panel), seat);
  };
  return (
    <div class="problem" role="alert">
      <div>
        <p>{words.refused}</p>
        <ul>
          {trouble.errors.map(({ at, detail }) => (
            <li key={`${at} ${detail}`}>
              <b>{placeText(at)}</b> {detail}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
