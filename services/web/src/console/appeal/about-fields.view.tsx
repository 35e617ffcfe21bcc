import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { appealWords } from './appeal-words.ts';
import { AspectChoice } from './aspect-choice.view.tsx';
import type { FormProps } from './form-props.ts';

/** What it is about: the module, a sub-criterion, single aspects, an incident. */
export const AboutFields = ({ desk, form, onForm }: FormProps) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const module = desk.modules.find(({ moduleId }) => moduleId === form.moduleId);
  const sub = module?.subCriteria.find(({ code }) => code === form.subCriterion);
  return (
    <>
      {module !== undefined && module.subCriteria.length > 0 && (
        <SelectField
          id="appeal-about"
          label={words.about}
          value={form.subCriterion}
          onValue={(subCriterion) => onForm({ ...form, subCriterion, aspects: [] })}
          none={words.aboutModule}
          groups={[
            {
              label: '',
              choices: module.subCriteria.map(({ code, name }) => ({
                value: code,
                label: `${code} ${textOf(name, language)}`,
              })),
            },
          ]}
        />
      )}
      {sub !== undefined && (
        <AspectChoice
          legend={words.aspects}
          hint={words.aspectsHint}
          codes={sub.aspects}
          chosen={form.aspects}
          onChosen={(aspects) => onForm({ ...form, aspects })}
        />
      )}
      {form.kind === 'appeal' && (
        <TextField
          id="appeal-incident"
          label={words.incident}
          hint={words.incidentHint}
          value={form.incident}
          onValue={(incident) => onForm({ ...form, incident })}
          lengthMax={64}
        />
      )}
    </>
  );
};
