import type { News } from '../../ui/news.ts';
import type { Module, Place } from './review.client.ts';

/** What each step of a review stands on. */
export type StepProps = {
  readonly place: Place;
  readonly module: Module;
  readonly isSupervisor: boolean;
  readonly onDone: (news: News) => void;
};
