import type { SheetActKind } from '@jinbang/contracts/http/judging-paper';
import type { TypingForm } from '@jinbang/contracts/http/judging-typing';
import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { saveFile } from '../paper/save-file.ts';
import { useSending } from '../use-sending.ts';
import { actOnPaper, fetchScan, keepScan, sayShelf } from './typing.client.ts';
import { actsFor, mayHere } from './typing.rules.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly eventId: string;
  readonly form: TypingForm;
  readonly onDone: (sentence: string) => void;
};

/** What became of the paper itself. */
export const PaperActs = ({ eventId, form, onDone }: Props) => {
  const words = useWords(typingWords);
  const { offices } = useWho();
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const kinds = actsFor(form.state);
  if (!mayHere(offices).act || kinds.length === 0) return null;
  const needsReason = kinds.includes('spoilt');
  const isSaid = reason.trim() !== '';
  const act = (kind: SheetActKind) =>
    void send(
      () =>
        actOnPaper(
          { eventId, paperSheetId: form.paperSheetId },
          { kind, ...(isSaid ? { reason: reason.trim() } : {}) },
          form.acts,
        ),
      () => onDone(words.saved),
    );
  return (
    <section class="card stack" aria-labelledby="typing-paper">
      <h2 id="typing-paper">{words.paper}</h2>
      {needsReason && (
        <TextField
          id="typing-act-reason"
          label={words.actReason}
          hint={words.actReasonHint}
          value={reason}
          lengthMax={500}
          onValue={setReason}
        />
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            disabled={isBusy || ((kind === 'spoilt' || kind === 'missing') && !isSaid)}
            aria-describedby={needsReason ? 'typing-act-reason-hint' : undefined}
            onClick={() => act(kind)}
          >
            {words.act[kind]}
          </button>
        ))}
      </p>
    </section>
  );
};

/** Where the signed original lies, and its picture. */
export const Original = ({ eventId, form, onDone }: Props) => {
  const words = useWords(typingWords);
  const { offices } = useWho();
  const may = mayHere(offices);
  const { isBusy, trouble, send } = useSending();
  const [shelf, setShelf] = useState(form.shelf ?? '');
  const place = { eventId, paperSheetId: form.paperSheetId };
  const isSaid = shelf.trim() !== '' && shelf.trim() !== form.shelf;
  const take = ([file]: readonly File[]) => {
    if (file)
      void send(
        () => keepScan(place, file),
        () => onDone(words.saved),
      );
  };
  return (
    <section class="card stack" aria-labelledby="typing-original">
      <h2 id="typing-original">{words.original}</h2>
      {may.type ? (
        <>
          <TextField
            id="typing-shelf"
            label={words.shelf}
            hint={words.shelfHint}
            value={shelf}
            lengthMax={60}
            onValue={setShelf}
          />
          <p class="row">
            <button
              type="button"
              class="button tight"
              disabled={isBusy || !isSaid}
              aria-describedby="typing-shelf-hint"
              onClick={() =>
                void send(
                  () => sayShelf(place, shelf.trim()),
                  () => onDone(words.saved),
                )
              }
            >
              {words.saveShelf}
            </button>
          </p>
          <FileField
            id="typing-scan"
            label={words.scan}
            hint={words.scanHint}
            accept=".pdf,.jpg,.jpeg,.png"
            isBusy={isBusy}
            onFiles={take}
          />
        </>
      ) : (
        <p>{form.shelf ?? <span class="soft">{words.noShelf}</span>}</p>
      )}
      {trouble && <Problem trouble={trouble} />}
      {form.hasScan && may.readScan ? (
        <p>
          <button
            type="button"
            class="button tight plain"
            disabled={isBusy}
            onClick={() =>
              void send(
                () => fetchScan(place),
                (file) => saveFile(file, form.number),
              )
            }
          >
            {words.showScan}
          </button>
        </p>
      ) : (
        <p class="soft small">{form.hasScan ? '' : words.noScan}</p>
      )}
    </section>
  );
};
