import type { AppealChanged, HearingBody } from '@jinbang/contracts/http/judging-appeal';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Deps } from '../in-event.ts';
import { type Act, actOnAppeal } from './act-on-appeal.ts';
import { forbidden } from './admit-appeal.ts';
import { DECIDES, mayDecide } from './appeal.access.ts';
import { refuseHearing } from './appeal.rules.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { findRule } from './setting.store.ts';

/** Says who hears an appeal, when and where; said again, it takes the place of the one before. */
export const holdHearing =
  (deps: Deps) =>
  (act: Act, hearing: HearingBody): Promise<Result<AppealChanged, Rejection>> =>
    actOnAppeal(
      deps,
      act,
      (work) => (mayDecide(work) ? undefined : forbidden),
      async (work, file) => {
        const { rule } = await findRule(work.tx, act.eventId);
        const { panel, aside } = hearing;
        const flaw =
          refuseHearing(file.appeal, { panel, aside, sizeMin: rule.panelSize }) ??
          (await refuseUnfit(work, file, panel, DECIDES.offices));
        return flaw ? refuse(flaw) : accept({ content: { kind: 'heard', ...hearing } });
      },
    );
