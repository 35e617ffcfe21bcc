import type { AppealAct, AppealStepView, AppealView } from '@jinbang/contracts/http/judging-appeal';
import type { KeyKind } from '@jinbang/contracts/mark-subject';
import { isOpen, refuseSigning, refuseWithdrawal } from './appeal.rules.ts';
import type { AppealFile, FiledRow, StepRow } from './appeal.store.ts';

const headOf = ({ version, actedBy, actedAt }: StepRow) => ({
  ...{ version, by: actedBy, at: actedAt.toISOString() },
});

/** A step as everybody who sees the appeal sees it; words about people go with who they are about. */
const viewStep = (step: StepRow, seesWho: boolean): AppealStepView => {
  const { content } = step;
  const head = headOf(step);
  switch (content.kind) {
    case 'admitted':
      return { kind: 'admitted', ...head, proof: content.proof };
    case 'refused':
    case 'sent-back':
    case 'withdrawn':
      return { ...content, ...head, reason: seesWho ? content.reason : '–' };
    case 'heard':
      return { ...content, ...head, panel: [...content.panel], aside: [...content.aside] };
    case 'ruled': {
      const { kind, outcome, report, cells } = content;
      const aspects = cells.map(({ code }) => code);
      return { kind, ...head, outcome, report, aspects, reason: seesWho ? content.reason : '–' };
    }
    case 'signed':
      return { kind: 'signed', ...head };
  }
};

/** What the reader is, as far as it says what they may do. */
export type Reader = {
  readonly actorId: string;
  readonly decides: boolean;
  readonly rules: boolean;
  readonly registers: boolean;
  readonly organisations: ReadonlySet<string>;
};

/** What a page offers its reader; each act is decided again when it is asked for. */
export const actsOf = (
  { row, appeal }: AppealFile,
  { actorId, decides, rules, registers, organisations }: Reader,
  mayEscalate: boolean,
): AppealAct[] => {
  const isOwn = organisations.has(row.organisationId);
  const isRecount = row.kind === 'recount';
  const { state } = appeal;
  const onPanel = isRecount ? rules : decides && appeal.panel.includes(actorId);
  const acts: readonly (readonly [AppealAct, boolean])[] = [
    ['admit', decides && state === 'filed'],
    ['hear', decides && !isRecount && (state === 'admitted' || state === 'hearing')],
    ['rule', onPanel && state === (isRecount ? 'admitted' : 'hearing')],
    ['sign', onPanel && refuseSigning(appeal, actorId) === undefined],
    ['withdraw', (isOwn || registers) && refuseWithdrawal(appeal) === undefined],
    ['escalate', (isOwn || registers) && mayEscalate && !isOpen(appeal)],
  ];
  return acts.filter(([, may]) => may).map(([act]) => act);
};

/** What stands beside an appeal: names of places, and what became of its ruling. */
export type Beside = {
  readonly keyKind: KeyKind;
  readonly entryNo: string;
  readonly place: string | null;
  readonly secondUntil: Date | null;
  readonly reopened: AppealView['reopened'];
  readonly may: AppealAct[];
};

const paperOf = ({
  receivedAt,
  receivedBy,
  witnessedBy,
  shelfNo,
}: FiledRow): AppealView['paper'] =>
  receivedBy === null || witnessedBy === null || shelfNo === null
    ? null
    : { receivedAt: receivedAt.toISOString(), receivedBy, witnessedBy, shelfNo };

/** An appeal as this reader may see it: whoever leads the judging learns what, and not who (M04). */
export const viewAppeal = (
  { row, steps, appeal }: AppealFile,
  { keyKind, entryNo, place, secondUntil, reopened, may }: Beside,
  seesWho: boolean,
): AppealView => {
  const { appealId, number, kind, tier, escalates, moduleId, sessionId, subCriterion } = row;
  const { entryId, organisationId, filedBy, aspects, incident, statement, late } = row;
  return {
    ...{ appealId, number, kind, tier, escalates, moduleId, sessionId, subCriterion, keyKind },
    ...{ version: appeal.version, state: appeal.state, aspects, incident, late, may, reopened },
    outcome: appeal.state === 'closed' ? (appeal.ruling?.outcome ?? null) : null,
    // An entry number says who it is.
    place: keyKind === 'entry' && !seesWho ? null : place,
    who: seesWho ? { entryId, entryNo, organisationId, filedBy } : null,
    statement: seesWho ? statement : null,
    receivedAt: row.receivedAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    paper: seesWho ? paperOf(row) : null,
    window: {
      opensAt: row.opensAt?.toISOString() ?? null,
      closesAt: row.closesAt?.toISOString() ?? null,
    },
    answerBy: row.answerBy.toISOString(),
    secondUntil: secondUntil?.toISOString() ?? null,
    steps: steps.map((step) => viewStep(step, seesWho)),
  };
};
