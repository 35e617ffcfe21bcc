import type { NetworkObjection } from '@jinbang/contracts/http/result-objection';
import { OBJECTION_LINKS_MAX } from '@jinbang/contracts/objection-code';

/** Who objects: under a name, or without. */
export type Standing = 'person' | 'organisation' | 'nameless';

export type ObjectionForm = {
  readonly standing: Standing;
  readonly name: string;
  readonly contact: string;
  readonly entryNo: string;
  readonly matter: string;
  /** One a line. */
  readonly links: string;
};

export const BLANK: ObjectionForm = {
  ...{ standing: 'person', name: '', contact: '', entryNo: '', matter: '', links: '' },
};

const linesOf = (text: string): readonly string[] =>
  text.split(/\s+/).filter((line) => line !== '');

const isLink = (text: string): boolean => /^https?:\/\/[^/\s]+/.test(text) && text.length <= 500;

/** What is still missing or wrong; null: it can be sent. */
export const lackOf = (form: ObjectionForm): 'name' | 'contact' | 'matter' | 'links' | null => {
  if (form.standing !== 'nameless' && form.name.trim() === '') return 'name';
  if (form.standing !== 'nameless' && form.contact.trim() === '') return 'contact';
  if (form.matter.trim() === '') return 'matter';
  const links = linesOf(form.links);
  return links.length <= OBJECTION_LINKS_MAX && links.every(isLink) ? null : 'links';
};

/** What is sent; of whoever stays without a name nothing that was typed before. */
export const bodyOf = (
  form: ObjectionForm,
  { resultVersion, codeHash }: Pick<NetworkObjection, 'resultVersion' | 'codeHash'>,
): NetworkObjection => ({
  resultVersion,
  entryNo: form.entryNo.trim() === '' ? null : form.entryNo.trim(),
  objector:
    form.standing === 'nameless'
      ? null
      : { kind: form.standing, name: form.name.trim(), contact: form.contact.trim() },
  matter: form.matter.trim(),
  links: [...linesOf(form.links)],
  codeHash,
});
