import type { ReleaseDesk } from '@jinbang/contracts/http/result-desk';
import type { NoticeText } from '@jinbang/contracts/notice-text';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ProseField } from '../appeal/moment-field.view.tsx';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { setRule } from './result.client.ts';
import { resultWords } from './result-words.ts';

const PARTS = ['title', 'body', 'objections', 'contact'] as const;
const LENGTH_MAX = { title: 200, body: 2_000, objections: 2_000, contact: 2_000 } as const;

type Props = { readonly eventId: string; readonly desk: ReleaseDesk; readonly onDone: () => void };

/** What was typed, without empty translations. */
const trimmed = (draft: NoticeText): NoticeText => {
  const part = ({ zh, en }: NoticeText['body']) => {
    const english = en?.trim() ?? '';
    return { zh: zh.trim(), ...(english === '' ? {} : { en: english }) };
  };
  const { title, body, objections, contact } = draft;
  return {
    ...{ title: part(title), body: part(body) },
    ...{ objections: part(objections), contact: part(contact) },
  };
};

const TextDialog = ({
  eventId,
  desk,
  onDone,
  onClose,
}: Props & { readonly onClose: () => void }) => {
  const words = useWords(resultWords);
  const [draft, setDraft] = useState(desk.noticeDraft);
  const { isBusy, trouble, send } = useSending();
  const isWhole = PARTS.every((part) => draft[part].zh.trim() !== '');
  const save = () => setRule(eventId, { ...desk.rule, notice: trimmed(draft) });
  return (
    <Confirm
      title={words.textTitle}
      yes={words.save}
      no={words.no}
      isBusy={isBusy}
      lacks={isWhole ? undefined : 'fill'}
      trouble={trouble}
      onYes={() => void send(save, onDone)}
      onNo={onClose}
    >
      <p class="soft">{words.textHint}</p>
      {PARTS.flatMap((part) =>
        (['zh', 'en'] as const).map((language) => (
          <ProseField
            key={`${part}-${language}`}
            id={`notice-${part}-${language}`}
            label={
              language === 'zh'
                ? words.textPart[part]
                : `${words.textPart[part]} (${words.inEnglish})`
            }
            value={draft[part][language] ?? ''}
            lengthMax={LENGTH_MAX[part]}
            onValue={(text) => setDraft({ ...draft, [part]: { ...draft[part], [language]: text } })}
          />
        )),
      )}
    </Confirm>
  );
};

/** What the notice says, as the public reads it, and the way to its page. */
export const NoticeTextPart = ({ eventId, desk, onDone }: Props) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { offices } = useWho();
  const [isEditing, setEditing] = useState(false);
  const isMine = offices.has('organiser');
  const { title, body, objections, contact } = desk.noticeText;
  return (
    <>
      <details class="result-text">
        <summary>
          {words.textTitle} · {textOf(title, language)}
        </summary>
        <div class="stack">
          {[body, objections, contact].map((part) => (
            <p key={part.zh} class="said">
              {textOf(part, language)}
            </p>
          ))}
        </div>
      </details>
      <p class="row">
        <button
          type="button"
          class="button tight"
          disabled={!desk.ruleOpen || !isMine}
          aria-describedby="text-why"
          onClick={() => setEditing(true)}
        >
          {words.textEdit}
        </button>
        {desk.result?.releasedAt && (
          <a href={`/notices/results/${eventId}`} target="_blank" rel="noreferrer">
            {words.publicPage}
          </a>
        )}
        <span id="text-why" class="soft small">
          {!desk.ruleOpen && words.textFixed}
          {desk.ruleOpen && !isMine && words.organiserOnly}
        </span>
      </p>
      {isEditing && (
        <TextDialog
          eventId={eventId}
          desk={desk}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            onDone();
          }}
        />
      )}
    </>
  );
};
