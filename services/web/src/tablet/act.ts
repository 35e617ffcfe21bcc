import type { JudgingAct } from '@jinbang/contracts/http/judging-acts';

type Body<Act> = Act extends JudgingAct ? Omit<Act, 'commandId' | 'decidedAt' | 'basedOn'> : never;

/** What is written down in the hall beside the marks, as it is sent: a note, an incident, a check. */
export type Act = Body<JudgingAct>;
export type ActOf<Type extends Act['type']> = Extract<Act, { readonly type: Type }>;

/** Acts of one lane follow each other: a step of an incident never overtakes its record. */
export type Lane = { readonly subjectId: string; readonly aspectId: string };

/** A lane is named like a cell, by names no cell has. */
export const laneOf = (act: Act): Lane => {
  switch (act.type) {
    case 'note-aspect':
      return { subjectId: act.subjectId, aspectId: `note:${act.aspectId}` };
    case 'record-incident':
    case 'step-incident':
      return { subjectId: act.eventId, aspectId: `incident:${act.incidentId}` };
    case 'check-station':
      return { subjectId: act.eventId, aspectId: `check:${act.checkId}` };
    case 'take-signature':
      return { subjectId: act.eventId, aspectId: `signature:${act.signatureId}` };
  }
};
