import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Work } from '../command-deps.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { maySignNotices } from './notice.access.ts';
import { unknownNotice } from './notice.rules.ts';
import { findNotice, type NoticeRow } from './notice.store.ts';

/** The notice of an event, for somebody who works on its notices. */
export const noticeToChange = async (
  work: Work,
  eventId: string,
  noticeId: string,
): Promise<Result<NoticeRow, Rejection>> => {
  const acting = await eventToChangeBy(work, eventId, maySignNotices);
  if (!acting.ok) return acting;
  const notice = await findNotice(work.tx, noticeId);
  return notice?.eventId === eventId ? accept(notice) : refuse(unknownNotice);
};
