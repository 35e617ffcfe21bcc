import type { Group } from '@jinbang/contracts/level';
import type { Office } from '@jinbang/contracts/office';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { FormPaper, PaperField, PaperText } from '@jinbang/papers/paper';
import { localSpan, oneLine, paperReference } from '@jinbang/papers/paper-head';
import { GROUP_LABELS, LABELS } from '@jinbang/papers/paper-label';
import type { EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import { type FormName, PAPER_FORMS } from './paper-form.ts';

export type NamedMember = { readonly personId: string; readonly name: string };
export type NamedEntry = {
  readonly entryId: string;
  readonly entryNo: string | null;
  readonly group: Group;
  readonly organisation: string;
  readonly members: readonly NamedMember[];
};
export type NamedOfficial = {
  readonly appointmentId: string;
  readonly office: Office;
  readonly name: string;
  readonly organisation: string;
};

/** What every form is laid out from, and how it was asked for. */
export type PaperGround = {
  readonly competition: {
    readonly name: Bilingual;
    readonly zone: string;
    readonly units: FormPaper['units'];
  };
  readonly event: Pick<EventView, 'eventId' | 'name' | 'modules' | 'layers'>;
  /** By their time; one alone where a paper was asked for one session. */
  readonly sessions: readonly SessionView[];
  readonly printedAt: string;
  readonly rehearsal: boolean;
  readonly missing: 'refuse' | 'by-hand';
};

/** What is not there prints as a dash: a person whose name was erased. */
export const NO_NAME = '—';

/** A person, or a team by its members. */
export const namesOf = ({ members }: NamedEntry): string =>
  members.map(({ name }) => name).join('、');

export const frameOf = (ground: PaperGround, form: FormName) => ({
  form: PAPER_FORMS[form],
  competition: ground.competition.name,
  units: ground.competition.units,
  printedAt: ground.printedAt,
  zone: ground.competition.zone,
  rehearsal: ground.rehearsal,
  missing: ground.missing,
});

export const referenceOf = (ground: PaperGround, form: FormName, part: string): string =>
  paperReference(PAPER_FORMS[form], ground.event.eventId, part);

const fieldOf = (label: PaperText, value: string | null): PaperField => ({ label, value });

export const eventPlace = ({ event }: PaperGround): PaperField =>
  fieldOf(LABELS.event, oneLine(event.name));

export const groupPlace = (group: Group): PaperField =>
  fieldOf(LABELS.group, oneLine(GROUP_LABELS[group]));

export const modulePlace = (ground: PaperGround, moduleId: string): PaperField => {
  const module = ground.event.modules.find((one) => one.moduleId === moduleId);
  return fieldOf(LABELS.module, module ? oneLine(module.name) : null);
};

/** Event, module, session, room and time of a session. */
export const sessionPlace = (ground: PaperGround, session: SessionView): readonly PaperField[] => [
  eventPlace(ground),
  modulePlace(ground, session.moduleId),
  fieldOf(LABELS.session, oneLine(session.name)),
  fieldOf(LABELS.time, localSpan(session, ground.competition.zone)),
  ...(session.room === '' ? [] : [fieldOf(LABELS.room, session.room)]),
  ...(session.group === null ? [] : [groupPlace(session.group)]),
];
