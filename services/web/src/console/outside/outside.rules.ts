import type { Office } from '@jinbang/contracts/office';
import type { Trouble } from '../../ui/ask.client.ts';
import { type Findings, placeOfFinding } from '../scheme/findings.rules.ts';
import type { MappedModule, OutsideImport, OutsideMapping } from './outside.client.ts';

const HANDS_IN: readonly Office[] = ['scorer', 'measuring-judge'];
const MAPS: readonly Office[] = ['organiser', 'chief-judge', ...HANDS_IN];
const READS: readonly Office[] = ['chief-judge', 'judge', 'supervisor', 'auditor', ...HANDS_IN];

const holds = (offices: ReadonlySet<Office>, wanted: readonly Office[]): boolean =>
  wanted.some((office) => offices.has(office));

/** What somebody with these offices finds to do here; the server decides each time. */
export const mayHere = (offices: ReadonlySet<Office>) => ({
  map: holds(offices, MAPS),
  handIn: holds(offices, HANDS_IN),
  answer: offices.has('judge'),
  read: holds(offices, READS),
});

/** Every problem of a file that was refused; null where it was refused for something else. */
export const findingsOfFile = (trouble: Trouble): Findings | null => {
  if (trouble.kind !== 'refused' || trouble.code !== 'outside.refused') return null;
  const fatal = trouble.errors.map(({ at, detail }) => ({ ...placeOfFinding(at), detail }));
  const fatalCount = Number(trouble.params?.count ?? fatal.length);
  return { fatal, warnings: [], fatalCount, warningCount: 0 };
};

export type WhyNot = 'first' | 'same' | 'second' | 'reason';

/** Why this person does not confirm now; null where they may. */
export const whyNotConfirm = (
  { state, confirmations, needsReason }: OutsideImport,
  may: ReturnType<typeof mayHere>,
  { personId, reason }: { readonly personId: string | null; readonly reason: string },
): WhyNot | null => {
  if (state === 'first') {
    if (!may.handIn) return 'first';
    return needsReason && reason.trim() === '' ? 'reason' : null;
  }
  if (confirmations.some((one) => one.personId === personId)) return 'same';
  return may.answer ? null : 'second';
};

/** A mapping as it is being written down. */
export type MappingDraft = {
  readonly name: string;
  readonly source: OutsideMapping['source'];
  readonly moduleId: string;
  readonly sheet: string;
  readonly key: string;
  /** Of stations: a session, or empty where a column says it. */
  readonly sessionId: string;
  readonly sessionColumn: string;
  /** The header of the column of each aspect; empty where the file does not have it. */
  readonly headers: Readonly<Record<string, string>>;
};

export const blankMapping = (module: MappedModule | undefined): MappingDraft => ({
  ...{ name: '', source: 'machine', moduleId: module?.moduleId ?? '', sheet: '', key: '' },
  ...{ sessionId: module?.sessions[0]?.sessionId ?? '', sessionColumn: '', headers: {} },
});

export const draftOf = (mapping: OutsideMapping): MappingDraft => ({
  ...{ name: mapping.name, source: mapping.source, moduleId: mapping.moduleId, key: mapping.key },
  sheet: mapping.sheet ?? '',
  sessionId: mapping.session && 'sessionId' in mapping.session ? mapping.session.sessionId : '',
  sessionColumn: mapping.session && 'column' in mapping.session ? mapping.session.column : '',
  headers: Object.fromEntries(mapping.columns.map(({ column, aspectId }) => [aspectId, column])),
});

export type MappingFlaw = 'name' | 'module' | 'key' | 'session' | 'columns' | 'many';

/** As many as a mapping holds. */
const COLUMNS_MAX = 40;

export const flawOfMapping = (
  draft: MappingDraft,
  module: MappedModule | undefined,
): MappingFlaw | null => {
  if (draft.name.trim() === '') return 'name';
  if (!module) return 'module';
  if (draft.key.trim() === '') return 'key';
  const hasSession = draft.sessionId !== '' || draft.sessionColumn.trim() !== '';
  if (module.keyKind === 'station' && !hasSession) return 'session';
  const columns = columnsOf(draft, module).length;
  if (columns === 0) return 'columns';
  return columns > COLUMNS_MAX ? 'many' : null;
};

const columnsOf = (draft: MappingDraft, { aspects }: MappedModule): OutsideMapping['columns'] =>
  aspects.flatMap(({ aspectId }) => {
    const column = (draft.headers[aspectId] ?? '').trim();
    return column === '' ? [] : [{ column, aspectId }];
  });

/** The mapping a draft says, once nothing is missing in it. */
export const mappingOf = (draft: MappingDraft, module: MappedModule): OutsideMapping => {
  const session =
    draft.sessionColumn.trim() === ''
      ? { sessionId: draft.sessionId }
      : { column: draft.sessionColumn.trim() };
  return {
    ...{ moduleId: module.moduleId, name: draft.name.trim(), source: draft.source },
    key: draft.key.trim(),
    ...(draft.sheet.trim() === '' ? {} : { sheet: draft.sheet.trim() }),
    ...(module.keyKind === 'station' ? { session } : {}),
    columns: columnsOf(draft, module),
  };
};
