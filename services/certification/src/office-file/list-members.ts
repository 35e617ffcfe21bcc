import type { EntryFileKind } from '@jinbang/contracts/http/names';
import { Fault } from '@jinbang/kernel/fault';
import type { FormPaper, PaperPhoto } from '@jinbang/papers/paper';
import { withCheckpoint } from '@jinbang/papers/paper-checkpoint';
import type { Print } from '@jinbang/papers/printer';
import { CSV_MARK, csvLine } from '@jinbang/service-kit/csv.rules';
import {
  contentsList,
  filePath,
  formPath,
  inOrder,
  PATHS,
  summaryPath,
} from './enclosure.rules.ts';
import type { AskForms, EntryFile } from './entry-file.client.ts';
import type { Kept } from './find-ground.ts';
import type { OfficeDeps } from './office-deps.ts';
import type { OfficeRow } from './office-row.ts';
import { officeLines } from './office-table.rules.ts';
import { personForm } from './person-form.rules.ts';
import { type OfficeGround, summaryPapers } from './summary-sheet.rules.ts';
import type { Member } from './write-archive.ts';

const printed = async (print: Print, paper: FormPaper): Promise<Uint8Array> => {
  const outcome = await print(paper);
  if (!outcome.ok)
    throw new Fault(`A paper was not set: ${outcome.refusal.code}.`, { retryable: true });
  return outcome.value.bytes;
};

const photoOf = (file: EntryFile | undefined): PaperPhoto | null =>
  file && file.type !== 'pdf'
    ? { type: file.type, base64: Buffer.from(file.bytes).toString('base64') }
    : null;

type Ordered = { readonly order: number; readonly row: OfficeRow };

/** The form of one person and what they handed in; their photo is fetched once for both. */
const membersOf = (
  { print, askForms }: OfficeDeps,
  ground: OfficeGround,
  { order, row }: Ordered,
): readonly Member[] => {
  const kinds = row.person?.form?.files.map(({ kind }) => kind) ?? [];
  const { entryId, personId } = row;
  const fetched = new Map<EntryFileKind, ReturnType<AskForms['file']>>();
  const fetch = (kind: EntryFileKind) => {
    const asked = fetched.get(kind) ?? askForms.file({ entryId, personId, kind });
    fetched.set(kind, asked);
    return asked;
  };
  return [
    {
      path: () => formPath(order, row),
      isPacked: true,
      bytes: async () => {
        const photo = kinds.includes('photo') ? photoOf(await fetch('photo')) : null;
        return printed(print, personForm(ground, row, photo));
      },
    },
    ...kinds.map(
      (kind): Member => ({
        // What it is, its content says, so its name is known when it is there.
        path: async () => filePath(order, row, kind, (await fetch(kind))?.type ?? 'bin'),
        isPacked: true,
        bytes: async () => {
          const file = await fetch(kind);
          fetched.delete(kind);
          return file?.bytes;
        },
      }),
    ),
  ];
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything of a file in its order, each made when its turn comes. */
export const listMembers = async (
  deps: OfficeDeps,
  ground: OfficeGround,
  { evidence }: Kept,
  workbook: Buffer,
): Promise<readonly Member[]> => {
  const newest = evidence.map(({ finalisedAt }) => finalisedAt).toSorted((a, b) => +b - +a)[0];
  const checkpoint = await deps.findCheckpoint(newest);
  const pages = evidence.map((page) => ({
    ...page,
    pageUrl: new URL(page.pageUrl, deps.origin).href,
  }));
  const plain = (path: string, content: Uint8Array): Member => ({
    path: () => path,
    bytes: async () => content,
  });
  return [
    plain(PATHS.list, utf8(CSV_MARK + contentsList(ground, pages))),
    { ...plain(PATHS.workbook, new Uint8Array(workbook)), isPacked: true },
    plain(PATHS.csv, utf8(CSV_MARK + officeLines(ground).map(csvLine).join(''))),
    ...summaryPapers(ground).map(
      ({ name, paper }): Member => ({
        path: () => summaryPath(name),
        isPacked: true,
        // Safe: a form stays a form.
        bytes: () => printed(deps.print, withCheckpoint(paper, checkpoint) as FormPaper),
      }),
    ),
    ...inOrder(ground.rows).flatMap((one) => membersOf(deps, ground, one)),
  ];
};
