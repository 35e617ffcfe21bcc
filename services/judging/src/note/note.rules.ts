import type { Rejection } from '@jinbang/kernel/rejection';
import { type SheetFile, subjectsOn } from '../score-sheet/sheet.rules.ts';

type Place = { readonly subjectId: string; readonly aspectId: string };

/** A note is on an aspect of this sheet, of somebody this judge sees. */
export const refusePlace = (
  file: SheetFile,
  judgeId: string,
  { subjectId, aspectId }: Place,
): Rejection | undefined => {
  if (!subjectsOn(file).some((one) => one.subjectId === subjectId)) {
    return { kind: 'missing', code: 'subject.unknown' };
  }
  if (!file.aspects.some(({ id }) => id === aspectId)) {
    return { kind: 'missing', code: 'aspect.unknown' };
  }
  const isAside = file.recused.get(subjectId)?.has(judgeId) ?? false;
  return isAside ? { kind: 'forbidden', code: 'mark.recused' } : undefined;
};

type Written = { readonly note: string; readonly isUnsure: boolean };

/** An empty note without the flag takes back the one before it. */
export const saysSomething = ({ note, isUnsure }: Written): boolean => note !== '' || isUnsure;
