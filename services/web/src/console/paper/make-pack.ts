import type { Answer, Trouble } from '../../ui/ask.client.ts';
import { type Language, textOf } from '../../ui/language.ts';
import { fileName, isEmpty, type PackTask, printsToRepeat } from './pack.rules.ts';
import { drawSheets, fetchPaper, fetchSheets, listSheets, type PaperWish } from './paper.client.ts';
import { paperWords } from './paper-words.ts';

type Wanted = {
  readonly eventId: string;
  readonly tasks: readonly PackTask[];
  readonly wish: PaperWish;
  readonly language: Language;
  readonly onStep: (done: number, name: string) => void;
  readonly isStopped: () => boolean;
};

export type Pack = {
  readonly file: Blob | null;
  readonly papers: number;
  /** What is not in it although it was asked for, each with its reason. */
  readonly leftOut: readonly string[];
};

/** Blank forms of a place: those that are out already, else new numbers. */
const blankForms = async (
  { eventId, wish }: Wanted,
  { moduleId, sessionId }: Extract<PackTask, { kind: 'blank' }>,
): Promise<Answer<readonly Blob[]>> => {
  const sheets = await listSheets(eventId, moduleId);
  if (!sheets.ok) return sheets;
  const prints = [...printsToRepeat(sheets.body.items, sessionId)];
  if (prints.length === 0) {
    const place = sessionId === null ? { moduleId } : { moduleId, sessionId };
    const drawn = await drawSheets(eventId, { form: 'many', ...place });
    if (!drawn.ok) return drawn;
    prints.push(drawn.body.printId);
  }
  const files: Blob[] = [];
  for (const printId of prints) {
    const file = await fetchSheets(eventId, printId, wish);
    if (!file.ok) return file;
    files.push(file.body);
  }
  return { ok: true, body: files };
};

const filesOf = async (wanted: Wanted, task: PackTask): Promise<Answer<readonly Blob[]>> => {
  if (task.kind === 'blank') return blankForms(wanted, task);
  const { kind: house, choice } = task;
  const query = task.kind === 'judging' ? task.query : {};
  const file = await fetchPaper(wanted.eventId, { house, form: choice.form }, wanted.wish, query);
  return file.ok ? { ok: true, body: [file.body] } : file;
};

const nameOf = (task: PackTask, language: Language): readonly string[] => {
  const part = 'part' in task && task.part ? [textOf(task.part, language)] : [];
  return [task.choice.no, textOf(task.choice.name, language), ...part];
};

const zipOf = async (files: ReadonlyMap<string, Blob>, list: string, name: string) => {
  const { zipSync } = await import('fflate');
  const entries: Record<string, Uint8Array> = { [name]: new TextEncoder().encode(list) };
  for (const [path, file] of files) entries[path] = new Uint8Array(await file.arrayBuffer());
  // A PDF is packed already.
  return new Blob([new Uint8Array(zipSync(entries, { level: 0 }))], { type: 'application/zip' });
};

/** Nothing to print yet is said shortly; a refusal in the words of the server. */
const whyNot = (trouble: Trouble, language: Language): string => {
  const words = paperWords[language];
  if (trouble.kind !== 'refused') return words.failed;
  return isEmpty(trouble.code) ? words.nothingYet : trouble.detail;
};

/** Fetches one paper after the other, so that the printer of the house serves others between them. */
export const makePack = async (wanted: Wanted): Promise<Pack | null> => {
  const { tasks, language, onStep, isStopped } = wanted;
  const words = paperWords[language];
  const files = new Map<string, Blob>();
  const leftOut: string[] = [];
  for (const [place, task] of tasks.entries()) {
    if (isStopped()) return null;
    const name = nameOf(task, language);
    onStep(place, name.join(' '));
    const answer = await filesOf(wanted, task);
    if (answer.ok) {
      for (const file of answer.body) files.set(fileName(files.size, name), file);
      continue;
    }
    leftOut.push(`${name.join(' ')}: ${whyNot(answer.trouble, language)}`);
  }
  if (isStopped()) return null;
  if (files.size === 0) return { file: null, papers: 0, leftOut };
  const left = leftOut.length === 0 ? [] : ['', `${words.leftOut}:`, ...leftOut];
  const list = [...files.keys(), ...left].join('\r\n');
  return { file: await zipOf(files, list, words.listName), papers: files.size, leftOut };
};
