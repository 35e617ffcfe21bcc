import type {
  AppealOutcome,
  PlaceProof,
  RecountReport,
  RefusalGround,
  RulingCell,
} from '@jinbang/contracts/http/judging-appeal';

/** What is kept of a step, besides who did it and when. */
export type StepContent =
  | { readonly kind: 'admitted'; readonly proof: PlaceProof }
  | { readonly kind: 'refused'; readonly ground: RefusalGround; readonly reason: string }
  | {
      readonly kind: 'heard';
      readonly heardAt: string;
      readonly room: string;
      readonly panel: readonly string[];
      readonly aside: readonly string[];
    }
  | {
      readonly kind: 'ruled';
      readonly outcome: AppealOutcome;
      readonly reason: string;
      readonly cells: readonly RulingCell[];
      /** Of a recount: what the machine found. */
      readonly report: RecountReport | null;
    }
  | { readonly kind: 'signed' }
  | { readonly kind: 'sent-back'; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string };
