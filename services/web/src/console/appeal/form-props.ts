import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import type { FilingForm } from './filing.rules.ts';

export type FormProps = {
  readonly desk: AppealDesk;
  readonly form: FilingForm;
  readonly onForm: (form: FilingForm) => void;
};
