import type { MappedModule, OutsideColumns } from './outside.client.ts';
import type { MappingDraft } from './outside.rules.ts';

export type FileSheet = OutsideColumns['sheets'][number];
export type FileHead = FileSheet['heads'][number];
export type FileColumn = FileHead['columns'][number];

/** Headers are compared as the service does: in one line, in small letters. */
const sameText = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const isSame = (left: string, right: string): boolean => sameText(left) === sameText(right);

/** Columns that may be mapped: each header once, none that says who somebody is. */
export const usableColumns = (head: FileHead | undefined): readonly FileColumn[] =>
  (head?.columns ?? []).filter(
    (one, at, all) =>
      !one.personal && all.findIndex(({ header }) => isSame(header, one.header)) === at,
  );

/** Columns the file may not have: it is refused with them. */
export const personalColumns = (head: FileHead | undefined): readonly string[] =>
  (head?.columns ?? []).filter(({ personal }) => personal).map(({ header }) => header);

const KEYS: Readonly<Record<MappedModule['keyKind'], RegExp>> = {
  station: /工位|赛位|station|bench|booth/i,
  entry: /参赛编?号|准考证|考号|entry/i,
  review: /加密号|评审号|成果号|review/i,
};
const ANY_KEY = /编号|序号|号码|^(no|number|code|id)\.?$/i;
const SESSION = /^(场次|场|session)$/i;

const headerLike = (columns: readonly FileColumn[], ...wanted: readonly RegExp[]): string =>
  wanted
    .map((one) => columns.find(({ header }) => one.test(header.trim()))?.header)
    .find((header) => header !== undefined) ?? '';

/** `A1.1` in a header, and not the beginning of `A1.10` or the end of `BA1.1`. */
const names = (header: string, code: string): boolean => {
  const text = header.toUpperCase();
  const at = text.indexOf(code);
  if (at < 0) return false;
  return !/[A-Z0-9.]/.test(text[at - 1] ?? ' ') && !/[0-9.]/.test(text[at + code.length] ?? ' ');
};

type Aspect = MappedModule['aspects'][number];

const isFor = ({ header }: FileColumn, { code, description }: Aspect): boolean =>
  names(header, code) ||
  isSame(header, description.zh) ||
  (description.en !== undefined && isSame(header, description.en));

/** What the heads of the file say of the draft; what was chosen before stays where the file has it. */
export const fromFile = (
  draft: MappingDraft,
  { keyKind, aspects }: MappedModule,
  { sheet, head, isOnly }: { sheet: string; head: FileHead; isOnly: boolean },
): MappingDraft => {
  const columns = usableColumns(head);
  const has = (header: string) => columns.some((one) => isSame(one.header, header));
  const key = has(draft.key) ? draft.key : headerLike(columns, KEYS[keyKind], ANY_KEY);
  const sessionColumn = has(draft.sessionColumn)
    ? draft.sessionColumn
    : headerLike(columns, SESSION);
  const taken = new Set([key, sessionColumn].map(sameText));
  const kept = Object.entries(draft.headers).filter(([, header]) => has(header));
  kept.forEach(([, header]) => void taken.add(sameText(header)));
  const mapped = new Set(kept.map(([aspectId]) => aspectId));
  const found = aspects.flatMap((aspect): (readonly [string, string])[] => {
    if (mapped.has(aspect.aspectId)) return [];
    const column = columns.find((one) => !taken.has(sameText(one.header)) && isFor(one, aspect));
    if (!column) return [];
    taken.add(sameText(column.header));
    return [[aspect.aspectId, column.header]];
  });
  return {
    ...draft,
    sheet: isOnly ? '' : sheet,
    key,
    ...(keyKind === 'station' && sessionColumn !== '' ? { sessionId: '', sessionColumn } : {}),
    headers: Object.fromEntries([...kept, ...found]),
  };
};

/** Which aspect a column is; '' where it is none. */
export const aspectOf = (headers: MappingDraft['headers'], header: string): string =>
  Object.entries(headers).find(([, one]) => one !== '' && isSame(one, header))?.[0] ?? '';

/** A column is one aspect and an aspect one column: the newest choice counts; '' takes it back. */
export const giveColumn = (
  headers: MappingDraft['headers'],
  header: string,
  aspectId: string,
): MappingDraft['headers'] => {
  const rest = Object.entries(headers).filter(
    ([aspect, one]) => aspect !== aspectId && !isSame(one, header),
  );
  return Object.fromEntries(aspectId === '' ? rest : [...rest, [aspectId, header]]);
};

/** Columns that could be an aspect: neither the place nor the session. */
export const valueColumns = (
  head: FileHead,
  { key, sessionColumn }: Pick<MappingDraft, 'key' | 'sessionColumn'>,
): readonly FileColumn[] =>
  usableColumns(head).filter(
    ({ header }) => !isSame(header, key) && !isSame(header, sessionColumn),
  );
