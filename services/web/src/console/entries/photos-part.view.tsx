import { useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { measureGround } from '../../ui/photo-ground.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { type Entry, handIn } from './entries.client.ts';
import { entriesWords } from './entries-words.ts';
import type { ArchiveFlaw } from './photo-archive.rules.ts';
import { type PhotoFile, photosIn } from './photo-archive.ts';
import { type MatchedPhoto, matchPhotos, type PhotoPlace } from './photo-files.rules.ts';
import { groundIn, photoWords } from './photo-words.ts';

type Line = { readonly file: PhotoFile; readonly match: MatchedPhoto; readonly outcome: string };

type Say = (outcome: string) => void;

const isArchive = ({ name }: File): boolean => name.toLowerCase().endsWith('.zip');

const useSentences = () => {
  const words = useWords(entriesWords);
  const photo = useWords(photoWords);
  const ui = useWords(uiWords);
  return {
    kept: (flaws: readonly string[], whitePercent: number | null) =>
      [...flaws.map((flaw) => words.photoFlaws[flaw] ?? flaw), groundIn(photo, whitePercent)].join(
        ' ',
      ),
    unreadable: photo.unreadable,
    refused: (trouble: Trouble) => (trouble.kind === 'refused' ? trouble.detail : ui[trouble.kind]),
  };
};

const useBatch = (entries: readonly Entry[], onDone: (count: number) => void) => {
  const sentences = useSentences();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [done, setDone] = useState<number | null>(null);
  const [flaw, setFlaw] = useState<ArchiveFlaw | null>(null);
  const say = (place: number, outcome: string) =>
    setLines((before) => before.map((one, at) => (at === place ? { ...one, outcome } : one)));
  const show = (files: readonly PhotoFile[]) => {
    const matches = matchPhotos(
      files.map(({ name }) => name),
      entries,
    );
    setLines(
      files.flatMap((file, place) => {
        const match = matches[place];
        return match ? [{ file, match, outcome: '' }] : [];
      }),
    );
    setDone(null);
  };
  const take = async (chosen: readonly File[]) => {
    setFlaw(null);
    const found: PhotoFile[] = [];
    for (const file of chosen) {
      const opened = isArchive(file)
        ? await photosIn(file)
        : [{ name: file.name, read: async () => file }];
      if (typeof opened === 'string') {
        setFlaw(opened);
        return;
      }
      found.push(...opened);
    }
    show(found);
  };
  /** Hands one in and says what came of it; true when it was kept. */
  const sendOne = async (file: PhotoFile, { entry, member }: PhotoPlace, say: Say) => {
    const bytes = await file.read();
    if (!bytes) {
      say(sentences.unreadable);
      return false;
    }
    const answer = await handIn(entry, member.personId, 'photo', bytes);
    say(
      answer.ok
        ? sentences.kept(answer.body.flaws ?? [], await measureGround(bytes))
        : sentences.refused(answer.trouble),
    );
    return answer.ok;
  };
  const send = async () => {
    let count = 0;
    setDone(0);
    // One after another: a slow line gets through, and a refusal stands beside its file.
    for (const [place, { file, match }] of lines.entries()) {
      if ('why' in match) continue;
      const isKept = await sendOne(file, match.place, (outcome) => say(place, outcome));
      if (isKept) count += 1;
      setDone((before) => (before ?? 0) + 1);
    }
    onDone(count);
  };
  return { lines, done, flaw, take, send, clear: () => show([]) };
};

type Props = { readonly entries: readonly Entry[]; readonly onDone: (sentence: News) => void };

/** Many photos: found by the names of their files, looked at, then handed in one by one. */
export const PhotosPart = ({ entries, onDone }: Props) => {
  const photo = useWords(photoWords);
  const { lines, done, flaw, take, send, clear } = useBatch(entries, (count) =>
    onDone(inBoth(photoWords, (photo) => photo.sent(count))),
  );
  const ready = lines.filter(({ match }) => 'place' in match).length;
  const isRunning = done !== null && done < ready;
  return (
    <section class="card stack" aria-labelledby="photos-title">
      <h2 id="photos-title">{photo.title}</h2>
      <p class="soft">{photo.lead}</p>
      {lines.length === 0 && <ChoosePhotos onFiles={(files) => void take(files)} />}
      {flaw && (
        <p class="flaw" role="alert">
          {photo.archive[flaw]}
        </p>
      )}
      {lines.length > 0 && <Lines lines={lines} />}
      {isRunning && (
        <p role="status">
          <progress max={ready} value={done} aria-label={photo.sending(done, ready)} />{' '}
          <span class="soft">{photo.sending(done, ready)}</span>
        </p>
      )}
      {lines.length > 0 && (
        <p class="head-acts">
          {done === null && ready > 0 && (
            <button type="button" class="button first" onClick={() => void send()}>
              {photo.send(ready)}
            </button>
          )}
          <button type="button" class="button" disabled={isRunning} onClick={clear}>
            {photo.other}
          </button>
        </p>
      )}
    </section>
  );
};

const ChoosePhotos = ({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) => {
  const photo = useWords(photoWords);
  return (
    <FileField
      id="photo-files"
      label={photo.choose}
      accept="image/jpeg,image/png,.zip"
      isMultiple={true}
      onFiles={onFiles}
    />
  );
};

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => {
  const photo = useWords(photoWords);
  return (
    <ScrollArea name={photo.list}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{photo.file}</th>
            <th scope="col">{photo.whose}</th>
            <th scope="col">{photo.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ file, match, outcome }, place) => (
            <tr key={`${place} ${file.name}`}>
              <td>{file.name}</td>
              <td>{'place' in match ? match.place.member.name : '–'}</td>
              <td>{'why' in match ? photo.why[match.why] : outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
