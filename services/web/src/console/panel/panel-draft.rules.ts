import type { OnLeave, PanelsBody } from '@jinbang/contracts/http/judging-views';
import type { SeatedPanels } from '../judging/seat.client.ts';
import { type Part, seatsNeeded, seatsUsual } from './panel-outline.rules.ts';

/** A panel as it is being put together; an empty seat is ''. */
export type DraftPanel = {
  readonly zh: string;
  readonly en: string;
  readonly subCriteria: readonly string[];
  readonly seats: readonly string[];
  readonly onLeave: OnLeave;
  /** It has begun to mark: its seats change by somebody leaving alone (M09). */
  readonly isBegun: boolean;
};
export type Draft = readonly DraftPanel[];

export const SEATS_MAX = 15;
/** Season, M09: a measurement goes on with the successor, a judgement is given anew by the panel. */
const USUAL_ON_LEAVE: OnLeave = { measurement: 'continue', judgement: 'restart' };

const emptySeats = (count: number): readonly string[] => Array.from({ length: count }, () => '');

const newPanel = (
  parts: readonly Part[],
  subCriteria: readonly string[],
  zh: string,
  en: string,
): DraftPanel => ({
  ...{ zh, en, subCriteria, isBegun: false, onLeave: USUAL_ON_LEAVE },
  seats: emptySeats(seatsUsual(parts, subCriteria)),
});

/** The panels as they stand, to be changed. */
export const draftOf = (
  { panels }: Pick<SeatedPanels, 'panels'>,
  begun: ReadonlySet<string>,
): Draft =>
  panels.map(({ name, subCriteria, seats, onLeave }) => ({
    ...{ zh: name.zh, en: name.en ?? '', subCriteria, seats },
    onLeave: onLeave ?? USUAL_ON_LEAVE,
    isBegun: subCriteria.some((code) => begun.has(code)),
  }));

const freeParts = (draft: Draft, parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ code }) => !draft.some((one) => one.isBegun && one.subCriteria.includes(code)));

const begunOf = (draft: Draft): Draft => draft.filter(({ isBegun }) => isBegun);

/** The same panel for everything that has not begun. */
export const onePanel = (draft: Draft, parts: readonly Part[]): Draft => {
  const codes = freeParts(draft, parts).map(({ code }) => code);
  return [...begunOf(draft), newPanel(parts, codes, '裁判组', 'Panel')];
};

/** A panel for each criterion, of what has not begun. */
export const panelForEach = (draft: Draft, parts: readonly Part[]): Draft => {
  const free = Map.groupBy(freeParts(draft, parts), ({ criterion }) => criterion);
  const made = [...free].map(([criterion, own]) => {
    const codes = own.map(({ code }) => code);
    return newPanel(parts, codes, `${criterion} 组`, `Panel ${criterion}`);
  });
  return [...begunOf(draft), ...made];
};

export const addPanel = (draft: Draft, parts: readonly Part[]): Draft => {
  const place = draft.length + 1;
  return [...draft, newPanel(parts, uncovered(draft, parts), `第 ${place} 组`, `Panel ${place}`)];
};

export const withPanel = (draft: Draft, place: number, change: Partial<DraftPanel>): Draft =>
  draft.map((panel, at) => (at === place ? { ...panel, ...change } : panel));

/** A sub-criterion has one panel: whoever takes it, takes it from another; nobody from one that began. */
export const movePart = (
  draft: Draft,
  place: number,
  code: string,
  order: readonly Part[],
): Draft => {
  if (draft.some((panel) => panel.isBegun && panel.subCriteria.includes(code))) return draft;
  const isOwn = draft[place]?.subCriteria.includes(code) ?? false;
  return draft.map((panel, at) => {
    const rest = panel.subCriteria.filter((one) => one !== code);
    if (at !== place || isOwn) return { ...panel, subCriteria: rest };
    const taken = new Set([...rest, code]);
    return {
      ...panel,
      subCriteria: order.flatMap((one) => (taken.has(one.code) ? [one.code] : [])),
    };
  });
};

/** Another number of seats; those that are filled stay before empty ones go. */
export const withSeats = ({ seats }: DraftPanel, count: number): readonly string[] => {
  const wanted = Math.min(SEATS_MAX, Math.max(1, count));
  if (wanted >= seats.length) return [...seats, ...emptySeats(wanted - seats.length)];
  const filled = seats.filter((one) => one !== '');
  return [...filled, ...emptySeats(wanted)].slice(0, wanted);
};

/** Sub-criteria nobody marks yet. */
export const uncovered = (draft: Draft, parts: readonly Part[]): readonly string[] => {
  const taken = new Set(draft.flatMap(({ subCriteria }) => subCriteria));
  return parts.flatMap(({ code }) => (taken.has(code) ? [] : [code]));
};

export type Judge = { readonly personId: string; readonly recused: boolean };
export type PanelLack = 'name' | 'nothing' | 'seat' | 'twice' | 'no-judge' | 'recused' | 'few';

/** What a panel lacks before it can be sent; the service looks again. */
export const lackOfPanel = (
  panel: DraftPanel,
  parts: readonly Part[],
  judges: readonly Judge[],
): PanelLack | null => {
  const { zh, subCriteria, seats, isBegun } = panel;
  if (isBegun) return null;
  if (zh.trim() === '') return 'name';
  if (subCriteria.length === 0) return 'nothing';
  const filled = seats.filter((one) => one !== '');
  const found = filled.map((seat) => judges.find(({ personId }) => personId === seat));
  if (found.includes(undefined)) return 'no-judge';
  if (found.some((one) => one?.recused)) return 'recused';
  if (new Set(filled).size < filled.length) return 'twice';
  if (seats.length < seatsNeeded(parts, subCriteria)) return 'few';
  return filled.length < seats.length ? 'seat' : null;
};

/** The first panel that lacks something. */
export const lackOf = (
  draft: Draft,
  parts: readonly Part[],
  judges: readonly Judge[],
): { readonly place: number; readonly lack: PanelLack } | null => {
  for (const [place, panel] of draft.entries()) {
    const lack = lackOfPanel(panel, parts, judges);
    if (lack !== null) return { place, lack };
  }
  return null;
};

/** Fewer seats than such marks usually have: said, and left to the chief judge. */
export const isThin = ({ isBegun, seats, subCriteria }: DraftPanel, parts: readonly Part[]) =>
  !isBegun && seats.length < seatsUsual(parts, subCriteria);

/** What is sent: all panels of the module at once. */
export const bodyOf = (draft: Draft): PanelsBody => ({
  panels: draft.map(({ zh, en, subCriteria, seats, onLeave }) => ({
    name: { zh: zh.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) },
    subCriteria: [...subCriteria],
    seats: seats.filter((one) => one !== ''),
    onLeave,
  })),
});

const PLACE = /^panels\.(\d+)(?:\.(seats|subCriteria)\.(\d+))?/;

/** `panels.0.seats.1` as the panel and the seat it is about. */
export const placeOfIssue = (
  at: string,
): { readonly panel: number; readonly seat: number | null } | null => {
  const [, panel, part, place] = PLACE.exec(at) ?? [];
  if (panel === undefined) return null;
  return { panel: Number(panel), seat: part === 'seats' ? Number(place) : null };
};
