import { createRoutes } from '@jinbang/service-kit/app';
import type { Deps } from '../in-event.ts';
import { admitAppeal } from './admit-appeal.ts';
import { appealRoutes } from './appeal.routes.ts';
import { appealDeskRoutes } from './appeal-desk.routes.ts';
import { fileAppeal } from './file-appeal.ts';
import { holdHearing } from './hold-hearing.ts';
import { ruleAppeal } from './rule-appeal.ts';
import { sayWindow } from './say-window.ts';
import { setRule } from './set-rule.ts';
import { showAppeal, showAppeals } from './show-appeals.ts';
import { showDesk } from './show-desk.ts';
import { signRuling } from './sign-ruling.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

/** Every route of appeals and recounts on its use case. */
export const appealPart = (deps: Deps) => {
  const routes = createRoutes();
  routes.route(
    '/',
    appealRoutes({
      fileAppeal: fileAppeal(deps),
      showAppeals: showAppeals(deps),
      showAppeal: showAppeal(deps),
      admitAppeal: admitAppeal(deps),
      holdHearing: holdHearing(deps),
      ruleAppeal: ruleAppeal(deps),
      signRuling: signRuling(deps),
      withdrawAppeal: withdrawAppeal(deps),
    }),
  );
  routes.route(
    '/',
    appealDeskRoutes({
      showDesk: showDesk(deps),
      setRule: setRule(deps),
      sayWindow: sayWindow(deps),
    }),
  );
  return routes;
};
