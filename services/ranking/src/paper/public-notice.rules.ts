import type { FormPaper, PaperBlock, PaperText } from '@jinbang/papers/paper';
import { COMMITTEE, heading, said, signatures } from './paper-blocks.rules.ts';
import { label, paperOf, type ResultGround, sheetOf } from './result-ground.ts';
import { winnersOfGroup } from './winner-rows.rules.ts';

const text = (words: PaperText): PaperBlock => ({ kind: 'text', text: words });

/** Paper 14: the notice as it hangs on the wall: its period, the winners by name, how to object. */
export const publicNotice = (ground: ResultGround): FormPaper => {
  const { title, body, objections, contact } = ground.notice;
  const { reason } = ground.result;
  return paperOf(ground, 'public-notice', [
    sheetOf(ground, null, [
      heading(title),
      text(body),
      ...(reason === null
        ? []
        : [said(`本次为更正后公示。更正原因：${reason}`, 'This notice replaces an earlier one.')]),
      ...ground.groups.flatMap((group) => winnersOfGroup(ground, group)),
      text(objections),
      text(contact),
      signatures(COMMITTEE, label('张贴人', 'Posted by'), label('撤下人', 'Taken down by')),
    ]),
  ]);
};
