import { sentenceOf } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { ReadDeps } from '../standing/read-standings.ts';
import type { PaperChoices } from './paper.body.ts';
import { FORM_NAMES, PAPER_FORMS } from './paper-form.ts';
import { whyNoPaper } from './paper-state.rules.ts';
import { findForPrint, situationOf } from './print-paper.ts';

const notYetOf = ({ code, params }: Rejection): PaperChoices['items'][number]['notYet'] => ({
  code,
  sentence: { zh: sentenceOf(code, 'zh', params), en: sentenceOf(code, 'en', params) },
});

/** The forms of a result, each with why it cannot be printed yet. */
export const showChoices =
  (deps: ReadDeps) =>
  async (actorId: string, eventId: string): Promise<Result<PaperChoices, Rejection>> => {
    const found = await findForPrint(deps, actorId, { eventId, query: {} });
    if (!found.ok) return found;
    const { place, kept } = found.value;
    const situation = situationOf(place, kept);
    return accept({
      items: FORM_NAMES.map((form) => {
        const { no, name } = PAPER_FORMS[form];
        const flaw = whyNoPaper(form, situation);
        return { form, no, name, notYet: flaw && notYetOf(flaw) };
      }),
    });
  };
