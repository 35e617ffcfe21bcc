import type { KeyKind } from '@jinbang/contracts/mark-subject';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { FormPaper, PaperField, PaperForm, PaperText } from '@jinbang/papers/paper';
import { localSpan, oneLine, paperReference } from '@jinbang/papers/paper-head';
import { GROUP_LABELS, LABELS } from '@jinbang/papers/paper-label';
import { type FormName, PAPER_FORMS } from './paper-form.ts';

export type GroundModule = {
  readonly moduleId: string;
  readonly name: Bilingual;
  readonly keyKind: KeyKind;
  /** 0 while no scheme is published. */
  readonly schemeVersion: number;
};
export type GroundSession = {
  readonly sessionId: string;
  readonly moduleId: string;
  readonly name: Bilingual;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly group: string | null;
};

/** What every form is laid out from, and how it was asked for. Names of contestants are not here. */
export type PaperGround = {
  readonly competition: { readonly name: Bilingual; readonly zone: string };
  readonly event: { readonly eventId: string; readonly name: Bilingual };
  readonly modules: readonly GroundModule[];
  readonly sessions: readonly GroundSession[];
  readonly printedAt: string;
  readonly rehearsal: boolean;
  readonly missing: 'refuse' | 'by-hand';
};

/** What is not there prints as a dash. */
export const NONE = '—';

export const frameOf = (
  ground: PaperGround,
  form: PaperForm,
): Omit<FormPaper, 'kind' | 'sheets' | 'orientation'> => ({
  form,
  competition: ground.competition.name,
  units: [],
  printedAt: ground.printedAt,
  zone: ground.competition.zone,
  rehearsal: ground.rehearsal,
  missing: ground.missing,
});

/** What the QR of a sheet says: form, version, event and the part of it, by ids. */
export const referenceOf = (ground: PaperGround, form: FormName, part: string): string =>
  paperReference(PAPER_FORMS[form], ground.event.eventId, part);

/** A form with its sheets, each with its own number and signatures. */
export const paperOf = (
  ground: PaperGround,
  form: FormName,
  sheets: FormPaper['sheets'],
  orientation: 'portrait' | 'landscape' = 'portrait',
): FormPaper => ({
  ...frameOf(ground, PAPER_FORMS[form]),
  kind: 'form',
  orientation,
  sheets,
});

export const fieldOf = (label: PaperText, value: string | null): PaperField => ({ label, value });

export const eventPlace = ({ event }: PaperGround): PaperField =>
  fieldOf(LABELS.event, oneLine(event.name));

export const moduleOf = (ground: PaperGround, moduleId: string): GroundModule | undefined =>
  ground.modules.find((one) => one.moduleId === moduleId);

export const modulePlace = (ground: PaperGround, moduleId: string): PaperField => {
  const module = moduleOf(ground, moduleId);
  return fieldOf(LABELS.module, module ? oneLine(module.name) : null);
};

const isGroup = (group: string | null): group is keyof typeof GROUP_LABELS =>
  group !== null && group in GROUP_LABELS;

/** Event and module, and where there is one the session with its time and room. */
export const placeOf = (
  ground: PaperGround,
  moduleId: string,
  sessionId: string | null,
): readonly PaperField[] => {
  const session = ground.sessions.find((one) => one.sessionId === sessionId);
  const head = [eventPlace(ground), modulePlace(ground, moduleId)];
  if (!session) return head;
  const { name, room, group } = session;
  return [
    ...head,
    fieldOf(LABELS.session, oneLine(name)),
    fieldOf(LABELS.time, localSpan(session, ground.competition.zone)),
    ...(room === '' ? [] : [fieldOf(LABELS.room, room)]),
    ...(isGroup(group) ? [fieldOf(LABELS.group, oneLine(GROUP_LABELS[group]))] : []),
  ];
};

const KEY_LABELS: Readonly<Record<KeyKind, PaperText>> = {
  entry: LABELS.entryNo,
  station: LABELS.station,
  review: LABELS.reviewCode,
};

/** What the codes of a module are called. */
export const codeLabel = (ground: PaperGround, moduleId: string): PaperText =>
  KEY_LABELS[moduleOf(ground, moduleId)?.keyKind ?? 'station'];
