import type { AppealChanged } from '@jinbang/contracts/http/judging-appeal';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandWork, Deps } from '../in-event.ts';
import { type Act, actOnAppeal } from './act-on-appeal.ts';
import { forbidden } from './admit-appeal.ts';
import { mayRegister, organisationsOf } from './appeal.access.ts';
import { refuseWithdrawal } from './appeal.rules.ts';

const mayFile = (work: CommandWork): boolean => mayRegister(work) || organisationsOf(work).size > 0;

/** Those who filed it take it back; the office types that from their paper, with who brought it. */
export const withdrawAppeal =
  (deps: Deps) =>
  (act: Act, { reason }: { readonly reason: string }): Promise<Result<AppealChanged, Rejection>> =>
    actOnAppeal(
      deps,
      act,
      (work) => (mayFile(work) ? undefined : forbidden),
      async (work, { row, appeal }) => {
        const isOwn = organisationsOf(work).has(row.organisationId);
        if (!isOwn && !mayRegister(work))
          return refuse({ kind: 'missing', code: 'appeal.unknown' });
        const flaw = refuseWithdrawal(appeal);
        return flaw ? refuse(flaw) : accept({ content: { kind: 'withdrawn', reason } });
      },
    );
