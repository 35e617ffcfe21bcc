import type { OwnObjection } from '@jinbang/contracts/http/result-objection';
import { OBJECTION_FILES_MAX } from '@jinbang/contracts/objection-code';
import { useEffect, useState } from 'preact/hooks';
import { type Answer, isMissing, type Trouble } from '../../ui/ask.client.ts';
import { Badge } from '../../ui/badge.view.tsx';
import { sizeText } from '../../ui/file.rules.ts';
import { FileField } from '../../ui/file-field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { zonedMoment } from './notice-days.rules.ts';
import { fetchOwnObjection, handInFile, type ObjectionPlace } from './result-notice.client.ts';
import { resultNoticeWords } from './result-notice-words.ts';

const LOOK = {
  filed: ['wait', 'provisional'],
  accepted: ['provisional', 'progress'],
  declined: ['lock', 'doubt'],
  upheld: ['good', 'good'],
  dismissed: ['lock', 'doubt'],
} as const;

type Known = { readonly place: ObjectionPlace; readonly code: string };

const Files = ({
  objection,
  known,
  onAgain,
}: {
  readonly objection: OwnObjection;
  readonly known: Known;
  readonly onAgain: () => void;
}) => {
  const words = useWords(resultNoticeWords);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { files } = objection;
  const left = OBJECTION_FILES_MAX - files.length;
  const hand = async (file: File) => {
    setBusy(true);
    const answer = await handInFile(known.place, {
      ...{ code: known.code, place: files.length + 1, file },
    });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onAgain();
  };
  return (
    <>
      {files.length > 0 && (
        <ul>
          {files.map(({ place, kind, byteCount }) => (
            <li key={place}>{words.file(place, kind, sizeText(byteCount))}</li>
          ))}
        </ul>
      )}
      {objection.isOpen && left > 0 && (
        <FileField
          key={files.length}
          id="objection-file"
          label={words.add}
          hint={words.addHint(left)}
          accept=".pdf,.jpg,.jpeg,.png"
          isBusy={isBusy}
          onFiles={([file]) => {
            if (file) void hand(file);
          }}
        />
      )}
      {objection.isOpen && left === 0 && <p class="soft">{words.full}</p>}
      {!objection.isOpen && objection.state === 'accepted' && (
        <p class="soft">{words.filesClosed}</p>
      )}
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};

const Whole = ({
  objection,
  zone,
  about,
}: {
  readonly about: ObjectionPlace['about'];
  readonly objection: OwnObjection;
  readonly zone: string;
}) => {
  const words = useWords(resultNoticeWords);
  const language = useLanguage();
  const [sign, tone] = LOOK[objection.state];
  const closedAt = objection.state === 'declined' ? objection.acceptedAt : objection.answeredAt;
  const said = objection.answer ?? objection.declinedBecause;
  return (
    <>
      <p class="row">
        <Badge sign={sign} tone={tone} word={words.objectionState[objection.state]} />
        <strong class="number">№ {objection.number}</strong>
        <span class="number">
          {objection.entryNo === null ? words.whole[about] : words.named[about](objection.entryNo)}
        </span>
      </p>
      <p class="soft small">
        {words.receivedAt(zonedMoment(objection.receivedAt, zone, language))}
        {closedAt && ` · ${words.answered(zonedMoment(closedAt, zone, language))}`}
      </p>
      <p class={objection.matter === null ? 'soft' : 'notice-text'}>
        {objection.matter ?? words.erased}
      </p>
      {objection.links.map((link) => (
        <p key={link} class="code small">
          {link}
        </p>
      ))}
      {said && (
        <>
          <h4>{objection.answer ? words.answer : words.because}</h4>
          <p class="notice-text">{said}</p>
        </>
      )}
    </>
  );
};

/** The own objection: where it is, its answer, and room for files. */
export const OwnObjectionView = ({ place, code, zone }: Known & { readonly zone: string }) => {
  const words = useWords(resultNoticeWords);
  const [answer, setAnswer] = useState<Answer<OwnObjection> | null>(null);
  const load = async () => setAnswer(await fetchOwnObjection(place, code));
  useEffect(() => void load(), [place.base, code]);
  if (answer === null) return null;
  if (!answer.ok) {
    return isMissing(answer.trouble) ? (
      <p class="flaw" role="status">
        {words.none}
      </p>
    ) : (
      <Problem trouble={answer.trouble} onAgain={() => void load()} />
    );
  }
  return (
    <article class="card stack own-objection">
      <Whole objection={answer.body} zone={zone} about={place.about} />
      {place.about === 'result' && (
        <>
          <h4>{words.files}</h4>
          <Files objection={answer.body} known={{ place, code }} onAgain={() => void load()} />
        </>
      )}
    </article>
  );
};
