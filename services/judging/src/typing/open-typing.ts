import { createRoutes } from '@jinbang/service-kit/app';
import type { Deps } from '../in-event.ts';
import type { MarkLog } from '../log/mark-log.ts';
import type { ReadSetup } from '../score-sheet/module-setup.store.ts';
import { keepScan, sayShelf, takeScan } from './keep-original.ts';
import { nameOriginal } from './name-original.ts';
import { originalRoutes } from './original.routes.ts';
import { setTypingRule } from './set-typing-rule.ts';
import { showTyping, showTypingSheets } from './show-typing.ts';
import { showDifferences, showDisputes, showReadBack, showTypingForm } from './show-typing-form.ts';
import { signOnPaper } from './sign-on-paper.ts';
import { tryPaperAgain, typeSheet } from './type-sheet.ts';
import { typingReadRoutes, typingWriteRoutes } from './typing.routes.ts';

/** Paper sheets typed, compared, and made marks. */
export const openTyping = (
  deps: Deps & { readonly readSetup: ReadSetup; readonly markLog: MarkLog },
) =>
  createRoutes()
    .route(
      '/',
      typingReadRoutes({
        showTyping: showTyping(deps),
        showTypingSheets: showTypingSheets(deps),
        showTypingForm: showTypingForm(deps),
        showReadBack: showReadBack(deps),
        showDifferences: showDifferences(deps),
        showDisputes: showDisputes(deps),
      }),
    )
    .route(
      '/',
      typingWriteRoutes({
        setTypingRule: setTypingRule(deps),
        typeSheet: typeSheet(deps),
        tryPaperAgain: tryPaperAgain(deps),
        nameOriginal: nameOriginal(deps),
        signOnPaper: signOnPaper(deps),
      }),
    )
    .route(
      '/',
      originalRoutes({
        sayShelf: sayShelf(deps),
        keepScan: keepScan(deps),
        takeScan: takeScan(deps),
      }),
    );
