import { type Answer, ask } from '../ui/ask.client.ts';
import type { Bilingual } from '../ui/language.ts';

/** A posted notice as anybody may read it. */
export type PublicNotice = {
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly objections: Bilingual;
  readonly contact: Bilingual;
  readonly endsAt: string;
  readonly lines: readonly NoticeLine[];
};
export type NoticeLine = {
  readonly names: readonly string[];
  readonly organisation: Bilingual;
  readonly group: string;
  readonly hasNamesake: boolean;
};

/** How far an objection is: nothing of what it says. */
export type PublicObjection = {
  readonly receivedAt: string;
  readonly outcome: 'upheld' | 'dismissed' | null;
  readonly answeredAt: string | null;
};

export const fetchObjection = (objectionId: string): Promise<Answer<PublicObjection>> =>
  ask(`/api/registration/v1/public/notice-objections/${encodeURIComponent(objectionId)}`);

export const fetchNotice = (noticeId: string): Promise<Answer<PublicNotice>> =>
  ask(`/api/registration/v1/public/entrant-notices/${noticeId}`);
