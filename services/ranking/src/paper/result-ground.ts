import type { ExportState } from '@jinbang/contracts/http/ranking-export';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import type { FormPaper, PaperField, PaperSheet, PaperText } from '@jinbang/papers/paper';
import { localTime, oneLine } from '@jinbang/papers/paper-head';
import { LABELS } from '@jinbang/papers/paper-label';
import { groupLine } from '../export/award-words.ts';
import { STATE_TEXT } from '../export/export-state.rules.ts';
import type { WinnerLine } from '../notice/notice.rules.ts';
import type { PageRow } from '../result/result-page.rules.ts';
import { type FormName, PAPER_FORMS } from './paper-form.ts';

/** A row of the frozen result; names are those staff see. */
export type GroundLine = PageRow & {
  readonly name: string | null;
  readonly organisation: string | null;
};

export type GroundGroup = {
  readonly group: string;
  readonly entered: number;
  readonly started: number;
  readonly finished: number;
  readonly prizes: readonly {
    readonly award: string;
    readonly places: number;
    readonly downTo: number;
  }[];
};

export type GroundUnit = {
  readonly rank: number | null;
  readonly name: string;
  readonly total: string | null;
};

type NoticeWords = Readonly<Record<'title' | 'body' | 'objections' | 'contact', PaperText>>;

/** What forms 12 to 15 are laid out from: one frozen result, and how it was asked for. */
export type ResultGround = {
  readonly competition: { readonly name: Bilingual; readonly zone: string };
  readonly event: { readonly eventId: string; readonly name: Bilingual };
  readonly modules: readonly {
    readonly moduleId: string;
    readonly name: Bilingual;
    readonly weight: string;
    /** null: not told here. */
    readonly schemeVersion: number | null;
  }[];
  readonly result: {
    readonly version: number;
    readonly state: ExportState;
    readonly pageHash: string;
    readonly submittedAt: string;
    readonly totalMax: string;
    /** Why it replaced an earlier one. */
    readonly reason: string | null;
  };
  readonly ruleVersion: string;
  readonly ranking: RankingRule;
  readonly groups: readonly GroundGroup[];
  readonly lines: readonly GroundLine[];
  readonly winners: readonly WinnerLine[];
  readonly notice: NoticeWords;
  /** null: the event has no table of units. `units` null: marks changed since, so none is told. */
  readonly unitTable: {
    readonly of: 'organisation' | 'region';
    readonly units: readonly GroundUnit[] | null;
  } | null;
  /** Where everybody reads the result, from its release on. */
  readonly resultUrl: string;
  readonly printedAt: string;
  readonly rehearsal: boolean;
  readonly missing: 'refuse' | 'by-hand';
};

/** What is not there prints as a dash. */
export const NONE = '—';

export const label = (zh: string, en: string): PaperText => ({ zh, en });

export const fieldOf = (name: PaperText, value: string | null): PaperField => ({
  label: name,
  value,
});

const ALL_MODULES = '全部模块 All modules';
const ALL_SESSIONS = '全部场次 All sessions';

/** Event, module, session as on every paper; then which result this is. */
const placeOf = (ground: ResultGround, group: string | null): readonly PaperField[] => {
  const { event, modules, result, competition } = ground;
  const [only] = modules;
  return [
    fieldOf(LABELS.event, oneLine(event.name)),
    fieldOf(LABELS.module, modules.length === 1 && only ? oneLine(only.name) : ALL_MODULES),
    fieldOf(LABELS.session, ALL_SESSIONS),
    ...(group === null ? [] : [fieldOf(LABELS.group, groupLine(group))]),
    fieldOf(label('状态', 'State'), oneLine(STATE_TEXT[result.state])),
    fieldOf(label('成绩版本', 'Result'), `第 ${result.version} 版 · v${result.version}`),
    fieldOf(label('提交时间', 'Handed in'), localTime(result.submittedAt, competition.zone)),
  ];
};

/** The versions of the schemes behind a result, module by module where they differ. */
const schemesOf = ({ modules }: ResultGround): string | undefined => {
  const known = modules.flatMap(({ schemeVersion }) => schemeVersion ?? []);
  if (known.length < modules.length || known.length === 0) return undefined;
  return new Set(known).size === 1 ? String(known[0]) : known.join('/');
};

/** A sheet of a form, whose QR leads to the result everybody may read. */
export const sheetOf = (
  ground: ResultGround,
  group: string | null,
  blocks: PaperSheet['blocks'],
): PaperSheet => ({
  reference: group === null ? ground.resultUrl : `${ground.resultUrl}?group=${group}`,
  place: placeOf(ground, group),
  schemeVersion: schemesOf(ground),
  blocks,
});

export const paperOf = (
  ground: ResultGround,
  form: FormName,
  sheets: FormPaper['sheets'],
  orientation: 'portrait' | 'landscape' = 'portrait',
): FormPaper => ({
  kind: 'form',
  form: PAPER_FORMS[form],
  competition: ground.competition.name,
  units: [],
  printedAt: ground.printedAt,
  zone: ground.competition.zone,
  rehearsal: ground.rehearsal,
  missing: ground.missing,
  orientation,
  sheets,
});
