import type { ReleaseDesk } from '@jinbang/contracts/http/result-desk';
import type { ObjectionView } from '@jinbang/contracts/http/result-objection';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { MomentField, ProseField } from '../appeal/moment-field.view.tsx';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { answerObjection, fileObjection } from './result.client.ts';
import { resultWords } from './result-words.ts';

const MATTER_MAX = 2_000;
const BLANK = { entryNo: '', filedBy: '', matter: '', isPaper: false };
const NO_PAPER = { receivedAt: '', receivedBy: '', witnessedBy: '', shelf: '' };
type Paper = typeof NO_PAPER;

type PaperProps = {
  readonly desk: ReleaseDesk;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
};

const PaperFields = ({ desk, paper, onPaper }: PaperProps) => {
  const words = useWords(resultWords);
  const { nameOf } = useNaming();
  const choices = desk.staff.map(({ personId }) => ({ value: personId, label: nameOf(personId) }));
  const groups = [{ label: '', choices }];
  return (
    <div class="stack">
      <MomentField
        id="objection-received"
        label={words.receivedAt}
        value={paper.receivedAt}
        onValue={(receivedAt) => onPaper({ ...paper, receivedAt })}
      />
      {(['receivedBy', 'witnessedBy'] as const).map((field) => (
        <SelectField
          key={field}
          id={`objection-${field}`}
          label={words[field]}
          value={paper[field]}
          none={words.choose}
          groups={groups}
          onValue={(personId) => onPaper({ ...paper, [field]: personId })}
        />
      ))}
      <TextField
        id="objection-shelf"
        label={words.shelf}
        value={paper.shelf}
        lengthMax={100}
        onValue={(shelf) => onPaper({ ...paper, shelf })}
      />
      {paper.receivedBy !== '' && paper.receivedBy === paper.witnessedBy && (
        <p class="flaw">{words.twoPeople}</p>
      )}
    </div>
  );
};

const isWhole = ({ receivedAt, receivedBy, witnessedBy, shelf }: Paper): boolean =>
  receivedAt !== '' &&
  receivedBy !== '' &&
  witnessedBy !== '' &&
  shelf.trim() !== '' &&
  receivedBy !== witnessedBy;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type RecordProps = {
  readonly eventId: string;
  readonly desk: ReleaseDesk;
  readonly version: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Takes an objection in as it came. */
export const RecordObjection = ({ eventId, desk, version, onDone, onClose }: RecordProps) => {
  const words = useWords(resultWords);
  const [form, setForm] = useState(BLANK);
  const [paper, setPaper] = useState(NO_PAPER);
  const { isBusy, trouble, send } = useSending();
  const isReady = form.matter.trim() !== '' && (!form.isPaper || isWhole(paper));
  const body = () => ({
    resultVersion: version,
    entryNo: orNull(form.entryNo),
    filedBy: orNull(form.filedBy),
    matter: form.matter.trim(),
    paper: form.isPaper ? { ...paper, receivedAt: new Date(paper.receivedAt).toISOString() } : null,
  });
  return (
    <Confirm
      title={words.record.replace('…', '')}
      yes={words.record.replace('…', '')}
      no={words.no}
      isBusy={isBusy}
      lacks={isReady ? undefined : 'fill'}
      trouble={trouble}
      onYes={() => void send(() => fileObjection(eventId, body()), onDone)}
      onNo={onClose}
    >
      <p class="soft">{words.recordLead}</p>
      <TextField
        id="objection-about"
        label={words.about}
        hint={words.aboutHint}
        value={form.entryNo}
        lengthMax={64}
        onValue={(entryNo) => setForm({ ...form, entryNo })}
      />
      <TextField
        id="objection-by"
        label={words.filedBy}
        hint={words.filedByHint}
        value={form.filedBy}
        lengthMax={100}
        onValue={(filedBy) => setForm({ ...form, filedBy })}
      />
      <ProseField
        id="objection-matter"
        label={words.matter}
        value={form.matter}
        lengthMax={MATTER_MAX}
        onValue={(matter) => setForm({ ...form, matter })}
      />
      <label class="result-choice">
        <input
          type="checkbox"
          checked={form.isPaper}
          onChange={() => setForm({ ...form, isPaper: !form.isPaper })}
        />
        {words.onPaper}
      </label>
      {form.isPaper && <PaperFields desk={desk} paper={paper} onPaper={setPaper} />}
    </Confirm>
  );
};

type AnswerProps = {
  readonly eventId: string;
  readonly objection: ObjectionView;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Answers an objection, once and in writing. */
export const AnswerObjection = ({ eventId, objection, onDone, onClose }: AnswerProps) => {
  const words = useWords(resultWords);
  const [outcome, setOutcome] = useState<'upheld' | 'dismissed' | ''>('');
  const [answer, setAnswer] = useState('');
  const { isBusy, trouble, send } = useSending();
  const text = answer.trim();
  const choices = Object.entries(words.outcomes).map(([value, label]) => ({ value, label }));
  return (
    <Confirm
      title={words.answer.replace('…', '')}
      yes={words.answer.replace('…', '')}
      no={words.no}
      isBusy={isBusy}
      lacks={outcome === '' ? 'choose' : text === '' ? 'fill' : undefined}
      trouble={trouble}
      onYes={() =>
        outcome !== '' &&
        void send(() => answerObjection(eventId, objection, { outcome, answer: text }), onDone)
      }
      onNo={onClose}
    >
      <p class="said">{objection.matter ?? words.erased}</p>
      <p class="soft">{words.answerHint}</p>
      <SelectField
        id="objection-outcome"
        label={words.outcome}
        value={outcome}
        none={words.choose}
        groups={[{ label: '', choices }]}
        onValue={(chosen) => setOutcome(chosen as typeof outcome)}
      />
      <ProseField
        id="objection-answer"
        label={words.answerText}
        value={answer}
        lengthMax={MATTER_MAX}
        onValue={setAnswer}
      />
    </Confirm>
  );
};
