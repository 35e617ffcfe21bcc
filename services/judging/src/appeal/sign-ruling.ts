import type { AppealChanged, SignatureBody } from '@jinbang/contracts/http/judging-appeal';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandWork, Deps } from '../in-event.ts';
import { type Act, actOnAppeal, type Step } from './act-on-appeal.ts';
import { forbidden } from './admit-appeal.ts';
import { mayRule } from './appeal.access.ts';
import { evolve, refuseSigning } from './appeal.rules.ts';
import type { AppealFile, StepRow } from './appeal.store.ts';
import { refuseOpening } from './change-set.rules.ts';
import { refuseJudge } from './refuse-unfit.ts';
import { reopenCells } from './reopen-cells.ts';

/**
 * Another member signs a ruling or sends it back. With the signature that carries it, the marks it
 * names are opened, those and no others, in the same transaction.
 */
export const signRuling =
  (deps: Deps) =>
  (act: Act, body: SignatureBody): Promise<Result<AppealChanged, Rejection>> =>
    actOnAppeal(
      deps,
      act,
      (work) => (mayRule(work) ? undefined : forbidden),
      async (work, file) => {
        const flaw = (await refuseJudge(work, file)) ?? refuseSigning(file.appeal, work.actorId);
        if (flaw) return refuse(flaw);
        if (body.outcome === 'sent-back') {
          return accept({ content: { kind: 'sent-back', reason: body.reason } });
        }
        return signHere(deps, work, file);
      },
    );

const rulingOf = ({ appeal, steps }: AppealFile): StepRow | undefined =>
  steps.find(({ version }) => version === appeal.ruling?.version);

const TITLE = { appeal: '申诉裁决 · appeal', recount: '成绩复查 · recount' } as const;

const signHere = async (
  deps: Deps,
  work: CommandWork,
  file: AppealFile,
): Promise<Result<Step, Rejection>> => {
  const ruling = rulingOf(file);
  if (ruling?.content.kind !== 'ruled') return refuse({ kind: 'missing', code: 'appeal.unknown' });
  const { row } = file;
  const { cells } = ruling.content;
  const { actedBy: ruledBy, actedAt: ruledAt } = ruling;
  if (evolve(file.appeal, { kind: 'signed', by: work.actorId }).state === 'closed') {
    const closed = refuseOpening(work.event.registrationState, cells);
    if (closed) return refuse(closed);
    await reopenCells(deps, work, {
      ...{ appealId: row.appealId, moduleId: row.moduleId, ruledBy, ruledAt, cells },
      title: `${TITLE[row.kind]} ${row.number}`,
    });
  }
  return accept({
    content: { kind: 'signed' },
    ruling: { version: ruling.version, by: ruledBy },
  });
};
