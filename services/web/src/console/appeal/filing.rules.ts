import type { AppealFiling, AppealKind } from '@jinbang/contracts/http/judging-appeal';
import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';

/** What stands in the form; empty texts are not filled in yet. */
export type FilingForm = {
  readonly kind: AppealKind;
  readonly entryId: string;
  readonly moduleId: string;
  readonly sessionId: string;
  readonly station: string;
  readonly code: string;
  readonly subCriterion: string;
  readonly aspects: readonly string[];
  readonly incident: string;
  readonly statement: string;
  readonly receivedAt: string;
  readonly receivedBy: string;
  readonly witnessedBy: string;
  readonly shelfNo: string;
};

export const blankForm: FilingForm = {
  ...{ kind: 'appeal', entryId: '', moduleId: '', sessionId: '', station: '', code: '' },
  ...{ subCriterion: '', aspects: [], incident: '', statement: '' },
  ...{ receivedAt: '', receivedBy: '', witnessedBy: '', shelfNo: '' },
};

export type Lack = 'entry' | 'module' | 'session' | 'station' | 'statement' | 'paper' | 'twoPeople';

const keyKindOf = ({ modules }: AppealDesk, { moduleId }: FilingForm) =>
  modules.find((one) => one.moduleId === moduleId)?.keyKind;

/** A time on the clock of this computer, as the server takes it; null where it is none. */
export const instantOf = (local: string): string | null => {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
};

const paperLack = (form: FilingForm): Lack | undefined => {
  const { receivedAt, receivedBy, witnessedBy, shelfNo } = form;
  const isWhole =
    instantOf(receivedAt) !== null &&
    receivedBy !== '' &&
    witnessedBy !== '' &&
    shelfNo.trim() !== '';
  if (!isWhole) return 'paper';
  return receivedBy === witnessedBy ? 'twoPeople' : undefined;
};

/** The first thing that is missing, in the order of the form. */
export const findLack = (
  desk: AppealDesk,
  form: FilingForm,
  isPaper: boolean,
): Lack | undefined => {
  if (form.entryId === '') return 'entry';
  const keyKind = keyKindOf(desk, form);
  if (keyKind === undefined) return 'module';
  if (keyKind === 'station' && form.sessionId === '') return 'session';
  if (keyKind === 'station' && form.station === '') return 'station';
  if (form.statement.trim() === '') return 'statement';
  return isPaper ? paperLack(form) : undefined;
};

const placeOf = (desk: AppealDesk, form: FilingForm): AppealFiling['place'] => {
  const { sessionId, station } = form;
  const code = form.code.trim();
  switch (keyKindOf(desk, form)) {
    case 'station':
      return { kind: 'station', sessionId, station };
    case 'review':
      return {
        kind: 'review',
        sessionId: sessionId === '' ? null : sessionId,
        code: code === '' ? null : code,
      };
    default:
      return { kind: 'entry' };
  }
};

/** The form as it is sent; on the screen it counts from its arrival, on paper from its receipt. */
export const filingOf = (
  desk: AppealDesk,
  form: FilingForm,
  given: { readonly isPaper: boolean; readonly escalates: string | null },
): AppealFiling => {
  const { kind, entryId, moduleId, subCriterion, aspects, receivedBy, witnessedBy } = form;
  const receivedAt = instantOf(form.receivedAt);
  const incident = kind === 'appeal' ? form.incident.trim() : '';
  return {
    ...{ kind, entryId, moduleId, escalates: given.escalates, place: placeOf(desk, form) },
    subCriterion: subCriterion === '' ? null : subCriterion,
    aspects: [...aspects],
    incident: incident === '' ? null : incident,
    statement: form.statement.trim(),
    paper:
      given.isPaper && receivedAt !== null
        ? { receivedAt, receivedBy, witnessedBy, shelfNo: form.shelfNo.trim() }
        : null,
  };
};
